namespace Timeline.Temporal.Text;

/// <summary>Particles written together with the word that follows them.</summary>
[Flags]
public enum Proclitics : byte
{
    None = 0,

    /// <summary>و</summary>
    And = 1,

    /// <summary>ف</summary>
    Then = 2,

    /// <summary>ب</summary>
    By = 4,

    /// <summary>ل</summary>
    For = 8,

    /// <summary>ك</summary>
    As = 16,

    /// <summary>ال</summary>
    Article = 32,
}

/// <summary>
/// Splits proclitics off a normalised word. Which split is right only a lexicon can tell (بعد is no ب + عد), so the
/// splits are offered from none to all, and the caller takes the first whose rest it knows.
/// </summary>
public static class Clitics
{
    /// <summary>One way to read a word: what stands before its stem, and where the stem begins.</summary>
    /// <param name="Before">The particles.</param>
    /// <param name="StemStart">Index of the stem's first character in the normalised word.</param>
    public readonly record struct Split(Proclitics Before, int StemStart);

    /// <summary>The most splits that a word can have.</summary>
    public const int MostSplits = 8;

    /// <summary>The letters that particles are written with, from 1 on; before them one that none is written with.</summary>
    private const string Letters = "نالوفبك";

    /// <summary>Where each stands in <see cref="Letters"/>, by its last six bits, which no two letters of Arabic share.</summary>
    private static ReadOnlySpan<byte> LetterNumbers =>
    [
        0, 4, 0, 6, 2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>For each beginning of a word (<see cref="BeginningOf"/>), how a long word that begins so can be split.</summary>
    private static readonly Split[][] s_splits = BuildSplits();

    /// <summary>The same as bits: bit n for a stem behind n letters.</summary>
    private static readonly byte[] s_stems = [.. s_splits.Select(splits => (byte)splits.Aggregate(0, (bits, split) => bits | (1 << split.StemStart)))];

    /// <summary>The first four letters of a word as far as particles go: three bits each. Needs four letters to read, not four in the word.</summary>
    internal static int BeginningOf(ReadOnlySpan<char> letters) =>
        LetterNumbers[letters[0] & 63] | (LetterNumbers[letters[1] & 63] << 3) | (LetterNumbers[letters[2] & 63] << 6) | (LetterNumbers[letters[3] & 63] << 9);

    /// <summary>Where the stem of a word can begin: bit n for one behind n letters.</summary>
    internal static uint StemStarts(int beginning, int length) => s_stems[beginning] & ((1u << Math.Max(1, Math.Min(length, 8) - 1)) - 1);

    /// <summary>The splits of a long word that begins so, in the order of <see cref="SplitsOf"/>. In a shorter one those count that leave two letters.</summary>
    internal static ReadOnlySpan<Split> SplitsOf(int beginning) => s_splits[beginning];

    /// <summary>Writes the splits of a word that leave a stem of at least two letters; returns how many.</summary>
    /// <remarks>For للأيام the article is written لل: its stem begins after both.</remarks>
    public static int SplitsOf(ReadOnlySpan<char> word, Span<Split> splits)
    {
        var count = 0;
        splits[count++] = new Split(Proclitics.None, 0);
        if (word.IsEmpty || word[0] is not ('ا' or 'و' or 'ف' or 'ب' or 'ل' or 'ك'))
        {
            return count;
        }

        AddArticle(word, Proclitics.None, 0, splits, ref count);
        AddPreposition(word, Proclitics.None, 0, splits, ref count);
        if (word.Length > 2 && word[0] is 'و' or 'ف')
        {
            var and = word[0] == 'و' ? Proclitics.And : Proclitics.Then;
            splits[count++] = new Split(and, 1);
            AddArticle(word, and, 1, splits, ref count);
            AddPreposition(word, and, 1, splits, ref count);
        }

        return count;
    }

    private static void AddArticle(ReadOnlySpan<char> word, Proclitics before, int at, Span<Split> splits, ref int count)
    {
        if (word.Length - at > 3 && word[at] == 'ا' && word[at + 1] == 'ل')
        {
            splits[count++] = new Split(before | Proclitics.Article, at + 2);
        }
    }

    private static void AddPreposition(ReadOnlySpan<char> word, Proclitics before, int at, Span<Split> splits, ref int count)
    {
        if (word.Length - at < 3)
        {
            return;
        }

        var preposition = word[at] switch
        {
            'ب' => Proclitics.By,
            'ل' => Proclitics.For,
            'ك' => Proclitics.As,
            _ => Proclitics.None,
        };
        if (preposition == Proclitics.None)
        {
            return;
        }

        if (preposition == Proclitics.For && word[at + 1] == 'ل' && word.Length - at > 3)
        {
            splits[count++] = new Split(before | preposition | Proclitics.Article, at + 2);
        }
        else if (word.Length - at > 4 && word[at + 1] == 'ا' && word[at + 2] == 'ل')
        {
            splits[count++] = new Split(before | preposition | Proclitics.Article, at + 3);
        }

        if (count < splits.Length)
        {
            splits[count++] = new Split(before | preposition, at + 1);
        }
    }

    private static Split[][] BuildSplits()
    {
        var all = new Split[1 << 12][];
        Span<Split> splits = stackalloc Split[MostSplits];
        Span<char> word = stackalloc char[8];
        word.Fill(Letters[0]);
        for (var beginning = 0; beginning < all.Length; beginning++)
        {
            for (var i = 0; i < 4; i++)
            {
                word[i] = Letters[((beginning >> (3 * i)) & 7) % Letters.Length];
            }

            all[beginning] = splits[..SplitsOf(word, splits)].ToArray();
        }

        return all;
    }
}
