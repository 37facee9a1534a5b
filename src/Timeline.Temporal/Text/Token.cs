namespace Timeline.Temporal.Text;

public enum TokenKind : byte
{
    /// <summary>A run of Arabic letters.</summary>
    Word,

    /// <summary>A run of other letters.</summary>
    Foreign,

    /// <summary>A run of digits of any script.</summary>
    Number,

    /// <summary>One character that is neither letter, digit nor space.</summary>
    Punctuation,

    /// <summary>A line end.</summary>
    LineEnd,
}

/// <summary>One token of a text. Offsets are UTF-16 code units of the original; marks on the last letter are inside.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="NormLength">Length of its normalised form.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SpaceBefore">White space, a line end or the beginning of the text stands before it.</param>
public readonly record struct Token(int Start, int End, int NormLength, TokenKind Kind, bool SpaceBefore);
