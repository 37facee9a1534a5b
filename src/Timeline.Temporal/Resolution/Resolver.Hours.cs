using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Times of day: of a day that is told beside them or before, at the end of a span, and so many hours from another.</summary>
internal static partial class Resolver
{
    private const int MinutesInHour = 60;

    private const int MinutesInDay = 24 * MinutesInHour;

    /// <summary>A day with a part of day or a clock time is a TIME of that day.</summary>
    private static Reading WithPartOfDay(Reading reading, Frame frame)
    {
        if ((frame.Part == PartOfDay.None && frame.Hour is null) || reading.Grain != Grain.Day)
        {
            return reading;
        }

        if (frame.Hour is { } told)
        {
            var (hour, isGuess) = On24Hours(told, frame.Part);
            return reading with
            {
                Type = TimexType.Time,
                Grain = Grain.Minute,
                Value = $"{reading.Value}T{hour:00}:{frame.Minute:00}{(frame.Second is { } second ? $":{second:00}" : "")}",
                Steps = [.. reading.Steps, AtClock((hour * MinutesInHour) + frame.Minute)],
                Clock = (hour * MinutesInHour) + frame.Minute,
                Confidence = isGuess ? reading.Confidence * 0.8 : reading.Confidence,
                Evidence = isGuess ? Evidence.HourOfEither : reading.Evidence,
            };
        }

        return reading with { Type = TimexType.Time, Grain = Grain.PartOfDay, Value = reading.Value + TimexValues.Part(frame.Part) };
    }

    /// <summary>An hour on a clock of twelve, read with the part of day beside it; without one it stays as written.</summary>
    private static (int Hour, bool IsGuess) On24Hours(int hour, PartOfDay part)
    {
        if (hour >= 12)
        {
            return (hour == 24 || (hour == 12 && part is PartOfDay.Midnight or PartOfDay.Night) ? 0 : hour, false);
        }

        return part switch
        {
            PartOfDay.Noon => (hour <= 4 ? hour + 12 : hour, false),
            PartOfDay.Afternoon or PartOfDay.Evening => (hour + 12, false),
            PartOfDay.Night => (hour >= 6 ? hour + 12 : hour, false),
            PartOfDay.Morning or PartOfDay.Midnight => (hour, false),
            _ => (hour, hour is > 0 and < 12),
        };
    }

    /// <summary>A part of day or an hour without a day belongs to the day told last, if that is near, else to the writer's.</summary>
    private static Reading PartOrClock(Match match, Context context)
    {
        if (context.Story.Last(Grain.Day) is { } last && !IsStillAhead(last, match, context) && (context.Writer.Day is not { } near || Math.Abs(last.Days.First.DayNumber - near.DayNumber) <= 3))
        {
            return On(last.Days.First, context, new Step(static told => new($"من اليوم المذكور قبله: {Wording.Days(told.Days).Ar}", $"Of the day told before: {Wording.Days(told.Days).En}"), new(last.Days))) with
            {
                Anchor = new Anchor(AnchorKind.Mention, last.Days, last.Start),
                Confidence = 0.85,
            };
        }

        return context.Writer.Day is { } writer ? On(writer, context, WriterStep(writer)) with { Confidence = 0.8 } : WithoutWriter("XXXX-XX-XX", Grain.Day);
    }

    /// <summary>"ومن المقرر أن يبدأ في الساعة 15:00" after a day that is over: a plan has no hour in the past.</summary>
    private static bool IsStillAhead(in Told last, Match match, Context context) =>
        context.Writer.Day is { } writer && last.Days.Last < writer && TenseReader.Read(context.Units, match.First, match.End) == Tense.Future;

    /// <summary>The clock time at which a span begins whose end this is: "من الساعة 9 إلى الساعة 5", "بين التاسعة والخامسة"; or null.</summary>
    private static Told? BeginningOfHours(Match match, Context context)
    {
        var told = context.Story.Last(Grain.Day);
        if (told is { Clock: not null } first && first.EndUnit == match.First && context.Units[match.First].IsJoined && context.Units.Norm(first.FirstUnit - 1) is "بين")
        {
            return told;
        }

        return BeginningOfSpan(match, context) is { Clock: not null } begin ? begin : null;
    }

    /// <summary>The hour at which a span ends: of the two that a clock of twelve leaves open the one that comes after the beginning.</summary>
    private static Frame HourAfter(Frame frame, in Told begin)
    {
        var (hour, isGuess) = On24Hours(frame.Hour ?? 0, frame.Part);
        var isBefore = (hour * MinutesInHour) + frame.Minute <= begin.Clock;
        return isGuess && isBefore && ((hour + 12) * MinutesInHour) + frame.Minute > begin.Clock ? frame with { Hour = hour + 12 } : frame;
    }

    /// <summary>On the day on which the span begins, or on the next where its hour is no later: من العاشرة مساء إلى السادسة صباحا.</summary>
    private static Reading EndOfHours(Frame frame, in Told begin, Context context)
    {
        var ends = (On24Hours(frame.Hour ?? 0, frame.Part).Hour * MinutesInHour) + frame.Minute;
        if (Calendar.AddDays(begin.Days.First, ends <= begin.Clock ? 1 : 0) is not { } day)
        {
            return WithoutWriter("XXXX-XX-XX", Grain.Day);
        }

        var step = ends <= begin.Clock
            ? new Step("الساعة قبل ساعة البداية، فهي من اليوم التالي", "The hour is before that of the beginning: on the next day")
            : new Step("من يوم البداية نفسه", "On the day of the beginning");
        return On(day, context, ToldStep(begin.Days), step) with { Anchor = new Anchor(AnchorKind.Mention, begin.Days, begin.Start), Confidence = 0.85 };
    }

    /// <summary>The clock time told before in the same sentence, from which an amount of hours counts: تبدأ الساعة 21:00 وتنتهي بعد 12 ساعة.</summary>
    private static Told? ClockOfSentence(Match match, Context context)
    {
        if (match.Frame.Amount is null || context.Story.Last(Grain.Day) is not { Clock: not null } told || told.EndUnit > match.First || match.First - told.EndUnit > NearInStory)
        {
            return null;
        }

        for (var at = told.EndUnit; at < match.First; at++)
        {
            if (TenseReader.EndsSentence(context.Units, at))
            {
                return null;
            }
        }

        return told;
    }

    private static Reading CountFromClock(Frame frame, in Told told)
    {
        var shifted = told.Clock!.Value + (frame.Sign * Minutes(frame));
        var days = (long)Math.Floor(shifted / (double)MinutesInDay);
        if (Calendar.AddDays(told.Days.First, days) is not { } day)
        {
            return Impossible(frame);
        }

        var clock = (int)(shifted - (days * MinutesInDay));
        return new Reading(TimexType.Time, $"{TimexValues.Day(day)}T{clock / MinutesInHour:00}:{clock % MinutesInHour:00}", Grain.Minute)
        {
            Days = DayRange.Of(day),
            Clock = clock,
            Anchor = new Anchor(AnchorKind.Mention, told.Days, told.Start),
            Steps = [ToldStep(told.Days), AtClock(told.Clock.Value), AtClock(clock), Result(DayRange.Of(day))],
            Confidence = 0.8,
        };
    }

    /// <summary>
    /// An amount of hours from a day whose hour nobody tells: whole days are counted, and what is left over stays in the day while it is less
    /// than half of one. News is written by day and evening, so half a day ahead is tomorrow, and half a day back today.
    /// </summary>
    private static Reading CountHours(Frame frame, DateOnly from, Anchor anchor, Step step)
    {
        var minutes = frame.Amount is null ? 0 : Minutes(frame);
        var (whole, left) = (minutes / MinutesInDay, minutes % MinutesInDay);
        var crosses = frame.Sign > 0 ? left * 2 >= MinutesInDay : left * 2 > MinutesInDay;
        var days = whole + (crosses ? 1 : 0);
        if (Calendar.AddDays(from, days * frame.Sign) is not { } day || Calendar.AddDays(from, (crosses ? whole : whole + 1) * frame.Sign) is not { } other)
        {
            return Impossible(frame);
        }

        var isOpen = left * 4 >= MinutesInDay;
        return new Reading(TimexType.Time, TimexValues.Day(day), Grain.Hour)
        {
            Days = DayRange.Of(day),
            Anchor = anchor,
            Steps =
            [
                step,
                days == 0 ? new("المدة بالساعات، فهو في اليوم نفسه", "Counted in hours: within the same day")
                    : new(static told => Wording.Shift(told.Number, Grain.Day), new(Number: (int)Math.Clamp(days * frame.Sign, int.MinValue, int.MaxValue))),
                Result(DayRange.Of(day)),
            ],
            Confidence = isOpen ? 0.7 : 0.85,
            Alternatives = isOpen
                ? [new Alternative(TimexValues.Day(other), DayRange.Of(other), 0.25, new("بحسب ساعة الكتابة", "Depending on the hour of writing"))]
                : [],
        };
    }

    private static Step AtClock(int minutes) => new(
        static told => new($"الساعة {told.Number / 60:00}:{told.Number % 60:00}", $"At {told.Number / 60:00}:{told.Number % 60:00}"), new(Number: minutes));

    /// <summary>How many minutes an amount of hours, minutes or seconds is.</summary>
    private static long Minutes(Frame frame) => frame.Number switch
    {
        UnitValues.Second => (frame.Amount ?? 0L) / 60,
        (int)Grain.Minute => frame.Amount ?? 0L,
        _ => ((frame.Amount ?? 0L) * MinutesInHour) + frame.ExtraParts,
    };
}
