using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>A year that is another than the calendar's: السنة المالية 2017-2018, العام الدراسي المقبل, السنة الهجرية الجديدة.</summary>
internal sealed class SpanYearRule : Rule
{
    public override string Id => "ar.year.span";

    public override Bilingual Gloss => new("سنة مالية أو دراسية أو هجرية", "A fiscal, school or Hijri year");

    public override IReadOnlyList<Start> Starts { get; } = [new(LexClass.Unit, (int)Grain.Year, 1) { Behind = LexClass.YearKind }];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.Unit, out var head) || head is not { Value: (int)Grain.Year, Extra: 1 } || !units.TryGet(at + 1, LexClass.YearKind, out var kind))
        {
            return false;
        }

        var next = at + 2;
        var frame = new Frame(FrameKind.SpanYear, Id) { Number = kind.Value };
        if (units.TryGet(next, LexClass.Direction, out var told) && units[next].HasArticle
            && told.Value is (int)Direction.Past or (int)Direction.Future or (int)Direction.Current or (int)Direction.Previous or (int)Direction.Next)
        {
            match = new Match(at, next + 1, frame with { Direction = (Direction)told.Value });
            return true;
        }

        if ((units.Is(next, LexClass.Before) || units.Is(next, LexClass.After)) && units.TryGet(next + 1, LexClass.Direction, out told) && units[next + 1].HasArticle
            && told.Value == (int)(units.Is(next, LexClass.Before) ? Direction.Past : Direction.Future))
        {
            match = new Match(at, next + 2, frame with { Direction = (Direction)told.Value, Steps = 2 });
            return true;
        }

        if (!YearNumber.TryRead(units, next, out var year, out _, out next))
        {
            return false;
        }

        // The years may stand in either order: 2017-2018 and 2018/2017.
        if (YearNumber.TrySecond(units, next, year, out var second) || YearNumber.TrySecond(units, next, year - 2, out second))
        {
            year = Math.Min(year, (int)units.Number(second - 1));
            frame = frame with { Amount = 2 };
            next = second;
        }

        match = new Match(at, next, frame with { Year = year });
        return true;
    }
}
