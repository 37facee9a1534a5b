using Timeline.Extraction.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>
/// Reads a word by its letters alone. News says most things in some ten thousand forms, so readings are remembered: each has two
/// places where it can be, and gives way there to the next. A place is written in one piece, so threads need no lock.
/// </summary>
internal static class WordReader
{
    private const int Places = 1 << 16;

    private static readonly ReadWord?[] s_memory = new ReadWord?[Places];

    public static ReadWord Read(ReadOnlySpan<char> norm)
    {
        if (norm.IsEmpty)
        {
            return ReadWord.None;
        }

        var at = PlaceOf(norm);
        if (s_memory[at] is { } known && norm.SequenceEqual(known.Norm))
        {
            return known;
        }

        if (s_memory[at ^ 1] is { } second && norm.SequenceEqual(second.Norm))
        {
            return second;
        }

        var word = ReadNew(norm);
        s_memory[at ^ 1] = s_memory[at];
        s_memory[at] = word;
        return word;
    }

    private static int PlaceOf(ReadOnlySpan<char> norm)
    {
        var hash = (uint)norm.Length;
        foreach (var letter in norm)
        {
            hash = (hash * 31) + letter;
        }

        return (int)((hash * 0x9E3779B1) >> 16);
    }

    private static ReadWord ReadNew(ReadOnlySpan<char> norm)
    {
        Span<Clitics.Split> splits = stackalloc Clitics.Split[Clitics.MostSplits];
        var count = Clitics.SplitsOf(norm, splits);
        for (var i = 0; i < count; i++)
        {
            if (Words.Default.Find(norm[splits[i].StemStart..]) is { } word && Fits(word, splits[i].Before))
            {
                return new ReadWord(norm.ToString(), splits[i].Before, splits[i].StemStart, word);
            }
        }

        // الأمريكيدونالد ترامب: an adjective and a given name that lost the space between them.
        if (norm.Length > 9 && norm.StartsWith("ال"))
        {
            for (var end = norm.Length - 3; end >= 6; end--)
            {
                if (Words.Default.Find(norm[2..end]) is { } adjective && adjective.Is(WordClasses.Nisba) && Words.Default.Find(norm[end..]) is { } given && given.Is(WordClasses.GivenName))
                {
                    return new ReadWord(norm.ToString(), Proclitics.Article, 2, adjective);
                }
            }
        }

        // In no table: the article, and what stands before it, can be told without one.
        for (var i = 1; i < count; i++)
        {
            if ((splits[i].Before & Proclitics.Article) != 0 && norm.Length - splits[i].StemStart > 2)
            {
                return new ReadWord(norm.ToString(), splits[i].Before, splits[i].StemStart, null);
            }
        }

        return new ReadWord(norm.ToString(), Proclitics.None, 0, null);
    }

    /// <summary>Verbs and particles take no article and no preposition; only what can be a noun does.</summary>
    private static bool Fits(Word word, Proclitics before)
    {
        // فورد is a name, not "and it came".
        if (before == Proclitics.Then && word.Classes == WordClasses.Opens && word.Cue is null && word is { TriggerVerb: null, TriggerNoun: null })
        {
            return false;
        }

        if ((before & (Proclitics.Article | Proclitics.By | Proclitics.For | Proclitics.As)) == 0)
        {
            return true;
        }

        return word.Is(WordClasses.Common | WordClasses.Actor | WordClasses.Nisba | WordClasses.Medium | WordClasses.Adverb | WordClasses.Adjective | WordClasses.Named | WordClasses.Binding)
            || word.TriggerNoun is not null
            || word.Light is { Form.Tense: VerbTense.Masdar or VerbTense.Participle }
            || (word.Cue is { Form.Tense: VerbTense.Masdar } && (before & Proclitics.Article) == 0)
            || (word.Cue is { Form: { Tense: VerbTense.Imperfect, HasSuffix: false } } && before == Proclitics.For)
            || (word.Is(WordClasses.Pronoun | WordClasses.Relative) && (before & Proclitics.Article) == 0);
    }
}
