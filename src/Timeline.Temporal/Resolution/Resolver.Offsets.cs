using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Amounts before and after something.</summary>
internal static partial class Resolver
{
    private static Reading Offset(Match match, Context context)
    {
        var frame = match.Frame;
        if (frame.Rule == "ar.offset.since" && !AnswersWhen(match, context))
        {
            return AsDuration(frame, new("«منذ» هنا تدل على طول المدة لا على موعد", "منذ answers \"for how long\" here"));
        }

        if (frame.From == OffsetFrom.ToldBefore)
        {
            return context.Story.Last(frame.Unit < Grain.Day ? Grain.Day : frame.Unit) is { } told
                ? CountFrom(frame, told.Days.First, new Anchor(AnchorKind.Mention, told.Days, told.Start), ToldStep(told.Days))
                : AsDuration(frame, new("يحسب من حدث لم يذكر النص تاريخه", "It counts from something that the text does not date"));
        }

        if (frame.From == OffsetFrom.Event)
        {
            // "الخميس بعد يومين من القمة": the day beside it is the day that the amount leads to.
            return (frame.Amount is not null || frame.Unit <= Grain.Hour) && context.DayStandsBeside(match) && context.Story.Last(Grain.Day) is { } beside
                ? UnitOn(beside.Days, Grain.Day) with
                {
                    Type = frame.Unit <= Grain.Hour ? TimexType.Time : TimexType.Date,
                    Anchor = new Anchor(AnchorKind.Mention, beside.Days, beside.Start),
                    Steps = [ToldStep(beside.Days), new("هو اليوم المذكور بجانبه", "It is the day told beside it")],
                    Confidence = 0.85,
                }
                : frame.Amount is not null && DatedEvent(match, context) is { } dated
                    ? CountFrom(frame, dated.Days.First, new Anchor(AnchorKind.Mention, dated.Days, dated.Start), ToldStep(dated.Days))
                    : AsDuration(frame, new("يحسب من حدث لم يذكر النص تاريخه", "It counts from something that the text does not date"));
        }

        if (frame.Unit <= Grain.Hour && ClockOfSentence(match, context) is { } clock)
        {
            return CountFromClock(frame, clock);
        }

        if (GoesOnFrom(match, context) is { } step)
        {
            return CountFrom(frame, step.Days.First, new Anchor(AnchorKind.Mention, step.Days, step.Start), ToldStep(step.Days));
        }

        if (context.Writer.Day is not { } writer)
        {
            return frame.Amount is null ? AsDuration(frame, new("مدة غير محددة", "An amount that is not told")) : WithoutWriter("XXXX-XX-XX", frame.Unit);
        }

        return CountFrom(frame, writer, WriterAnchor(context), WriterStep(writer));
    }

    private static Reading CountFrom(Frame frame, DateOnly from, Anchor anchor, Step step)
    {
        if (frame.Unit <= Grain.Hour)
        {
            return CountHours(frame, from, anchor, step);
        }

        if (frame.Amount is not { } amount)
        {
            return frame.Sign < 0
                ? new Reading(TimexType.Date, "PAST_REF", Grain.None) { Steps = [new("ماض غير محدد", "Some time in the past")], Confidence = 0.8 }
                : AsDuration(frame, new("مدة غير محددة", "An amount that is not told"));
        }

        // A year and a half is told in months, since half a year is none of the years.
        var (unit, count) = frame switch
        {
            { Unit: Grain.Year, ExtraParts: > 0 } => (Grain.Month, (amount * 12) + frame.ExtraParts),
            { Unit: Grain.Decade } => (Grain.Year, (amount * 10) + frame.ExtraParts),
            { Unit: Grain.Century } => (Grain.Year, (amount * 100) + frame.ExtraParts),
            { Unit: Grain.Month, ExtraParts: > 0 } => (Grain.Month, amount),
            _ => (frame.Unit, amount),
        };
        var added = Calendar.Add(from, unit, (long)count * frame.Sign);
        if (frame is { Unit: Grain.Year, FinestParts: > 0 } && added is { } beforeDays)
        {
            // "قبل سنة وشهرين وعشرة أيام" is one day.
            var sameDay = Math.Min(from.Day, DateTime.DaysInMonth(beforeDays.Year, beforeDays.Month)) - 1;
            (added, unit) = (Calendar.AddDays(beforeDays, sameDay + (frame.FinestParts * frame.Sign)), Grain.Day);
        }

        if (added is not { } first || Calendar.Of(first, unit) is not { } days)
        {
            return Impossible(frame);
        }

        return UnitOn(days, unit) with
        {
            Anchor = anchor,
            Steps = [step, new(static told => Wording.Shift(told.Number, told.Unit), new(Number: count * frame.Sign, Unit: unit)), Result(days)],
            Confidence = unit == Grain.Day ? 0.97 : 0.93,
        };
    }

    private static Step ToldStep(DayRange days) => new(
        static told => new($"يحسب من الوقت المذكور قبله: {Wording.Days(told.Days).Ar}", $"Counted from the time told before: {Wording.Days(told.Days).En}"), new(days));

    private static Reading AsDuration(Frame frame, Step why) => new(TimexType.Duration, TimexValues.Duration(frame.Number, frame.Amount, frame.ExtraParts, frame.FinestParts), Grain.None)
    {
        Steps = [why],
        Confidence = 0.85,
        DropsHead = frame.From != OffsetFrom.ToldBefore,
    };

    /// <summary>
    /// منذ with an amount answers "when" after a verb of something that happened once, at its side ("قتل منذ ثلاثة أيام");
    /// else it tells how long something has lasted.
    /// </summary>
    private static bool AnswersWhen(Match match, Context context)
    {
        if (match.Frame.Amount is null || match.Frame.Modifier is not null)
        {
            return false;
        }

        for (var at = match.First - 1; at >= 0 && at >= match.First - 4; at--)
        {
            if (TenseReader.EndsSentence(context.Units, at))
            {
                break;
            }

            if (context.Units.TryGet(at, LexClass.Tense, out var sense))
            {
                return sense.Value == (int)Tense.Past && context.Units.Norm(at) is not ("كان" or "كانت" or "لم" or "وكان" or "وكانت");
            }
        }

        return false;
    }
}
