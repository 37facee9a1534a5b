using Timeline.Evaluation.Readings;

namespace Timeline.Evaluation.Scoring;

/// <summary>trigger_f1: overlapping triggers, or the same type close by; type, date and status: of the matched.</summary>
internal static class EventScoring
{
    /// <summary>How many characters apart two triggers of one type may be and still tell the same event.</summary>
    private const int NearbyCharacters = 40;

    /// <summary>Any overlap is nearer than any mere neighbourhood.</summary>
    private const int WithoutOverlap = 1000;

    public static void Score(
        Reading document, Reading answer, Figures figures, Reliability reliability, List<ScoreError> errors)
    {
        var (gold, system) = (document.Events, answer.Events);
        var matches = Matching.Pair(gold, system, _ => false, Distance);
        var triggers = figures.Tallies["trigger_f1"];
        triggers.Gold += gold.Count;
        triggers.System += system.Count;
        triggers.Right += matches.Count(j => j >= 0);
        for (var i = 0; i < gold.Count; i++)
        {
            if (matches[i] < 0)
            {
                errors.Add(new ScoreError(document.Id, "event missed", gold[i], null));
                continue;
            }

            Compare(gold[i], system[matches[i]], figures, reliability);
        }

        for (var j = 0; j < system.Count; j++)
        {
            if (!matches.Contains(j))
            {
                reliability.Add(system[j].Confidence, right: false);
                errors.Add(new ScoreError(document.Id, "event spurious", null, system[j]));
            }
        }
    }

    private static void Compare(EventReading gold, EventReading system, Figures figures, Reliability reliability)
    {
        var sameType = gold.Type == system.Type;
        var sameDays = gold.From is null || (gold.From, gold.To) == (system.From, system.To);
        figures.Shares["event_type"].Add(sameType);
        figures.Shares["status"].Add(gold.Status == system.Status);
        if (gold.From is not null)
        {
            figures.Shares["event_date"].Add(sameDays);
        }

        reliability.Add(system.Confidence, sameType && sameDays);
    }

    /// <summary>How far apart two events stand; null where they cannot be the same.</summary>
    internal static int? Distance(EventReading gold, EventReading system)
    {
        var distance = Math.Abs(gold.TriggerStart - system.TriggerStart);
        if (Matching.Overlap(gold.TriggerStart, gold.TriggerEnd, system.TriggerStart, system.TriggerEnd) is not null)
        {
            return distance;
        }

        return gold.Type == system.Type && distance <= NearbyCharacters ? distance + WithoutOverlap : null;
    }
}
