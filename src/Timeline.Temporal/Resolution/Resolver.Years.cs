using System.Globalization;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Which year a day or month is of that tells none.</summary>
internal static partial class Resolver
{
    /// <summary>The writer's day, or month, in the year that is told or counted; the 29th of February has none in most.</summary>
    private static Reading Anniversary(Frame frame, Context context)
    {
        if (context.Writer.Day is not { } writer)
        {
            return WithoutWriter(string.Create(CultureInfo.InvariantCulture, $"{(frame.Year is { } told ? $"{told:0000}" : "XXXX")}-XX{(frame.Unit == Grain.Day ? "-XX" : "")}"), frame.Unit);
        }

        var year = frame.Year ?? writer.Year + frame.Amount!.Value;
        var why = new Step(
            string.Create(CultureInfo.InvariantCulture, $"{(frame.Unit == Grain.Day ? "اليوم" : "الشهر")} نفسه من عام {year}"),
            string.Create(CultureInfo.InvariantCulture, $"The same {(frame.Unit == Grain.Day ? "day" : "month")} of {year}"));
        if (frame.Unit == Grain.Day)
        {
            return Calendar.Day(year, writer.Month, writer.Day) is { } day ? On(day, context, WriterStep(writer), why) : Impossible(frame);
        }

        return Calendar.Month(year, writer.Month) is { } month
            ? new Reading(TimexType.Date, TimexValues.Month(month.First), Grain.Month)
            {
                Days = month,
                Anchor = WriterAnchor(context),
                Steps = [WriterStep(writer), why, Result(month)],
                Confidence = 1,
            }
            : Impossible(frame);
    }

    /// <summary>The same day or month in the years around the writer's, in order.</summary>
    private static List<DayRange> Candidates(Frame frame, DateOnly writer, Func<int, bool, DayRange?> inYear)
    {
        var middle = frame.IsHijri ? HijriCalendar.YearOf(writer) : writer.Year;
        // A weekday beside a date can need the years around: 29 February comes every fourth.
        var reach = frame.Weekday is null && frame.Day != 29 ? 1 : 6;
        var candidates = new List<DayRange>((reach * 2) + 1);
        for (var year = middle - reach; year <= middle + reach; year++)
        {
            if (inYear(year, frame.IsHijri) is { } days)
            {
                candidates.Add(days);
            }
        }

        return candidates;
    }

    private static (DayRange Days, Step Why, double Confidence, Evidence Evidence) Choose(
        List<DayRange> candidates, DateOnly writer, Match match, Context context, bool byMonth)
    {
        var direction = match.Frame.Direction;
        if (match.Frame.Unit == Grain.Year && direction is Direction.Past or Direction.Current or Direction.Future)
        {
            var year = writer.Year + direction switch { Direction.Past => -1, Direction.Future => 1, _ => 0 };
            if (candidates.FindIndex(candidate => candidate.First.Year == year) is var at and >= 0)
            {
                return (candidates[at], new("من السنة المشار إليها", "Of the year referred to"), 0.97, Evidence.Plain);
            }
        }

        var thisMonth = new DateOnly(writer.Year, writer.Month, 1);
        switch (direction)
        {
            case Direction.Past or Direction.Latest or Direction.Previous when candidates.FindLast(candidate => candidate.Last < (byMonth ? thisMonth : writer)) is { } past && past != default:
                return (past, new("آخر ما مضى منه", "The last one past"), 0.96, Evidence.Plain);
            case Direction.Future or Direction.Next when candidates.Find(candidate => candidate.First > writer) is { } future && future != default:
                return (future, new("أول ما يأتي منه", "The next one to come"), 0.96, Evidence.Plain);
            case Direction.Current when candidates.Find(candidate => candidate.First.Year == writer.Year && candidate.First.Month == writer.Month) is { } current && current != default:
                return (current, new("من الشهر نفسه", "Of that same month"), 0.98, Evidence.Plain);
            default:
                break;
        }

        var nearest = candidates.MinBy(candidate => Distance(candidate, writer));
        var distance = Distance(nearest, writer);
        if (distance <= 45)
        {
            return (nearest, new("الأقرب إلى ذلك اليوم", "The one nearest to that day"), 0.96, Evidence.Near);
        }

        var tense = TenseReader.Read(context.Units, match.First, match.End);
        if (tense == Tense.Past && nearest.First > writer && candidates.FindLast(candidate => candidate.First <= writer) is var before && before != default && Distance(before, writer) < 370)
        {
            return (before, new("الكلام على ما مضى: آخر ما مضى منه", "The clause tells the past: the last one past"), 0.88, Evidence.PastVerb);
        }

        if (tense == Tense.Future && nearest.Last < writer && candidates.Find(candidate => candidate.Last >= writer) is var after && after != default && Distance(after, writer) < 300)
        {
            return (after, new("الكلام على ما سيأتي: أول ما يأتي منه", "The clause looks ahead: the next one to come"), 0.85, Evidence.PlanWord);
        }

        return (nearest, new("الأقرب إلى ذلك اليوم", "The one nearest to that day"), distance < 130 ? 0.93 : 0.8, distance < 130 ? Evidence.Near : Evidence.Far);
    }

    private static int Distance(DayRange days, DateOnly from) =>
        days.Contains(from) ? 0 : Math.Min(Math.Abs(days.First.DayNumber - from.DayNumber), Math.Abs(days.Last.DayNumber - from.DayNumber));

    /// <summary>The nearest two of the others.</summary>
    private static Alternative[] Others(List<DayRange> candidates, DayRange chosen, double confidence)
    {
        DayRange? first = null, second = null;
        foreach (var candidate in candidates)
        {
            if (candidate == chosen)
            {
                continue;
            }

            if (first is not { } nearest || Distance(candidate, chosen.First) < Distance(nearest, chosen.First))
            {
                (first, second) = (candidate, first);
            }
            else if (second is not { } next || Distance(candidate, chosen.First) < Distance(next, chosen.First))
            {
                second = candidate;
            }
        }

        return (first, second) switch
        {
            ({ } one, { } other) => [OfAnotherYear(one, (1 - confidence) * 0.7), OfAnotherYear(other, (1 - confidence) * 0.3)],
            ({ } one, null) => [OfAnotherYear(one, (1 - confidence) * 0.7)],
            _ => [],
        };
    }

    private static Alternative OfAnotherYear(DayRange days, double score) => new(
        days.Length == 1 ? TimexValues.Day(days.First) : TimexValues.Month(days.First),
        days,
        Math.Round(score, 3),
        new("إن كان من سنة أخرى", "If another year is meant"));
}
