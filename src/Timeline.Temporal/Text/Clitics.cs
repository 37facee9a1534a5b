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

    /// <summary>What stands behind a particle has at least that many letters.</summary>
    internal const int ShortestStem = 2;

    /// <summary>All particles that can stand before a stem, as they are written, in the order in which <see cref="SplitsOf"/> offers them.</summary>
    internal static (string Letters, Proclitics Before)[] Combinations { get; } =
    [
        .. from joined in ((string Letters, Proclitics Before)[])[("", Proclitics.None), ("و", Proclitics.And), ("ف", Proclitics.Then)]
           from rest in ((string Letters, Proclitics Before)[])
           [
               ("", Proclitics.None),
               ("ال", Proclitics.Article),
               ("لل", Proclitics.For | Proclitics.Article),
               ("بال", Proclitics.By | Proclitics.Article),
               ("لال", Proclitics.For | Proclitics.Article),
               ("كال", Proclitics.As | Proclitics.Article),
               ("ب", Proclitics.By),
               ("ل", Proclitics.For),
               ("ك", Proclitics.As),
           ]
           select (joined.Letters + rest.Letters, joined.Before | rest.Before),
    ];

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
}
