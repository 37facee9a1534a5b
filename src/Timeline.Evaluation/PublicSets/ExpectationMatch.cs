using System.Globalization;
using Timeline.Temporal;

namespace Timeline.Evaluation.PublicSets;

/// <summary>Whether what the tagger found at a place is what a case expects, by the guidelines' conventions.</summary>
internal static class ExpectationMatch
{
    public static bool IsMet(PublicCase @case, Expectation expected, IReadOnlyList<TimeMention> found)
    {
        var hits = found.Where(mention => mention.Start < expected.End && mention.End > expected.Start).ToList();
        if (hits.Count == 0)
        {
            return false;
        }

        if (expected.IsExtentOnly)
        {
            return HasExtent(@case, expected, hits);
        }

        return expected.Values.Any(value => hits.Exists(hit => IsValue(value, hit.Value)))
            || expected.Days.Any(days => IsSpan(days, expected, hits))
            || IsHeld(expected, hits);
    }

    /// <summary>Each word that carries the time is inside exactly when the case says so; prepositions and heads may fall on either side.</summary>
    private static bool HasExtent(PublicCase @case, Expectation expected, List<TimeMention> hits)
    {
        var text = new CaseText(@case.Text);
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var token = text.Tokens[i];
            var isExpected = token.End > expected.Start && token.Start < expected.End;
            if (!text.IsBorder(i) && isExpected != hits.Exists(hit => hit.Start <= token.Start && hit.End >= token.End))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsValue(string expected, string found) => expected == found
        || (expected.StartsWith('T') && found.IndexOf('T', StringComparison.Ordinal) is var at and > 0 && (found[at..] == expected || (expected == "T12:00" && found[at..] == "TMI")))
        || (DurationAmount.Parse(expected) is { } amount && DurationAmount.Parse(found) == amount);

    /// <summary>A span that the guidelines read as two mentions goes from the first one's first day or time to the last one's last.</summary>
    private static bool IsSpan((string From, string To) days, Expectation expected, List<TimeMention> hits)
    {
        var (first, last) = (hits[0], hits[^1]);
        if (days.From.StartsWith('T'))
        {
            return IsValue(days.From, first.Value) && IsValue(days.To, last.Value);
        }

        if (days.From.Contains('T', StringComparison.Ordinal))
        {
            return first.Value == days.From && last.Value == days.To;
        }

        if (first.Days?.First is not { } from || last.Days?.Last is not { } to)
        {
            return false;
        }

        var skip = expected.IsYearless ? 4 : 0;
        return Iso(from)[skip..] == days.From[skip..] && (Iso(to)[skip..] == days.To[skip..] || (to < DateOnly.MaxValue && Iso(to.AddDays(1))[skip..] == days.To[skip..]));
    }

    private static bool IsHeld(Expectation expected, List<TimeMention> hits)
    {
        if (expected.Holds is not { } day || hits.Count != 1 || hits[0].Days is not { } days)
        {
            return false;
        }

        var skip = expected.IsYearless ? 4 : 0;
        if (string.CompareOrdinal(Iso(days.First)[skip..], day[skip..]) > 0 || string.CompareOrdinal(Iso(days.Last)[skip..], day[skip..]) < 0)
        {
            return false;
        }

        // Twelve hours apart is the same hour where nothing tells which half of the day.
        var at = hits[0].Value.IndexOf('T', StringComparison.Ordinal);
        return at < 0 || expected.Clock is null || char.IsAsciiLetter(hits[0].Value[at + 1]) || hits[0].Value.AsSpan(at + 1).StartsWith(expected.Clock);
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
