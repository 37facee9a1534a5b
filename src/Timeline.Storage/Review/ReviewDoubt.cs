namespace Timeline.Storage;

/// <summary>Why something should be looked at.</summary>
public enum ReviewDoubt
{
    /// <summary>Nobody has looked, and the machine is not sure.</summary>
    Unsure,

    /// <summary>Somebody doubts it.</summary>
    Disputed,

    /// <summary>The machine found several days that fit.</summary>
    Ambiguous,

    /// <summary>The machine found no days at all.</summary>
    Undated,

    /// <summary>An entry that no time expression dates.</summary>
    NoExpression,

    /// <summary>Somebody else decided, and two have to.</summary>
    SecondLook,
}
