using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>What stands in a quotation counts from the day on which the words were said.</summary>
internal static partial class Resolver
{
    /// <summary>True for what needs to know when its speaker speaks.</summary>
    private static bool CountsFromSpeaker(Frame frame) => frame.Kind switch
    {
        FrameKind.Deictic or FrameKind.Weekday or FrameKind.Reference => frame.Direction is not (Direction.Same or Direction.Next or Direction.Previous),
        FrameKind.Offset => frame.From == OffsetFrom.Writer && frame.Unit >= Grain.Day,
        FrameKind.DayOfReference => frame.Direction is not (Direction.Same or Direction.Next or Direction.Previous),
        FrameKind.Anniversary => true,
        FrameKind.Date or FrameKind.Month or FrameKind.Season or FrameKind.Quarter or FrameKind.HalfYear => frame.Year is null,
        _ => false,
    };

    private static Reading Quoted(Match match, Context context, Told said)
    {
        var here = Place(match, context);
        if (here.Anchor.Kind != AnchorKind.WriterDay || Disagrees(match.Frame, said))
        {
            return here;
        }

        var reading = said.Days.Length == 1 ? Place(match, context.SeenFrom(said.Days.First)) : WithinSaying(match, context, said);
        return reading.Value == here.Value ? here : FromSaying(reading, here, said);
    }

    /// <summary>A weekday beside a deictic day is a witness: "أمس الاثنين" counts from a Tuesday, whoever speaks.</summary>
    private static bool Disagrees(Frame frame, Told said) =>
        frame is { Kind: FrameKind.Deictic, Weekday: { } weekday, DeicticDays: { } shift } && said.Days.Length == 1
        && Calendar.AddDays(said.Days.First, shift)?.DayOfWeek != weekday;

    /// <summary>
    /// Words of which only the month or the year is known: their own day lies in it, a unit as coarse as it can be counted, and
    /// anything finer is left open.
    /// </summary>
    private static Reading WithinSaying(Match match, Context context, Told said)
    {
        var frame = match.Frame;
        var isNow = frame is { Kind: FrameKind.Deictic, DeicticDays: >= -2 and <= 2 } || frame is { Kind: FrameKind.Reference, Direction: Direction.Current };
        var unit = frame.Kind is FrameKind.Reference or FrameKind.Offset ? frame.Unit : frame.Kind is FrameKind.Deictic or FrameKind.Weekday ? Grain.Day : Grain.Month;
        if (unit >= said.Grain || frame.Kind is FrameKind.Date or FrameKind.Month)
        {
            return Place(match, context.SeenFrom(DateOnly.FromDayNumber((said.Days.First.DayNumber + said.Days.Last.DayNumber) / 2)));
        }

        return isNow && Calendar.Of(said.Days.First, said.Grain) is { } days
            ? UnitOn(days, said.Grain) with { Anchor = WriterAnchor(context), Steps = [WriterStep(said.Days.First), Result(days)], Confidence = 0.7 }
            : WithoutWriter("XXXX-XX-XX", unit);
    }

    private static Reading FromSaying(Reading reading, Reading here, Told said)
    {
        return reading with
        {
            Anchor = new Anchor(AnchorKind.Saying, said.Days, said.Start),
            Steps =
            [
                new(static told => new($"في كلام منقول تاريخه {Wording.Days(told.Days).Ar}", $"In quoted words, said {Wording.Days(told.Days).En}"), new(said.Days)),
                .. reading.Steps.Skip(1),
            ],
            Confidence = Math.Round(reading.Confidence * 0.92, 3),
            Alternatives =
            [
                .. reading.Alternatives,
                new Alternative(here.Value, here.Days, Math.Round((1 - reading.Confidence) / 2, 3), new("إن كان الحساب من يوم الكاتب", "If it counts from the writer's day")),
            ],
        };
    }
}
