using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>الثلاثاء, يوم الثلاثاء, الثلاثاء الماضي.</summary>
internal sealed class WeekdayRule : Rule
{
    public override string Id => "ar.weekday";

    public override Bilingual Gloss => new("يوم من أيام الأسبوع، وحده أو مع الماضي أو المقبل", "A weekday, bare or with last or next");

    public override IReadOnlyList<LexClass> Starts { get; } = [LexClass.Weekday, LexClass.Unit];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = at;
        var hasHead = units.TryGet(at, LexClass.Unit, out var head);
        if (hasHead)
        {
            if (head is not { Value: (int)Grain.Day, Extra: 1 or 4 } || units[at].HasArticle)
            {
                return false;
            }

            next++;
        }

        if (!units.TryGet(next, LexClass.Weekday, out var weekday) || !(units[next].HasArticle || hasHead)
            || (units.TryGet(next + 1, LexClass.Cardinal, out var ten) && ten.Value == 10))
        {
            return false;
        }

        // "يوم أحد" names no Sunday, only يوم الأحد does; the other weekdays may stand without the article.
        if (weekday.Value == (int)DayOfWeek.Sunday && !units[next].HasArticle)
        {
            return false;
        }

        next++;
        var direction = Direction.None;
        var steps = 1;
        if (units.TryGet(next, LexClass.Direction, out var told) && units[next].HasArticle && !units[next].IsJoined)
        {
            direction = (Direction)told.Value;
            next++;
        }
        else if ((units.Is(next, LexClass.Before) || units.Is(next, LexClass.After)) && units[next].Before == Text.Proclitics.None
            && units.TryGet(next + 1, LexClass.Direction, out told) && units[next + 1].HasArticle
            && told.Value == (int)(units.Is(next, LexClass.Before) ? Direction.Past : Direction.Future))
        {
            // "الثلاثاء قبل الماضي"
            direction = (Direction)told.Value;
            steps = 2;
            next += 2;
        }

        var frame = new Frame(FrameKind.Weekday, direction == Direction.None ? Id : "ar.weekday.directed")
        {
            Weekday = (DayOfWeek)weekday.Value,
            Direction = direction,
            Steps = steps,
        };
        match = new Match(at, next, hasHead ? frame : NameRule.NamedAfter(units, at, frame));
        return true;
    }
}
