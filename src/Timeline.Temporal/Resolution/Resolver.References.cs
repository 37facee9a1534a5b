using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Units by reference, parts of years, decades and centuries.</summary>
internal static partial class Resolver
{
    private static Reading Reference(Frame frame, Context context)
    {
        var shift = frame.Direction switch { Direction.Past or Direction.Previous => -1, Direction.Future or Direction.Next => 1, _ => 0 };
        var pointsBack = frame.Direction is Direction.Same or Direction.Next or Direction.Previous;
        DateOnly from;
        Step step;
        Anchor anchor;
        if (pointsBack && context.Story.Last(frame.Unit) is { } told)
        {
            from = told.Days.First;
            step = ToldStep(told.Days);
            anchor = new Anchor(AnchorKind.Mention, told.Days, told.Start);
        }
        else if (pointsBack && frame.Unit == Grain.Day)
        {
            // A day that points back to nothing that has a day.
            return new Reading(TimexType.Date, frame.Direction == Direction.Next ? "FUTURE_REF" : "PAST_REF", Grain.None)
            {
                Steps = [new("يشير إلى يوم لم يذكر النص تاريخه", "It points to a day that the text does not date")],
                Confidence = 0.6,
            };
        }
        else if (context.Writer.Day is { } writer)
        {
            from = writer;
            step = WriterStep(writer);
            anchor = WriterAnchor(context);
        }
        else
        {
            return WithoutWriter(frame.Unit switch { Grain.Week => "XXXX-WXX", Grain.Month => "XXXX-XX", Grain.Year => "XXXX", Grain.Day => "XXXX-XX-XX", _ => "XX" }, frame.Unit);
        }

        shift *= frame.Steps;
        if (Calendar.Add(from, frame.Unit, shift) is not { } first || Calendar.Of(first, frame.Unit) is not { } days)
        {
            return Impossible(frame);
        }

        var unit = new StepFacts(Unit: frame.Unit);
        Step move = shift switch
        {
            -1 => new(static told => new($"{Wording.Unit(told.Unit).Ar} الذي قبله", $"The {Wording.Unit(told.Unit).En} before"), unit),
            1 => new(static told => new($"{Wording.Unit(told.Unit).Ar} الذي بعده", $"The {Wording.Unit(told.Unit).En} after"), unit),
            -2 => new(static told => new($"{Wording.Unit(told.Unit).Ar} قبل الذي قبله", $"The {Wording.Unit(told.Unit).En} before the last"), unit),
            2 => new(static told => new($"{Wording.Unit(told.Unit).Ar} بعد الذي بعده", $"The {Wording.Unit(told.Unit).En} after the next"), unit),
            _ => new(static told => new($"{Wording.Unit(told.Unit).Ar} نفسه", $"That same {Wording.Unit(told.Unit).En}"), unit),
        };
        return UnitOn(days, frame.Unit) with { Anchor = anchor, Steps = [step, move, Result(days)], Confidence = pointsBack ? 0.85 : 0.98 };
    }

    /// <summary>
    /// نهاية الأسبوع, مطلع الشهر of no unit that is told: the writer's, unless its end is still far though the verb tells the past ("زار نهاية الأسبوع" on
    /// a Tuesday), or its beginning is over though the clause looks ahead.
    /// </summary>
    private static Frame AtItsEdge(Match match, Context context)
    {
        var frame = match.Frame;
        if (frame is not { Rule: "ar.reference.bare", Modifier: TimexModifier.Start or TimexModifier.End, Direction: Direction.Current } || context.Writer.Day is not { } writer
            || Calendar.Of(writer, frame.Unit) is not { } unit || IsDeadline(match, context))
        {
            return frame;
        }

        var isEarly = (writer.DayNumber - unit.First.DayNumber) * 2 < unit.Length;
        var direction = (frame.Modifier, isEarly, TenseReader.Read(context.Units, match.First, match.End)) switch
        {
            (TimexModifier.End, true, Tense.Past) => Direction.Past,
            (TimexModifier.Start, false, Tense.Future or Tense.Planned) => Direction.Future,
            _ => Direction.Current,
        };
        return direction == Direction.Current ? frame : frame with { Direction = direction, Certainty = 0.75 };
    }

    private static Reading UnitOn(DayRange days, Grain unit) => new(TimexType.Date, unit switch
    {
        Grain.Week => TimexValues.Week(days.First),
        Grain.Month => TimexValues.Month(days.First),
        Grain.Year => $"{days.First.Year:0000}",
        Grain.Decade => $"{days.First.Year / 10:000}",
        Grain.Century => $"{days.First.Year / 100:00}",
        _ => TimexValues.Day(days.First),
    }, unit)
    {
        Days = days,
    };

    private static Reading PartOfYear(Match match, Context context)
    {
        var frame = match.Frame;
        int year;
        Anchor anchor;
        Step step;
        if (frame.Year is { } told)
        {
            year = told;
            anchor = new Anchor(AnchorKind.Calendar, null);
            step = new("السنة مذكورة", "The year is told");
        }
        else if (frame.Direction is Direction.Same or Direction.Next or Direction.Previous && context.Story.Last(Grain.Year) is { } place)
        {
            year = place.Days.First.Year + frame.Direction switch { Direction.Next => 1, Direction.Previous => -1, _ => 0 };
            anchor = new Anchor(AnchorKind.Mention, place.Days, place.Start);
            step = ToldStep(place.Days);
        }
        else if (context.Writer.Day is { } writer)
        {
            year = YearOf(match, writer, context);
            anchor = WriterAnchor(context);
            step = WriterStep(writer);
        }
        else
        {
            return WithoutWriter("XXXX", frame.Kind == FrameKind.Season ? Grain.Season : frame.Kind == FrameKind.Quarter ? Grain.Quarter : Grain.HalfYear);
        }

        var (days, value, grain) = frame.Kind switch
        {
            FrameKind.Season => (Calendar.Season(year, frame.Number), $"{year:0000}-{Season(frame.Number)}", Grain.Season),
            FrameKind.Quarter => (Calendar.Quarter(year, frame.Number), $"{year:0000}-Q{frame.Number}", Grain.Quarter),
            _ => (Calendar.Half(year, frame.Number), $"{year:0000}-H{frame.Number}", Grain.HalfYear),
        };
        return days is { } on
            ? new Reading(TimexType.Date, value, grain) { Days = on, Anchor = anchor, Steps = [step, Result(on)], Confidence = 0.97 }
            : Impossible(frame);
    }

    private static int YearOf(Match match, DateOnly writer, Context context)
    {
        var frame = match.Frame;
        if (frame.Direction == Direction.None)
        {
            return BareSeasonYear(match, writer, context);
        }

        if (frame.Kind != FrameKind.Season || frame.Unit == Grain.Year || frame.Direction == Direction.Current)
        {
            return (frame.Steps * ReferenceShift(frame)) + writer.Year;
        }

        // الصيف الماضي is the last summer that is over, الصيف المقبل the next that has not begun.
        return frame.Direction == Direction.Past
            ? Calendar.Season(writer.Year, frame.Number) is { } past && past.Last < writer ? writer.Year : writer.Year - 1
            : Calendar.Season(writer.Year, frame.Number) is { } next && next.First > writer ? writer.Year : writer.Year + 1;
    }

    private static int ReferenceShift(Frame frame) => frame.Direction switch { Direction.Past or Direction.Previous => -1, Direction.Future or Direction.Next => 1, _ => 0 };

    /// <summary>A season without a year is the one that holds the writer's day, else the last or the next, as the verb says, else the nearest.</summary>
    private static int BareSeasonYear(Match match, DateOnly writer, Context context)
    {
        var number = match.Frame.Number;
        int last = writer.Year - 1, next = writer.Year;
        foreach (var year in (ReadOnlySpan<int>)[writer.Year - 1, writer.Year])
        {
            if (Calendar.Season(year, number) is not { } season)
            {
                continue;
            }

            if (season.Contains(writer))
            {
                return year;
            }

            (last, next) = season.Last < writer ? (year, year + 1) : (last, next);
        }

        return TenseReader.Read(context.Units, match.First, match.End) switch
        {
            Tense.Past => last,
            Tense.Future or Tense.Planned => next,
            _ => Calendar.Season(last, number) is { } before && Calendar.Season(next, number) is { } after && Distance(before, writer) < Distance(after, writer) ? last : next,
        };
    }

    private static string Season(int number) => number switch { 0 => "WI", 1 => "SP", 2 => "SU", _ => "FA" };

    private static Reading Decade(Frame frame) => Calendar.Years(frame.Year!.Value, 10) is { } days
        ? UnitOn(days, Grain.Decade) with { Anchor = new Anchor(AnchorKind.Calendar, null), Steps = [new("العقد مذكور", "The decade is told"), Result(days)], Confidence = 1 }
        : Impossible(frame);

    private static Reading Century(Frame frame)
    {
        if (frame.IsHijri)
        {
            // The second Hijri century is the years 101 to 200 of the Hijra.
            return HijriCalendar.Year(((frame.Number - 1) * 100) + 1) is { } from && HijriCalendar.Year(frame.Number * 100) is { } to
                ? UnitOn(new DayRange(from.First, to.Last), Grain.Century) with
                {
                    Value = $"{TimexValues.Day(from.First)}/{TimexValues.Day(to.Last)}",
                    Anchor = new Anchor(AnchorKind.Calendar, null),
                    Steps = [new("قرن هجري", "A Hijri century"), Result(new DayRange(from.First, to.Last))],
                    Confidence = 0.9,
                }
                : Impossible(frame);
        }

        if (frame.Number <= 1)
        {
            return new Reading(TimexType.Date, frame.Number == 1 ? "00" : $"BC{-frame.Number:00}", Grain.Century)
            {
                Steps = [new("القرن مذكور", "The century is told")],
                Anchor = new Anchor(AnchorKind.Calendar, null),
                Confidence = 1,
            };
        }

        var days = Calendar.Years((frame.Number - 1) * 100, 100)!.Value;
        return UnitOn(days, Grain.Century) with { Anchor = new Anchor(AnchorKind.Calendar, null), Steps = [new("القرن مذكور", "The century is told"), Result(days)], Confidence = 1 };
    }
}
