using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Days counted from the writer's, and weekdays.</summary>
internal static partial class Resolver
{
    private static Reading Deictic(Match match, Context context)
    {
        var shift = match.Frame.DeicticDays ?? 0;
        if (match.Frame is { DeicticDays: 0, Weekday: null, Hour: null, Part: Lexicon.PartOfDay.None } && Nowadays.IsMeant(context.Units, match))
        {
            return new Reading(TimexType.Date, "PRESENT_REF", Grain.None)
            {
                Steps = [new("«اليوم» هنا بمعنى هذا الزمن", "اليوم means \"these days\" here")],
                Alternatives = context.Writer.Day is { } today
                    ? [new Alternative(TimexValues.Day(today), DayRange.Of(today), 0.25, new("إن قصد اليوم نفسه", "If the day itself is meant"))]
                    : [],
                Confidence = 0.75,
                Evidence = Evidence.StateVerb,
            };
        }

        if (context.Writer.Day is not { } writer || Calendar.AddDays(writer, shift) is not { } day)
        {
            return WithoutWriter("XXXX-XX-XX", Grain.Day);
        }

        var words = ShiftStep(shift);
        if (match.Frame.Weekday is not { } weekday || weekday == day.DayOfWeek)
        {
            var agreed = On(day, context, WriterStep(writer), words);
            return match.Frame.Weekday is null ? agreed : agreed with { Evidence = Evidence.SecondWitness };
        }

        // The weekday beside it disagrees: the nearest such day to the one counted, since weekdays are seldom mistyped.
        var nearest = Nearest(day, weekday);
        return On(nearest, context, WriterStep(writer), words, new(
            static told => new($"كتب بجانبه {Wording.WeekdayAr(told.Weekday)}: أقرب يوم بهذا الاسم", $"{Wording.WeekdayEn(told.Weekday)} is written beside it: the nearest such day"),
            new(Weekday: weekday))) with
        {
            Confidence = 0.7,
            Evidence = Evidence.Contradiction,
            Alternatives = [new Alternative(TimexValues.Day(day), DayRange.Of(day), 0.3, new("إن كان اسم اليوم خطأ", "If the weekday is a slip"))],
        };
    }

    private static Reading Weekday(Match match, Context context)
    {
        var weekday = match.Frame.Weekday!.Value;
        if (context.Writer.Day is not { } writer)
        {
            return WithoutWriter($"XXXX-WXX-{(weekday == DayOfWeek.Sunday ? 7 : (int)weekday)}", Grain.Day);
        }

        var step = WriterStep(writer);
        if (match.Frame.Unit == Grain.Week)
        {
            // "الجمعة من الأسبوع المقبل"
            var shift = ReferenceShift(match.Frame) * match.Frame.Steps;
            var ofWeek = new Step(static told => new($"{Wording.WeekdayAr(told.Weekday)} من الأسبوع المشار إليه", $"The {Wording.WeekdayEn(told.Weekday)} of the week referred to"), new(Weekday: weekday));
            return Calendar.Add(writer, Grain.Week, shift) is { } inWeek && Calendar.Week(inWeek) is { } week && Calendar.OnOrAfter(week.First, weekday) is { } named
                ? On(named, context, step, ofWeek) with { Confidence = 0.95 }
                : WithoutWriter("XXXX-XX-XX", Grain.Day);
        }

        var (day, why, confidence) = match.Frame.Direction switch
        {
            Direction.Past when match.Frame.Steps == 2 => (
                Calendar.Before(writer, weekday) is { } past ? Calendar.AddDays(past, -7) : null,
                new Step(static told => new($"{Wording.WeekdayAr(told.Weekday)} قبل الذي مضى", $"The {Wording.WeekdayEn(told.Weekday)} before the last"), new(Weekday: weekday)),
                0.9),
            Direction.Future when match.Frame.Steps == 2 => (
                Calendar.After(writer, weekday) is { } ahead ? Calendar.AddDays(ahead, 7) : null,
                new Step(static told => new($"{Wording.WeekdayAr(told.Weekday)} بعد الذي يأتي", $"The {Wording.WeekdayEn(told.Weekday)} after the next"), new(Weekday: weekday)),
                0.9),
            Direction.Past or Direction.Latest => (Calendar.Before(writer, weekday), LastBefore(weekday), 0.98),
            Direction.Future => (Calendar.After(writer, weekday), FirstAfter(weekday), 0.98),
            Direction.Next or Direction.Previous when context.Story.Last(Grain.Day) is { } last => FromTold(last.Days.First, weekday, match.Frame.Direction),
            Direction.Current => (Nearest(writer, weekday), new Step(static told => new($"{Wording.WeekdayAr(told.Weekday)} من الأسبوع نفسه", $"The {Wording.WeekdayEn(told.Weekday)} of its week"), new(Weekday: weekday)), 0.9),
            Direction.Previous => (Calendar.Before(writer, weekday), LastBefore(weekday), 0.8),
            Direction.Next => (Calendar.After(writer, weekday), FirstAfter(weekday), 0.9),
            _ => (null, default, 0),
        };
        if (day is { } directed)
        {
            return On(directed, context, step, why) with { Confidence = confidence };
        }

        if (match.Frame.Day is { } number && NearestOnDay(writer, weekday, number) is { } numbered)
        {
            return On(numbered, context, step, new Step(
                static told => new($"أقرب {Wording.WeekdayAr(told.Weekday)} رقمه {told.Number}", $"The nearest {Wording.WeekdayEn(told.Weekday)} the {told.Number}"),
                new(Weekday: weekday, Number: number))) with { Confidence = 0.9 };
        }

        if ((BeginningOfSpan(match, context) ?? DayAheadBeside(match, context, writer)) is { } first && FromTold(first.Days.First, weekday, Direction.Next) is { Day: { } end, Why: var after })
        {
            return On(end, context, after) with { Anchor = new Anchor(AnchorKind.Mention, first.Days, first.Start), Confidence = 0.93 };
        }

        return BareWeekday(match, context, writer, weekday);
    }

    /// <summary>
    /// A bare weekday is the last or the next one, as the governing verb says. Six days away is too far for either: who means
    /// last Thursday on a Wednesday writes الماضي, so there the near side wins whatever the verb. Only newspapers name yesterday by
    /// its weekday: a speaker who says سيأتي الجمعة on a Saturday means the next.
    /// </summary>
    private static Reading BareWeekday(Match match, Context context, DateOnly writer, DayOfWeek weekday)
    {
        if (Calendar.OnOrBefore(writer, weekday) is not { } last || Calendar.OnOrAfter(writer, weekday) is not { } next)
        {
            return WithoutWriter("XXXX-XX-XX", Grain.Day);
        }

        var tense = IsDeadline(match, context) ? Tense.Future : TenseReader.Read(context.Units, match.First, match.End);
        tense = tense == Tense.Unknown && IsLimit(context.Units, match.First) ? Tense.Planned : tense;

        var isAhead = tense is Tense.Future or Tense.Planned;
        var sure = last == next ? 0.97 : tense switch { Tense.Unknown => 0.86, Tense.Planned => 0.85, _ => 0.94 };
        var evidence = last == next ? Evidence.SameDay : tense switch { Tense.Past => Evidence.PastVerb, Tense.Future => Evidence.PlanWord, Tense.Planned => Evidence.Imperfect, _ => Evidence.NoVerb };
        Step reason;
        var name = new StepFacts(Weekday: weekday);
        if (next.DayNumber - writer.DayNumber == 6 && !(context.IsSpeech && tense == Tense.Future) && !TenseReader.IsPlanBeside(context.Units, match.First))
        {
            reason = new(static told => new($"أقرب {Wording.AnyWeekdayAr(told.Weekday)} إليه هو اليوم الذي قبله", $"The nearest {Wording.WeekdayEn(told.Weekday)} is the day before it"), name);
            (sure, evidence) = isAhead ? (0.7, Evidence.NearSideAgainstVerb) : (0.96, Evidence.NearSide);
            isAhead = false;
        }
        else if (writer.DayNumber - last.DayNumber == 6 && !(tense == Tense.Past && TenseReader.IsClose(context.Units, match.First)))
        {
            reason = new(static told => new($"أقرب {Wording.AnyWeekdayAr(told.Weekday)} إليه هو اليوم الذي بعده", $"The nearest {Wording.WeekdayEn(told.Weekday)} is the day after it"), name);
            (sure, evidence) = isAhead ? (0.96, Evidence.NearSide) : (0.75, Evidence.NearSideAgainstVerb);
            isAhead = true;
        }
        else
        {
            reason = isAhead
                ? new(static told => new($"الكلام على ما سيأتي: أول {Wording.AnyWeekdayAr(told.Weekday)} ابتداء منه", $"The clause looks ahead: the first {Wording.WeekdayEn(told.Weekday)} from that day on"), name)
                : new(static told => new($"الكلام على ما مضى: آخر {Wording.AnyWeekdayAr(told.Weekday)} حتى ذلك اليوم", $"The clause tells the past: the last {Wording.WeekdayEn(told.Weekday)} up to that day"), name);
        }

        var (chosen, other) = isAhead ? (next, last) : (last, next);
        return On(chosen, context, WriterStep(writer), reason) with
        {
            Confidence = sure,
            Evidence = evidence,
            Alternatives = other == chosen ? [] :
            [
                new Alternative(TimexValues.Day(other), DayRange.Of(other), Math.Round(0.98 - sure, 2), isAhead
                    ? new("إن كان الكلام على ما مضى", "If the past is told")
                    : new("إن كان الكلام على ما سيأتي", "If what is to come is told")),
            ],
        };
    }

    /// <summary>بنهاية الثلاثاء, قبل نهاية الأسبوع, حتى نهاية العام: a time by which something is to be done.</summary>
    private static bool IsDeadline(Match match, Context context) =>
        match.Frame.Modifier == TimexModifier.End && (context.Units[match.First].Has(Text.Proclitics.By)
            || context.Units.Is(match.First - 1, LexClass.Before) || context.Units.Is(match.First - 1, LexClass.Until));

    /// <summary>"قبل الجمعة", "حتى الجمعة" without a verb: what is past has been and needs no limit, unless it lasted so long (استمر حتى الجمعة).</summary>
    private static bool IsLimit(UnitSequence units, int first)
    {
        if (!units.Is(first - 1, LexClass.Before) && units.Norm(first - 1) is not ("حتي" or "لغايه"))
        {
            return false;
        }

        for (var at = first - 2; at >= 0 && at > first - 8 && !TenseReader.EndsSentence(units, at); at--)
        {
            if (units.Norm(at) is "استمر" or "استمرت" or "دام" or "دامت" or "امتد" or "امتدت")
            {
                return false;
            }
        }

        return true;
    }

    private static Step LastBefore(DayOfWeek weekday) => new(
        static told => new($"آخر {Wording.AnyWeekdayAr(told.Weekday)} قبله", $"The last {Wording.WeekdayEn(told.Weekday)} before it"), new(Weekday: weekday));

    private static Step FirstAfter(DayOfWeek weekday) => new(
        static told => new($"أول {Wording.AnyWeekdayAr(told.Weekday)} بعده", $"The first {Wording.WeekdayEn(told.Weekday)} after it"), new(Weekday: weekday));

    private static (DateOnly? Day, Step Why, double Confidence) FromTold(DateOnly told, DayOfWeek weekday, Direction direction)
    {
        var facts = new StepFacts(DayRange.Of(told), Weekday: weekday);
        return direction == Direction.Next
            ? (Calendar.After(told, weekday), new Step(
                static told => new(
                    $"أول {Wording.AnyWeekdayAr(told.Weekday)} بعد {Wording.Day(told.Days.First).Ar} المذكور",
                    $"The first {Wording.WeekdayEn(told.Weekday)} after {Wording.Day(told.Days.First).En}, told before"),
                facts), 0.85)
            : (Calendar.Before(told, weekday), new Step(
                static told => new(
                    $"آخر {Wording.AnyWeekdayAr(told.Weekday)} قبل {Wording.Day(told.Days.First).Ar} المذكور",
                    $"The last {Wording.WeekdayEn(told.Weekday)} before {Wording.Day(told.Days.First).En}, told before"),
                facts), 0.75);
    }

    /// <summary>The day of this name and number in the months around the writer's; null where none has it.</summary>
    private static DateOnly? NearestOnDay(DateOnly writer, DayOfWeek weekday, int number)
    {
        foreach (var shift in (ReadOnlySpan<int>)[0, -1, 1])
        {
            if (Calendar.Add(writer, Grain.Month, shift) is { } month && Calendar.Day(month.Year, month.Month, number) is { } day && day.DayOfWeek == weekday)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly Nearest(DateOnly day, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return Calendar.AddDays(day, ahead <= 3 ? ahead : ahead - 7) ?? day;
    }
}
