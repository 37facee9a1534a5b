using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Days and months by name.</summary>
internal static partial class Resolver
{
    private static Reading Date(Match match, Context context)
    {
        var frame = match.Frame;
        int month = frame.Month!.Value, day = frame.Day!.Value;
        if (YearTold(frame, context) is { } year)
        {
            var full = frame.IsHijri && year > LastHijriYear
                ? InGregorianYear(year, hijri => HijriCalendar.Day(hijri, month, day) is { } at ? DayRange.Of(at) : null)?.First
                : DayOfYear(frame, year);
            if (full is not { } told)
            {
                return Impossible(frame);
            }

            var reading = Complete(told, frame);
            return frame.Weekday is { } weekday && weekday != told.DayOfWeek ? WithWrongWeekday(reading, told, weekday) : reading;
        }

        if (frame.IsHijri && frame.DeicticDays is { } shift && context.Writer.Day is { } today && Calendar.AddDays(today, shift) is { } counted)
        {
            // "اليوم التاسع من ذي الحجة": moons are sighted, so the counted day is surer than the calendar.
            return On(counted, context, WriterStep(today), ShiftStep(shift));
        }

        if (context.Writer.Day is not { } writer)
        {
            return frame.IsHijri || frame.Feast != Feast.None ? WithoutWriter("XXXX-XX-XX", Grain.Day) : WithoutWriter($"XXXX-{month:00}-{day:00}", Grain.Day);
        }

        var candidates = Candidates(frame, writer, (candidateYear, _) => DayOfYear(frame, candidateYear) is { } at ? DayRange.Of(at) : null);
        if (candidates.Count == 0)
        {
            return Impossible(frame);
        }

        if (frame.Weekday is { } beside && candidates.FindAll(candidate => candidate.First.DayOfWeek == beside) is { Count: > 0 } agreeing)
        {
            // A weekday beside it fixes the year as a second witness would.
            candidates = agreeing;
        }

        var (chosen, why, confidence, evidence) = Choose(candidates, writer, match, context, byMonth: false);
        return On(chosen.First, context, WriterStep(writer), why) with
        {
            Confidence = confidence,
            Evidence = frame.Weekday is { } witness && chosen.First.DayOfWeek == witness ? Evidence.SecondWitness : frame.Weekday is null ? evidence : Evidence.Contradiction,
            Alternatives = Others(candidates, chosen, confidence),
        };
    }

    /// <summary>Hijri years are told by four digits up to here; beyond, the year beside a Hijri month is the Gregorian one (رمضان 2019).</summary>
    private const int LastHijriYear = 1600;

    /// <summary>The year beside a day or month, or that of the known day that it names; a name cannot come before its day.</summary>
    private static int? YearTold(Frame frame, Context context) =>
        frame.Year ?? (frame.LandmarkYear is { } known && !(context.Writer.Day is { } writer && writer.Year < known) ? known : null);

    private static DateOnly? DayOfYear(Frame frame, int year) => frame.Feast != Feast.None
        ? Easter.Sunday(year, frame.Feast) is { } sunday ? Calendar.AddDays(sunday, frame.Number) : null
        : frame.IsHijri ? HijriCalendar.Day(year, frame.Month!.Value, frame.Day!.Value) : Calendar.Day(year, frame.Month!.Value, frame.Day!.Value);

    /// <summary>The Hijri day or month that begins in a Gregorian year; the first, where it comes twice.</summary>
    private static DayRange? InGregorianYear(int year, Func<int, DayRange?> ofHijriYear)
    {
        if (Calendar.Day(year, 1, 1) is not { } newYear)
        {
            return null;
        }

        var first = HijriCalendar.YearOf(newYear);
        for (var hijri = first; hijri <= first + 2; hijri++)
        {
            if (ofHijriYear(hijri) is { } days && days.First.Year == year)
            {
                return days;
            }
        }

        return null;
    }

    private static Reading DayOfReference(Match match, Context context)
    {
        var frame = match.Frame;
        var day = frame.Day!.Value;
        DateOnly? month;
        Step why;
        Anchor anchor;
        if (frame.Direction is Direction.Same or Direction.Next or Direction.Previous && context.Story.Last(Grain.Month) is { } told)
        {
            var shift = frame.Direction switch { Direction.Next => 1, Direction.Previous => -1, _ => 0 };
            month = Calendar.Add(told.Days.First, Grain.Month, shift);
            why = new("من الشهر المذكور قبله", "Of the month told before");
            anchor = new Anchor(AnchorKind.Mention, told.Days, told.Start);
        }
        else if (MonthOfThePast(match, context) is { } story)
        {
            month = story.Days.First;
            why = new("الفعل ماض وهذا اليوم من شهر الكاتب لم يأت بعد: من الشهر المذكور قبله", "The verb tells the past and that day of the writer's month is still to come: of the month told before");
            anchor = new Anchor(AnchorKind.Mention, story.Days, story.Start);
        }
        else if (context.Writer.Day is { } writer)
        {
            var shift = frame.Direction switch { Direction.Past or Direction.Previous => -1, Direction.Future or Direction.Next => 1, _ => 0 };
            month = Calendar.Add(writer, Grain.Month, shift * frame.Steps);
            why = (shift * frame.Steps) switch
            {
                0 => new("من شهر الكاتب", "Of the writer's month"),
                -1 => new("من الشهر الذي قبل شهر الكاتب", "Of the month before the writer's"),
                -2 => new("من الشهر الذي قبله بشهرين", "Of the month two before the writer's"),
                2 => new("من الشهر الذي بعده بشهرين", "Of the month two after the writer's"),
                _ => new("من الشهر الذي بعد شهر الكاتب", "Of the month after the writer's"),
            };
            anchor = WriterAnchor(context);
        }
        else
        {
            return WithoutWriter($"XXXX-XX-{day:00}", Grain.Day);
        }

        return month is { } first && Calendar.Day(first.Year, first.Month, day) is { } at
            ? On(at, context, context.Writer.Day is { } known && anchor.Kind == AnchorKind.WriterDay ? [WriterStep(known), why] : [why]) with { Anchor = anchor }
            : Impossible(frame);
    }

    private static Reading Month(Match match, Context context)
    {
        var frame = match.Frame;
        var month = frame.Month!.Value;
        if (YearTold(frame, context) is { } year)
        {
            return (frame.IsHijri && year > LastHijriYear ? InGregorianYear(year, hijri => HijriCalendar.Month(hijri, month))
                : frame.IsHijri ? HijriCalendar.Month(year, month) : Calendar.Month(year, month)) is { } told ? MonthOn(told, frame.IsHijri) with
            {
                Anchor = new Anchor(AnchorKind.Calendar, null),
                Steps = [new("الشهر والسنة مذكوران في النص", "Month and year are told"), Result(told)],
                Confidence = 1,
            } : Impossible(frame);
        }

        if (context.Writer.Day is not { } writer)
        {
            return WithoutWriter(frame.IsHijri ? "XXXX-XX" : $"XXXX-{month:00}", Grain.Month);
        }

        var candidates = Candidates(frame, writer, (candidateYear, isHijri) => isHijri ? HijriCalendar.Month(candidateYear, month) : Calendar.Month(candidateYear, month));
        if (candidates.Count == 0)
        {
            return Impossible(frame);
        }

        var (chosen, why, confidence, evidence) = Choose(candidates, writer, match, context, byMonth: true);
        return MonthOn(chosen, frame.IsHijri) with
        {
            Anchor = WriterAnchor(context),
            Steps = [WriterStep(writer), why, Result(chosen)],
            Confidence = confidence,
            Evidence = evidence,
            Alternatives = Others(candidates, chosen, confidence),
        };
    }

    private static Reading Year(Frame frame)
    {
        var year = frame.Year!.Value;
        if (year < 0)
        {
            return new Reading(TimexType.Date, $"BC{-year:0000}", Grain.Year) { Steps = [new("سنة قبل الميلاد", "A year before the common era")], Anchor = new Anchor(AnchorKind.Calendar, null), Confidence = 1 };
        }

        if ((frame.IsHijri ? HijriCalendar.Year(year) : Calendar.Years(year, 1)) is not { } days)
        {
            return Impossible(frame);
        }

        var value = frame.IsHijri ? $"{TimexValues.Day(days.First)}/{TimexValues.Day(days.Last)}" : $"{year:0000}";
        return new Reading(TimexType.Date, value, Grain.Year)
        {
            Days = days,
            Anchor = new Anchor(AnchorKind.Calendar, null),
            Steps = [frame.IsHijri ? new("سنة هجرية بتقويم أم القرى", "A Hijri year by Umm al-Qura") : new("السنة مذكورة", "The year is told"), Result(days)],
            Confidence = 1,
        };
    }

    private static Reading MonthOn(DayRange days, bool isHijri) => new(TimexType.Date, isHijri ? $"{TimexValues.Day(days.First)}/{TimexValues.Day(days.Last)}" : TimexValues.Month(days.First), Grain.Month)
    {
        Days = days,
    };

    private static Reading Complete(DateOnly day, Frame frame) => new(TimexType.Date, TimexValues.Day(day), Grain.Day)
    {
        Days = DayRange.Of(day),
        Anchor = new Anchor(AnchorKind.Calendar, null),
        Steps =
        [
            frame.IsHijri ? new("تاريخ هجري كامل بتقويم أم القرى", "A complete Hijri date, by Umm al-Qura") : new("التاريخ مذكور كاملا في النص", "The date is told in full"),
            Result(DayRange.Of(day)),
        ],
        Confidence = frame.IsHijri ? 0.9 : 1,
    };

    private static Reading WithWrongWeekday(Reading reading, DateOnly day, DayOfWeek weekday) => reading with
    {
        Confidence = 0.7,
        Evidence = Evidence.Contradiction,
        Steps = [.. reading.Steps, new(static told => new($"غير أن اسم اليوم المكتوب بجانبه {Wording.WeekdayAr(told.Weekday)}", $"Yet the weekday written beside it is {Wording.WeekdayEn(told.Weekday)}"), new(Weekday: weekday))],
        Alternatives = [new Alternative(TimexValues.Day(Nearest(day, weekday)), DayRange.Of(Nearest(day, weekday)), 0.2, new("إن كان رقم اليوم خطأ", "If the number of the day is a slip"))],
    };

    /// <summary>A day that the calendar does not have keeps its words and gets no days.</summary>
    private static Reading Impossible(Frame frame) => new(TimexType.Date, "XXXX-XX-XX", Grain.Day)
    {
        Anchor = new Anchor(AnchorKind.Calendar, null),
        Steps = [new("لا وجود لهذا التاريخ في التقويم", "The calendar has no such day")],
        Confidence = 0.2 * frame.Certainty,
    };
}
