using Timeline.Evaluation.Readings;

namespace Timeline.Evaluation.Scoring;

/// <summary>
/// span_f1: overlapping extents; strict_f1: same extents; value_f1: matched and same value; day_f1: matched and same days,
/// over gold times that denote days; type: of the matched.
/// </summary>
internal static class TimeScoring
{
    public static void Score(
        Reading document, Reading answer, Figures figures, ScoreReport report, List<ScoreError> errors)
    {
        var (gold, system) = (document.Times, answer.Times);
        var matches = Matching.Pair(
            gold, system, x => x.Optional, (x, y) => Matching.Overlap(x.Start, x.End, y.Start, y.End));
        var goldOf = new TimeReading?[system.Count];
        for (var i = 0; i < gold.Count; i++)
        {
            if (matches[i] >= 0)
            {
                goldOf[matches[i]] = gold[i];
            }
        }

        Count(gold, system, goldOf, figures);
        for (var i = 0; i < gold.Count; i++)
        {
            if (gold[i].Optional)
            {
                continue;
            }

            if (matches[i] < 0)
            {
                errors.Add(new ScoreError(document.Id, "time missed", gold[i], null));
                continue;
            }

            Compare(document.Id, gold[i], system[matches[i]], figures, report, errors);
        }

        for (var j = 0; j < system.Count; j++)
        {
            if (goldOf[j] is null)
            {
                report.Times.Add(system[j].Confidence, right: false);
                report.Rates.Add(document.Id, system[j].Mention, right: false);
                errors.Add(new ScoreError(document.Id, "time spurious", null, system[j]));
            }
        }
    }

    private static void Count(
        IReadOnlyList<TimeReading> gold, IReadOnlyList<TimeReading> system, TimeReading?[] goldOf, Figures figures)
    {
        foreach (var name in (string[])["span_f1", "strict_f1", "value_f1"])
        {
            figures.Tallies[name].Gold += gold.Count(x => !x.Optional);
            figures.Tallies[name].System += goldOf.Count(x => x is not { Optional: true });
        }

        figures.Tallies["day_f1"].Gold += gold.Count(x => x.From is not null && !x.Optional);

        // A finding with days counts as one too many unless the gold time that it answers has none to compare with.
        figures.Tallies["day_f1"].System += system.Where((y, j) =>
            y.From is not null && goldOf[j] is not { Optional: true } && goldOf[j] is not { From: null }).Count();
    }

    private static void Compare(
        string id, TimeReading gold, TimeReading system, Figures figures, ScoreReport report, List<ScoreError> errors)
    {
        var sameValue = gold.Value == system.Value;
        figures.Tallies["span_f1"].Right++;
        figures.Tallies["strict_f1"].Right += (gold.Start, gold.End) == (system.Start, system.End) ? 1 : 0;
        figures.Tallies["value_f1"].Right += sameValue ? 1 : 0;
        figures.Shares["type"].Add(gold.Type == system.Type);
        report.Times.Add(system.Confidence, sameValue);
        report.Rates.Add(id, system.Mention, sameValue);
        if (gold.From is not null)
        {
            var sameDays = (gold.From, gold.To) == (system.From, system.To);
            figures.Tallies["day_f1"].Right += sameDays ? 1 : 0;
            if (!sameDays)
            {
                errors.Add(new ScoreError(id, "time wrong day", gold, system));
            }
        }
        else if (!sameValue)
        {
            errors.Add(new ScoreError(id, "time wrong value", gold, system));
        }
    }
}
