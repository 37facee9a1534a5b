using System.Globalization;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Cli.Output;

/// <summary>What people decided, as lines of the tagger's corpus and as candidates for its lexicon.</summary>
internal static class LearntText
{
    /// <summary>A line of the corpus; null where its notation cannot say it: other expressions stand in the sentence, or the days are no calendar unit.</summary>
    public static string? CorpusLine(LearntCase found)
    {
        if (found.Others > 0)
        {
            return null;
        }

        var (head, tail) = (OneLine(found.Sentence.Head), OneLine(found.Sentence.Tail));
        if (found.State == ReviewState.Rejected)
        {
            return $"- {head}{found.Phrase}{tail}".TrimEnd();
        }

        return ValueOf(found) is { } value ? $"+ {head}[[{found.Phrase}]]{tail.TrimEnd()} = {found.Type} {value}" : null;
    }

    /// <summary>The TIMEX3 value of the days that hold; the machine's own where it was right.</summary>
    public static string? ValueOf(LearntCase found)
    {
        if (!found.IsCorrection)
        {
            return found.Value;
        }

        return (found.Grain, found.Days) switch
        {
            (Grain.Day, { Length: 1 } days) => days.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (Grain.Month, { } days) when IsMonths(days, 1) => days.First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            (Grain.Year, { } days) when IsMonths(days, 12) => days.First.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    /// <summary>A phrase that the rules read otherwise than people: how often, how far from the writer's day it was, by which rule it was read.</summary>
    public static IEnumerable<string> Candidates(IEnumerable<LearntCase> corrections) =>
        corrections
            .GroupBy(found => (found.Phrase, found.Rule))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Phrase, StringComparer.Ordinal)
            .Select(group => string.Join('\t', group.Key.Phrase, group.Key.Rule, group.Count().ToString(CultureInfo.InvariantCulture), Offsets(group)));

    private static string Offsets(IEnumerable<LearntCase> group) => string.Join(
        ' ',
        group.CountBy(found => found is { State: not ReviewState.Rejected, Days: { } days }
                ? $"{days.First.DayNumber - found.WriterDay.DayNumber:+0;-0;0}" + (days.Length == 1 ? "" : $"..{days.Last.DayNumber - found.WriterDay.DayNumber:+0;-0;0}")
                : "none")
            .OrderByDescending(pair => pair.Value)
            .Select(pair => $"{pair.Key}×{pair.Value}"));

    private static bool IsMonths(DayRange days, int months) => days.First.Day == 1 && days.First.AddMonths(months).AddDays(-1) == days.Last;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
