using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>
/// What is told once at the end of a list or span holds for all of it: من 28 نيسان إلى 3 حزيران 2017, بين أيار وتموز 2017,
/// السبت والأحد المقبلين, شهري يونيو ويوليو الماضيين.
/// </summary>
internal static class SharedParts
{
    /// <summary>Hands years and directions to the readings before them.</summary>
    public static void Give(UnitSequence units, List<Match> matches)
    {
        for (var i = matches.Count - 1; i > 0; i--)
        {
            var (left, right) = (matches[i - 1], matches[i]);
            if (left.Frame.Kind == right.Frame.Kind && AreBound(units, left, right) && (TryYear(left.Frame, right.Frame) ?? TryDirection(units, left.Frame, right)) is { } frame)
            {
                matches[i - 1] = left with { Frame = frame };
            }
        }
    }

    /// <summary>Nothing but و, أو, إلى or a dash stands between them.</summary>
    private static bool AreBound(UnitSequence units, Match left, Match right) => (right.First - left.End) switch
    {
        0 => units[right.First].IsJoined || units.Is(right.First, LexClass.And),
        1 => units.Is(left.End, LexClass.Until) || units.Is(left.End, LexClass.And) || units.Norm(left.End) is "او" or "-" or "–",
        2 => units.Is(left.End, LexClass.Until) && units.Is(left.End + 1, LexClass.Until),
        _ => false,
    };

    /// <summary>The year of the second; of the year before where the first comes later in the year.</summary>
    private static Frame? TryYear(Frame left, Frame right)
    {
        if (left.Kind is not (FrameKind.Date or FrameKind.Month) || right.Year is not { } year || left is not { Year: null, LandmarkYear: null, DeicticDays: null, Direction: Direction.None, Feast: Feast.None }
            || left.IsHijri != right.IsHijri || left.Month is not { } month || right.Month is not { } last)
        {
            return null;
        }

        return left with { Year = month > last ? year - 1 : year };
    }

    /// <summary>The direction of the second, where its word is a dual or plural: المقبلين; المقبلة too, but for Friday, which alone is feminine.</summary>
    private static Frame? TryDirection(UnitSequence units, Frame left, Match right)
    {
        var frame = right.Frame;
        if (left.Kind is not (FrameKind.Weekday or FrameKind.Month) || left is not { Direction: Direction.None, Year: null, Day: null } || frame.Direction is not (Direction.Past or Direction.Future) || frame.Steps != 1
            || !units.Is(right.End - 1, LexClass.Direction))
        {
            return null;
        }

        var word = units.Norm(right.End - 1);
        var isShared = word.EndsWith("ين") || (word is [.., 'ه'] && frame.Weekday is not null and not DayOfWeek.Friday);
        return isShared ? left with { Direction = frame.Direction, Unit = frame.Unit, Rule = frame.Rule } : null;
    }
}
