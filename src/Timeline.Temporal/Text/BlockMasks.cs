namespace Timeline.Temporal.Text;

/// <summary>What sixty-four characters of a text are, a bit for each; what has none is a space. Behind the end all are <see cref="Others"/>.</summary>
internal struct BlockMasks
{
    /// <summary>Letters that nearly all Arabic text is written with.</summary>
    public ulong Letters;

    /// <summary>0 to 9.</summary>
    public ulong Digits;

    /// <summary>Line feeds and the commonest punctuation: each is a token.</summary>
    public ulong Signs;

    /// <summary>The line feeds among them.</summary>
    public ulong Lines;

    /// <summary>Whatever else there is, to be read one by one.</summary>
    public ulong Others;

    /// <summary>All that can be a quotation mark or a line end, and more.</summary>
    public ulong Marks;

    /// <summary>Sixty-four bits that begin anywhere.</summary>
    /// <param name="low">The bits where they begin.</param>
    /// <param name="high">Those behind.</param>
    /// <param name="shift">At which of <paramref name="low"/> they begin.</param>
    public static ulong Window(ulong low, ulong high, int shift) => (low >> shift) | (high << 1 << (63 - shift));
}
