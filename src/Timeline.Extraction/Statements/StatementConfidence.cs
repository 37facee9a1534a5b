using System.Globalization;
using Timeline.Extraction.Lexicon;

namespace Timeline.Extraction.Statements;

/// <summary>How likely a statement is right in cue, speaker and day together, from what it was read by.</summary>
internal static class StatementConfidence
{
    private static readonly Dictionary<string, double> s_weights =
        Tsv.Rows("confidence").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly double[] s_sources = [.. Enum.GetValues<SpeakerSource>().Select(source => Weight("source:" + source.ToName()))];
    private static readonly double[] s_days = [.. Enum.GetValues<DayRule>().Select(rule => Weight("day:" + rule.ToName()))];
    private static readonly Dictionary<string, double> s_rules =
        CueRules.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => Weight("rule:" + id), StringComparer.Ordinal);

    /// <summary>Between 0 and 1.</summary>
    public static double Of(Draft draft)
    {
        var odds = Weight("base") + s_rules[draft.Cue.Rule] + s_sources[(int)draft.Source] + s_days[(int)draft.DayRule] + draft.Cue.Doubt;
        return Math.Round(1 / (1 + Math.Exp(-odds)), 2);
    }

    /// <summary>What a doubt about the cue itself adds.</summary>
    public static double Doubt(CueForm cue) =>
        (cue.Verb.Ambiguous ? Weight("doubt:noun") : 0) + (cue.Form.Tense == VerbTense.Imperfect ? Weight("doubt:imperfect") : 0);

    private static double Weight(string name) => s_weights.GetValueOrDefault(name);
}
