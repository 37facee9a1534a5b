using System.Globalization;
using Timeline.Temporal;

namespace Timeline.Storage.Clustering;

/// <summary>How likely two articles tell the same event.</summary>
internal static class TellingScore
{
    /// <summary>From here on two tellings are one event.</summary>
    public const double Enough = 0.7;

    /// <summary>So far apart may days lie that two articles give for one event: a day told in another zone, or told wrong.</summary>
    public const int MostDaysApart = 1;

    public static double Of(Telling a, Telling b) => Weigh(a, b).Score;

    public static Bilingual Explain(Telling a, Telling b)
    {
        var (score, shared, words) = Weigh(a, b);
        var number = score.ToString("0.00", CultureInfo.InvariantCulture);
        var percent = (100 * words).ToString("0", CultureInfo.InvariantCulture);
        var days = a.Days.Overlaps(b.Days);
        return new Bilingual(
            $"مشاركون مشتركون: {shared}، {(days ? "أيام متوافقة" : "أيام مختلفة")}، كلمات مشتركة {percent}٪ ← {number}",
            $"{shared} shared participants, {(days ? "the days agree" : "the days differ")}, {percent} % of the words shared → {number}");
    }

    private static (double Score, int Shared, double Words) Weigh(Telling a, Telling b)
    {
        var shared = a.Actors.Intersect(b.Actors).Count();
        var gap = Gap(a.Days, b.Days);
        if (shared == 0 || gap > MostDaysApart || a.ArticleId == b.ArticleId || !string.Equals(a.Type, b.Type, StringComparison.Ordinal))
        {
            return (0, shared, 0);
        }

        // Two who met once on a day have met; one who is told to have met may have met anybody, and of a state alone it says nothing.
        var onlyStates = !a.Actors.Where((actor, i) => !a.States[i] && b.Actors.Contains(actor)).Any();
        var least = Math.Min(a.Actors.Length, b.Actors.Length);
        var score = shared >= 2 ? 0.45 : onlyStates ? 0.1 : 0.2;
        if (shared == a.Actors.Length && shared == b.Actors.Length)
        {
            score += shared == 1 && onlyStates ? 0 : 0.1;
        }
        else if (shared < least)
        {
            score -= 0.1;
        }

        // Nobody resigns twice on a day, but many are met.
        if (SameStem(a.Trigger, b.Trigger))
        {
            score += string.Equals(a.Type, "OFFICE", StringComparison.Ordinal) ? 0.2 : 0.1;
        }

        score += gap > 0 ? -0.25 : a.Days == b.Days ? 0.15 : 0.05;
        score += (a.Place, b.Place) switch
        {
            (null, _) or (_, null) => 0,
            var (x, y) => string.Equals(x, y, StringComparison.Ordinal) ? 0.1 : -0.2,
        };
        var words = Overlap(a.Words, b.Words);
        return (Math.Clamp(score + (0.5 * Math.Min(words / 0.6, 1)), 0, 1), shared, words);
    }

    /// <summary>Days between two ranges; 0 when they meet.</summary>
    private static int Gap(DayRange a, DayRange b) => Math.Max(0, Math.Max(a.First.DayNumber - b.Last.DayNumber, b.First.DayNumber - a.Last.DayNumber));

    // استقال and استقالة, قمة and قمتهما.
    private static bool SameStem(string a, string b)
    {
        const int Least = 3;
        var (x, y) = (Stem(a), Stem(b));
        return x.Length >= Least && y.Length >= Least && x.AsSpan(0, Least).SequenceEqual(y.AsSpan(0, Least));
    }

    private static string Stem(string word)
    {
        var bare = word.Length > 3 && word[0] == 'و' ? word[1..] : word;
        bare = bare.Length > 4 && bare.StartsWith("ال", StringComparison.Ordinal) ? bare[2..] : bare;
        return bare.EndsWith('ه') ? bare[..^1] + 'ت' : bare;
    }

    private static double Overlap(HashSet<string> a, HashSet<string> b)
    {
        var least = Math.Min(a.Count, b.Count);
        return least < 4 ? 0 : (double)a.Count(b.Contains) / least;
    }
}
