using Timeline.Extraction.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Extraction;

/// <summary>
/// Tells a name from a kind: سيرغي لافروف, الكرملين, وزارة الخارجية are somebody in every article; سفير, دولة, مصدر دبلوماسي are
/// somebody else each time.
/// </summary>
public static class ActorNames
{
    /// <summary>No name of a kind is longer, in words.</summary>
    private const int MostWords = 24;

    /// <summary>Whether a speaker or participant, as an analysis writes it, can be told from others by that name.</summary>
    public static bool IsNamed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = CharacterMap.Normalize(name).Split(' ', MostWords, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || char.IsDigit(words[0][0]))
        {
            // 23 دولة
            return false;
        }

        if (WordOf(words[0], out var definite) is not { } head)
        {
            return true;
        }

        if (head.Proper || head.Is(WordClasses.Country | WordClasses.City | WordClasses.GivenName))
        {
            return true;
        }

        // مصدر في الخارجية, أحد النواب, محللون: nobody may know who.
        if (head.Is(WordClasses.Source))
        {
            return false;
        }

        if (words.Length == 1)
        {
            return !head.Is(WordClasses.Title | WordClasses.Body | WordClasses.Document | WordClasses.Outlet | WordClasses.Common | WordClasses.Named | WordClasses.Adjective | WordClasses.Function);
        }

        // نائب محافظ, سفير سابق, دولة عربية: what describes a noun without an article does not say whose it is.
        return definite || !head.Is(WordClasses.Title | WordClasses.Body | WordClasses.Document | WordClasses.Outlet | WordClasses.Common)
            || !words.Skip(1).All(word => Describes(word));
    }

    private static bool Describes(string word) =>
        WordOf(word, out var definite) is { } known && !definite && !known.Proper && known.Is(WordClasses.Nisba | WordClasses.Adjective)
        && !known.Is(WordClasses.Country | WordClasses.City | WordClasses.GivenName);

    private static Word? WordOf(string word, out bool definite)
    {
        definite = false;
        if (Words.Default.Find(word) is { } whole)
        {
            return whole;
        }

        definite = word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 3;
        return definite ? Words.Default.Find(word.AsSpan(2)) : null;
    }
}
