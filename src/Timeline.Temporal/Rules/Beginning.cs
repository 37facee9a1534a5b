namespace Timeline.Temporal.Rules;

/// <summary>Whether an expression can begin with a word.</summary>
internal enum Beginning : byte
{
    None,

    /// <summary>It can.</summary>
    Word,

    /// <summary>It can where a word of time follows, and never is one: هذا, قبل, كل, نحو. Nine of ten of them have a stranger behind.</summary>
    Opener,
}
