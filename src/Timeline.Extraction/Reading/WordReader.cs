using Timeline.Extraction.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>
/// Reads a word by its letters alone. News says most things in some ten thousand forms, so readings are remembered: each has four
/// neighbouring places where it can be, and the one that came first gives way there to the next.
/// </summary>
internal static class WordReader
{
    private const int SetBits = 14;

    private const int SetSize = 4;

    private static readonly Place[] s_memory = new Place[SetSize << SetBits];

    /// <param name="tokens">The text.</param>
    /// <param name="token">A word of it.</param>
    public static ReadWord Read(TokenizedText tokens, int token)
    {
        var norm = tokens.Norm(token);
        var key = tokens.KeyOf(token);

        // Words that differ behind the eighth letter are told apart by their length mostly.
        var set = s_memory.AsSpan((int)(((key + (uint)norm.Length) * 0x9E3779B97F4A7C15UL) >> (64 - SetBits)) * SetSize, SetSize);
        foreach (ref var place in set)
        {
            // Another thread may be writing the place: the reading itself tells what it is of, and is written in one piece.
            if (place.Key == key && place.Reading is { } known && known.IsReadingOf(key, norm))
            {
                return known;
            }
        }

        var word = norm.IsEmpty ? ReadWord.None : ReadNew(norm);
        set[..^1].CopyTo(set[1..]);
        set[0] = new Place(key, word);
        return word;
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

    /// <summary>Where a reading is remembered; its key stands beside it, so that most others are passed over without a look at them.</summary>
    private record struct Place(ulong Key, ReadWord? Reading);
}
