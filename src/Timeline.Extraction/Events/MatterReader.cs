using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events;

/// <summary>
/// What an event was about: the words after its trigger that are neither grammar, titles, times nor names. Two tellings that
/// share such words tell of one matter even where the one is a headline and the other names nobody: توقعان مسودة اتفاق بشأن
/// العمالة المنزلية, وقع على مسودة اتفاقية لتشغيل العمالة المنزلية.
/// </summary>
internal sealed class MatterReader(ArticleText text)
{
    private const int Reach = 12;
    private const int Most = 8;
    private const int ShortestStem = 3;

    private const WordClasses NoMatter = WordClasses.Function
        | WordClasses.Title | WordClasses.GivenName | WordClasses.Country | WordClasses.City;

    private static readonly string[] Endings = ["هما", "تين", "ها", "هم", "ات", "ين", "ون", "ان", "يه", "ه", "ي", "ا"];

    /// <summary>How many words of their matter two tellings share; 0 where the words of the one could be the other's own.</summary>
    public int Shared(Telling first, Telling second)
    {
        if (text.Sentences.IndexOf(first.Match.From) == text.Sentences.IndexOf(second.Match.From))
        {
            return 0;
        }

        var (one, other) = (Of(first), Of(second));
        var shared = 0;
        foreach (var word in one)
        {
            shared += Array.IndexOf(other, word) >= 0 ? 1 : 0;
        }

        return shared;
    }

    private int[] Of(Telling telling) => telling.Matter ??= Read(telling.Match);

    private int[] Read(TriggerMatch match)
    {
        Span<int> found = stackalloc int[Most];
        var count = 0;
        var end = Math.Min(text.Sentences.Of(match.From).To, match.To + Reach);
        for (var i = match.To; i < end && count < Most && !text.IsColon(i); i++)
        {
            if (!text.IsWord(i) || text.Is(i, NoMatter) || text.TimeAt(i) >= 0 || i == match.Head)
            {
                continue;
            }

            var stem = Bare(text.Stem(i));
            if (stem.Length >= ShortestStem && Hash(stem) is var hash && !found[..count].Contains(hash))
            {
                found[count++] = hash;
            }
        }

        return found[..count].ToArray();
    }

    /// <summary>Without the endings of gender, number and possession: اتفاقية and اتفاق, إقامته and إقامة.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> stem)
    {
        foreach (var ending in Endings)
        {
            if (stem.Length - ending.Length >= ShortestStem && stem.EndsWith(ending))
            {
                return stem[..^ending.Length];
            }
        }

        return stem;
    }

    /// <summary>FNV-1a: the same in every run.</summary>
    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var letter in word)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return unchecked((int)hash);
    }
}
