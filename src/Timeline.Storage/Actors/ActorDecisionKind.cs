namespace Timeline.Storage;

/// <summary>What a person decided about actors.</summary>
public enum ActorDecisionKind
{
    /// <summary>One is the other.</summary>
    Merge,

    /// <summary>Some names are another actor's.</summary>
    Split,

    /// <summary>Two that looked alike are two.</summary>
    Different,
}
