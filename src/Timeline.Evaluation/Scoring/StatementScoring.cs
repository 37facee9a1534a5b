using Timeline.Evaluation.Readings;

namespace Timeline.Evaluation.Scoring;

/// <summary>
/// cue_f1: overlapping cues; speaker: the gold's head is in the system's name, of the matched; kind and date: of the matched
/// (date: of those that the gold dates); who_when_f1: cue, speaker and date all right.
/// </summary>
internal static class StatementScoring
{
    public static void Score(
        Reading document, Reading answer, Figures figures, Reliability reliability, List<ScoreError> errors)
    {
        var (gold, system) = (document.Statements, answer.Statements);
        var matches = Matching.Pair(
            gold, system, x => x.Optional, (x, y) => Matching.Overlap(x.CueStart, x.CueEnd, y.CueStart, y.CueEnd));
        var spare = gold.Where((x, i) => x.Optional && matches[i] >= 0).Count();
        foreach (var name in (string[])["cue_f1", "who_when_f1"])
        {
            figures.Tallies[name].Gold += gold.Count(x => !x.Optional);
            figures.Tallies[name].System += system.Count - spare;
        }

        figures.Tallies["cue_f1"].Right += matches.Count(j => j >= 0) - spare;
        for (var i = 0; i < gold.Count; i++)
        {
            if (gold[i].Optional)
            {
                continue;
            }

            if (matches[i] < 0)
            {
                errors.Add(new ScoreError(document.Id, "statement missed", gold[i], null));
                continue;
            }

            Compare(document.Id, gold[i], system[matches[i]], figures, reliability, errors);
        }

        for (var j = 0; j < system.Count; j++)
        {
            if (!matches.Contains(j))
            {
                reliability.Add(system[j].Confidence, right: false);
                errors.Add(new ScoreError(document.Id, "statement spurious", null, system[j]));
            }
        }
    }

    private static void Compare(
        string id, StatementReading gold, StatementReading system, Figures figures, Reliability reliability, List<ScoreError> errors)
    {
        var who = NameFolding.Fold(system.Speaker).Contains(NameFolding.Fold(gold.SpeakerHead), StringComparison.Ordinal);
        var when = gold.Date is null || Days(gold.Date) == Days(system.Date);
        figures.Shares["speaker"].Add(who);
        figures.Shares["kind"].Add(gold.Kind == system.Kind);
        if (gold.Date is not null)
        {
            figures.Shares["date"].Add(when);
        }

        figures.Tallies["who_when_f1"].Right += who && when ? 1 : 0;
        reliability.Add(system.Confidence, who && when);
        if (!who || !when)
        {
            errors.Add(new ScoreError(id, who ? "statement wrong date" : "statement wrong speaker", gold, system));
        }
    }

    /// <summary>First and last day: a day written alone is both.</summary>
    private static (string First, string Last)? Days(string? date)
    {
        if (date is null)
        {
            return null;
        }

        var slash = date.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? date : date[..slash];
        var last = slash < 0 ? "" : date[(slash + 1)..];
        return (first, last.Length == 0 ? first : last);
    }
}
