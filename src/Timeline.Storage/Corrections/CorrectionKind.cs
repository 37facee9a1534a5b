namespace Timeline.Storage;

/// <summary>What a person decided, or what became of it.</summary>
public enum CorrectionKind
{
    /// <summary>Set the days of a time mention.</summary>
    SetDays,

    /// <summary>Took the machine's value again.</summary>
    Revert,

    /// <summary>The article's text was edited by its outlet; the decision moved along with its phrase.</summary>
    CarryOver,
}
