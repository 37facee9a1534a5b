namespace Timeline.Storage;

/// <summary>What storing an article did.</summary>
public enum SaveOutcome
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It was there, and nothing about it is new.</summary>
    Unchanged,

    /// <summary>Its text, its publication or the rules that read it are new: the machine's part was replaced, people's decisions stayed.</summary>
    Updated,

    /// <summary>A person moved its writer's day while it was analysed: it is as it was, and wants to be analysed again.</summary>
    Overtaken,
}

/// <summary>What storing a batch did.</summary>
/// <param name="Outcomes">One for each draft, in their order.</param>
/// <param name="UnplacedDecisions">Decisions whose phrase the new text or analysis no longer has; they stay on record.</param>
public sealed record SaveResult(IReadOnlyList<SaveOutcome> Outcomes, int UnplacedDecisions);
