using System.Globalization;
using Timeline.Temporal.Resolution;

namespace Timeline.Temporal.Dating;

/// <summary>Turns scores of days into a ranked list of runs of days, each with its share of the likelihood.</summary>
internal static class Candidates
{
    /// <summary>A day that is this much less likely than the best one is left out: one in a hundred and thirty.</summary>
    private const double Reach = 4.9;

    /// <summary>More runs than this say no more to anybody; the nearest ones are joined.</summary>
    private const int MostRuns = 60;

    private const int MostReasons = 8;

    /// <summary>How likely one day must be to be taken for the writer's.</summary>
    private const double Decisive = 0.85;

    public static WriterDay Rank(DayEvidence evidence)
    {
        if (evidence.Constraints.Count == 0)
        {
            return WriterDay.Unknown;
        }

        var scores = evidence.Scores;
        var best = float.MinValue;
        foreach (var score in scores)
        {
            best = Math.Max(best, score);
        }

        double total = 0;
        var possible = new DaySet();
        var likely = 0;
        for (var index = 0; index < scores.Length; index++)
        {
            if (best - scores[index] > Reach)
            {
                continue;
            }

            total += Math.Exp(scores[index] - best);
            possible.Add(DaySet.DayAt(index), DaySet.DayAt(index));
            if (scores[index] == best)
            {
                likely = index;
            }
        }

        var reasons = Reasons(evidence, possible);
        var candidates = Runs(evidence, possible, best, total, reasons);
        var share = 1 / total;
        if (share < Decisive)
        {
            return WriterDay.Unknown with { Candidates = candidates };
        }

        var day = DaySet.DayAt(likely);
        var isDateline = evidence.Constraints.Any(constraint => constraint.IsDateline && constraint.Days[likely] && constraint.Days.Count <= 2 * 46);
        return new WriterDay(day, isDateline ? WriterDayBasis.Dateline : WriterDayBasis.Inferred, Math.Round(Math.Min(share, 0.97), 3))
        {
            Candidates = candidates,
        };
    }

    private static List<WriterDayCandidate> Runs(DayEvidence evidence, DaySet possible, float best, double total, IReadOnlyList<Bilingual> reasons)
    {
        var runs = new List<(int First, int Last, double Sum)>();
        for (var index = 0; index < DaySet.Size; index++)
        {
            if (!possible[index])
            {
                continue;
            }

            var share = Math.Exp(evidence.Scores[index] - best) / total;
            if (runs.Count > 0 && runs[^1].Last == index - 1)
            {
                runs[^1] = (runs[^1].First, index, runs[^1].Sum + share);
            }
            else
            {
                runs.Add((index, index, share));
            }
        }

        Join(runs);
        return
        [
            .. runs.OrderByDescending(run => run.Sum).ThenByDescending(run => run.Last).Select(run => new WriterDayCandidate(
                new DayRange(DaySet.DayAt(run.First), DaySet.DayAt(run.Last)), Math.Round(run.Sum, 4), reasons)),
        ];
    }

    /// <summary>Joins the runs with the smallest gaps until few enough are left; no day is lost by it.</summary>
    private static void Join(List<(int First, int Last, double Sum)> runs)
    {
        if (runs.Count <= MostRuns)
        {
            return;
        }

        var gaps = new int[runs.Count - 1];
        for (var i = 0; i < gaps.Length; i++)
        {
            gaps[i] = runs[i + 1].First - runs[i].Last;
        }

        var sorted = gaps.Order().ToArray();
        var widest = sorted[^MostRuns];
        var joined = new List<(int First, int Last, double Sum)> { runs[0] };
        for (var i = 1; i < runs.Count; i++)
        {
            if (gaps[i - 1] <= widest)
            {
                joined[^1] = (joined[^1].First, runs[i].Last, joined[^1].Sum + runs[i].Sum);
            }
            else
            {
                joined.Add(runs[i]);
            }
        }

        runs.Clear();
        runs.AddRange(joined);
    }

    /// <summary>The constraints that leave the fewest days, step by step: what a person would name first.</summary>
    private static List<Bilingual> Reasons(DayEvidence evidence, DaySet possible)
    {
        var reasons = new List<Bilingual>();
        var left = DaySet.All();
        var open = evidence.Constraints.Where(constraint => constraint.Days.CountCommon(possible) > 0).ToList();
        while (reasons.Count < MostReasons && open.Count > 0)
        {
            var narrowest = open.MinBy(constraint => left.CountCommon(constraint.Days))!;
            var narrowed = left.And(narrowest.Days);
            if (narrowed.Count is 0 || narrowed.Count == left.Count)
            {
                break;
            }

            var days = narrowed.Count;
            reasons.Add(new Bilingual(
                string.Create(CultureInfo.InvariantCulture, $"{narrowest.Reason.Ar} (تبقى {days} من الأيام)"),
                string.Create(CultureInfo.InvariantCulture, $"{narrowest.Reason.En} ({days} days left)")));
            left = narrowed;
            open.Remove(narrowest);
        }

        return reasons;
    }
}
