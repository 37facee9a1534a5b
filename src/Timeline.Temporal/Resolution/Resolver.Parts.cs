using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Parts of months and years by their place, and years that are not the calendar's.</summary>
internal static partial class Resolver
{
    /// <summary>The n-th day, weekday or week of a month or year, or a half or third of a month.</summary>
    private static Reading Within(Match match, Context context)
    {
        var frame = match.Frame;
        var whole = Whole(match, context);
        var grain = frame.Kind == FrameKind.NthWeek ? Grain.Week : Grain.Day;
        if (whole.Days is not { } days)
        {
            return WithoutWriter(grain == Grain.Week ? "XXXX-WXX" : "XXXX-XX-XX", grain);
        }

        if (Part(frame, days) is not { } part || part.Last < days.First || part.First > days.Last)
        {
            return Impossible(frame);
        }

        var reading = frame.Kind == FrameKind.PartOfMonth
            ? new Reading(TimexType.Date, $"{TimexValues.Day(part.First)}/{TimexValues.Day(part.Last)}", Grain.Week) { Days = part }
            : UnitOn(part, grain);
        return reading with
        {
            Anchor = whole.Anchor,
            Steps = [.. whole.Steps, Result(part)],
            Confidence = grain == Grain.Week ? whole.Confidence * 0.9 : whole.Confidence,
        };
    }

    private static Reading Whole(Match match, Context context)
    {
        var frame = match.Frame;
        return frame switch
        {
            { Month: not null } => Month(match with { Frame = frame with { Kind = FrameKind.Month, Day = null } }, context),
            { Year: not null } => Year(frame),
            _ => Reference(frame, context),
        };
    }

    private static DayRange? Part(Frame frame, DayRange whole)
    {
        switch (frame.Kind)
        {
            case FrameKind.NthWeek:
                if (whole.Length > 300 && !frame.IsHijri)
                {
                    // Weeks of a year are numbered by ISO 8601: the first is that of 4 January, the last that of 28 December.
                    return Calendar.Day(whole.First.Year, frame.Number > 0 ? 1 : 12, frame.Number > 0 ? 4 : 28) is { } inside && Calendar.Week(inside) is { } edge
                        && Calendar.AddDays(edge.First, frame.Number > 0 ? (frame.Number - 1) * 7 : 0) is { } counted ? Calendar.Week(counted) : null;
                }

                // Weeks that begin in the whole: the first of May 2018 is that of Monday the 7th.
                return (frame.Number > 0
                    ? Calendar.OnOrAfter(whole.First, DayOfWeek.Monday) is { } monday ? Calendar.AddDays(monday, (frame.Number - 1) * 7) : null
                    : Calendar.AddDays(whole.Last, -6) is { } late ? Calendar.OnOrBefore(late, DayOfWeek.Monday) : null) is { } begin ? Calendar.Week(begin) : null;
            case FrameKind.PartOfMonth:
                var length = whole.Length;
                var parts = frame.Amount ?? 2;
                // Halves meet at the 15th, thirds at the 10th and 20th.
                var size = parts == 3 ? 10 : parts == 2 ? 15 : length / parts;
                return Calendar.AddDays(whole.First, size * (frame.Number - 1)) is { } from
                    ? new DayRange(from, frame.Number == parts ? whole.Last : from.AddDays(size - 1))
                    : null;
            default:
                var day = frame.Weekday is { } weekday && !(frame.Day is { } told && Calendar.AddDays(whole.First, told - 1)?.DayOfWeek == weekday)
                    ? frame.Number > 0
                        ? Calendar.OnOrAfter(whole.First, weekday) is { } first ? Calendar.AddDays(first, (frame.Number - 1) * 7) : null
                        : Calendar.OnOrBefore(whole.Last, weekday)
                    : frame.Number > 0 ? Calendar.AddDays(whole.First, frame.Number - 1) : whole.Last;
                return day is { } on && on <= whole.Last ? DayRange.Of(on) : null;
        }
    }

    private static Reading RestOf(Frame frame, Context context)
    {
        var whole = Reference(frame, context);
        if (whole.Days is not { } days || context.Writer.Day is not { } writer || !days.Contains(writer))
        {
            return whole;
        }

        var rest = new DayRange(writer, days.Last);
        return whole with { Value = $"{TimexValues.Day(rest.First)}/{TimexValues.Day(rest.Last)}", Days = rest, Steps = [.. whole.Steps, Result(rest)] };
    }

    /// <summary>
    /// A school year runs from September to June; a fiscal year told by two numbers from July to June, by one it is the calendar's; a Hijri
    /// year is counted by Umm al-Qura.
    /// </summary>
    private static Reading SpanYear(Frame frame, Context context)
    {
        int year;
        Anchor anchor;
        Step step;
        if (frame.Year is { } told)
        {
            year = told;
            anchor = new Anchor(AnchorKind.Calendar, null);
            step = new("السنة مذكورة", "The year is told");
        }
        else if (context.Writer.Day is { } writer)
        {
            year = (ReferenceShift(frame) * frame.Steps) + frame.Number switch
            {
                2 => HijriCalendar.YearOf(writer),
                1 => writer.Month >= 8 ? writer.Year : writer.Year - 1,
                _ => writer.Year,
            };
            anchor = WriterAnchor(context);
            step = WriterStep(writer);
        }
        else
        {
            return WithoutWriter("XXXX", Grain.Year);
        }

        var days = frame switch
        {
            { Number: 2 } => HijriCalendar.Year(year),
            { Number: 1 } => Between(year, 9, 6),
            { Amount: 2 } => Between(year, 7, 6),
            _ => Calendar.Years(year, 1),
        };
        if (days is not { } on)
        {
            return Impossible(frame);
        }

        var isCalendars = frame is { Number: 0, Amount: not 2 };
        return new Reading(TimexType.Date, isCalendars ? $"{year:0000}" : $"{TimexValues.Day(on.First)}/{TimexValues.Day(on.Last)}", Grain.Year)
        {
            Days = on,
            Anchor = anchor,
            Steps = [step, Result(on)],
            Confidence = isCalendars ? 0.85 : 0.8,
        };
    }

    /// <summary>From the first of a month of one year to the end of a month of the next.</summary>
    private static DayRange? Between(int year, int fromMonth, int toMonth) => Calendar.Month(year, fromMonth) is { } from && Calendar.Month(year + 1, toMonth) is { } to
        ? new DayRange(from.First, to.Last)
        : null;
}
