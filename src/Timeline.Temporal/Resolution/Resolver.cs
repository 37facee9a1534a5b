using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Puts frames on the calendar. One method a kind; each says in steps what it did.</summary>
internal static partial class Resolver
{
    /// <summary>Where a match lies, seen from the writer's day or from that of the quotation it stands in.</summary>
    public static Reading Resolve(Match match, Context context)
    {
        var reading = CountsFromSpeaker(match.Frame) && context.QuotationAround(context.Units.Start(match.First)) is { } quotation
            && context.DayOfSaying(quotation, match.First) is { } said
                ? Quoted(match, context, said)
                : Place(match, context);
        var sure = ConfidenceTable.Mix(match.Frame.Rule, reading.Anchor.Kind, reading.Evidence, reading.Confidence);

        // A writer's day that is itself a guess is shared by all that counts from it.
        var isGuess = reading.Anchor.Kind == AnchorKind.WriterDay && context.Writer is { Day: not null } writer
            && (writer.Basis is not (WriterDayBasis.Metadata or WriterDayBasis.Editor) || writer.Conflict is not null);
        return reading with { RuleConfidence = reading.Confidence, Confidence = isGuess ? Math.Round(sure * context.Writer.Confidence, 3) : sure };
    }

    /// <summary>Where a match lies, seen from the writer's day of <paramref name="context"/>.</summary>
    public static Reading Place(Match match, Context context)
    {
        var begin = match.Frame.Kind == FrameKind.Clock ? BeginningOfHours(match, context) : null;
        var frame = begin is { } from ? HourAfter(match.Frame, from) : match.Frame;
        var reading = frame.Kind switch
        {
            FrameKind.Clock when begin is { } first => EndOfHours(frame, first, context),
            FrameKind.Deictic => Deictic(match, context),
            FrameKind.Weekday => Weekday(match, context),
            FrameKind.Date => Date(match, context),
            FrameKind.DayOfReference => DayOfReference(match, context),
            FrameKind.Anniversary => Anniversary(frame, context),
            FrameKind.Month => Month(match, context),
            FrameKind.Year => Year(frame),
            FrameKind.Reference => Reference(AtItsEdge(match, context), context),
            FrameKind.Offset => Offset(match, context),
            FrameKind.PartOfDay or FrameKind.Clock => PartOrClock(match, context),
            FrameKind.Season or FrameKind.Quarter or FrameKind.HalfYear => PartOfYear(match, context),
            FrameKind.Decade => Decade(frame),
            FrameKind.Century => Century(frame),
            FrameKind.NthDay or FrameKind.NthWeek or FrameKind.PartOfMonth => Within(match, context),
            FrameKind.SpanYear => SpanYear(frame, context),
            FrameKind.RestOf => RestOf(frame, context),
            FrameKind.Set => Plain(frame, TimexType.Set, SetValue(frame), new("يتكرر", "It recurs")),
            FrameKind.Duration => Plain(frame, TimexType.Duration, TimexValues.Duration(frame.Number, frame.Amount, frame.ExtraParts, frame.FinestParts), new("مدة من الزمن", "An amount of time")),
            _ => Vague(frame),
        };
        reading = WithPartOfDay(reading, frame);
        return reading with
        {
            Modifier = reading.Modifier ?? frame.Modifier,
            Confidence = Math.Round(reading.Confidence == 0 ? frame.Certainty : reading.Confidence * frame.Certainty, 3),
        };
    }

    private static Reading Plain(Frame frame, TimexType type, string value, Step step) =>
        new(type, value, Grain.None) { Steps = [step], Confidence = 1, Modifier = frame.Modifier };

    /// <summary>What recurs at an hour is told by its day: كل يوم في الثامنة مساء.</summary>
    private static string SetValue(Frame frame) => frame.Hour is { } hour
        ? $"{(frame.SetValue == TimexValues.EachDay ? "XXXX-XX-XX" : frame.SetValue)}T{On24Hours(hour, frame.Part).Hour:00}:{frame.Minute:00}"
        : frame.SetValue!;

    private static Reading Vague(Frame frame)
    {
        var (value, step) = frame.Vague switch
        {
            VagueReference.Past or VagueReference.Earlier => ("PAST_REF", new Step("ماض غير محدد", "Some time in the past")),
            VagueReference.Present => ("PRESENT_REF", new Step("الحاضر", "The present")),
            _ => ("FUTURE_REF", new Step("مستقبل غير محدد", "Some time in the future")),
        };
        return Plain(frame, TimexType.Date, value, step);
    }

    private static Anchor WriterAnchor(Context context) => context.Writer.Day is { } day
        ? new Anchor(AnchorKind.WriterDay, DayRange.Of(day))
        : new Anchor(AnchorKind.WriterDay, null);

    private static Step WriterStep(DateOnly writer) => new(
        static told => new($"يوم الكاتب {Wording.Day(told.Days.First).Ar}", $"The writer's day is {Wording.Day(told.Days.First).En}"), new(DayRange.Of(writer)));

    private static Step Result(DayRange days) => new(static told => Wording.Days(told.Days), new(days));

    private static Step ShiftStep(int shift) => new(static told => Wording.Shift(told.Number), new(Number: shift));

    /// <summary>What is counted from a writer's day that nobody knows keeps its shape and has no days.</summary>
    private static Reading WithoutWriter(string value, Grain grain) => new(TimexType.Date, value, grain)
    {
        Anchor = new Anchor(AnchorKind.WriterDay, null),
        Steps = [new("يوم الكاتب مجهول", "The writer's day is not known")],
        Confidence = 0.5,
    };

    private static Reading On(DateOnly day, Context context, params ReadOnlySpan<Step> steps) => new(TimexType.Date, TimexValues.Day(day), Grain.Day)
    {
        Days = DayRange.Of(day),
        Anchor = WriterAnchor(context),
        Steps = [.. steps, Result(DayRange.Of(day))],
        Confidence = 1,
    };
}
