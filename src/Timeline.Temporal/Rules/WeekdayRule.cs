using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>الثلاثاء, يوم الثلاثاء, الثلاثاء الماضي.</summary>
internal sealed class WeekdayRule : Rule
{
    public override string Id => "ar.weekday";

    public override Bilingual Gloss => new("يوم من أيام الأسبوع، وحده أو مع الماضي أو المقبل", "A weekday, bare or with last or next");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        LexClass.Weekday, new(LexClass.Unit, (int)Grain.Day, 1, HasArticle: false) { Behind = LexClass.Weekday },
        new(LexClass.Unit, (int)Grain.Day, 4, HasArticle: false) { Behind = LexClass.Weekday },
    ];

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

        int? day = null;
        if (direction == Direction.None && TryDayNumber(units, next, out var number, out var after))
        {
            day = number;
            next = after;
        }

        var frame = new Frame(FrameKind.Weekday, direction == Direction.None ? Id : "ar.weekday.directed")
        {
            Weekday = (DayOfWeek)weekday.Value,
            Direction = direction,
            Steps = steps,
            Day = day,
        };
        match = new Match(at, next, hasHead ? frame : NameRule.NamedAfter(units, at, frame));
        return true;
    }

    /// <summary>"الخميس 21", "الجمعة في 15": the number of the day without its month, where nothing follows that it could count.</summary>
    private static bool TryDayNumber(UnitSequence units, int at, out int day, out int next)
    {
        day = 0;
        next = units.Is(at, LexClass.In) ? at + 1 : at;
        if (units.IsNumber(next) && units.Digits(next) <= 2)
        {
            day = (int)units.Number(next);
            next++;
        }
        else if (!units[next].HasArticle || !units[next].IsBare || !Numerals.TryOrdinal(units, next, out day, out next) || day <= 5)
        {
            // الأحد الثاني counts Sundays.
            return false;
        }

        ref readonly var follower = ref units[next];
        return day is >= 1 and <= 31 && (follower.Kind == Text.TokenKind.LineEnd || (follower.Kind == Text.TokenKind.Punctuation && units.SpaceBefore(next + 1) && units.Norm(next) is ['.' or '،' or ',' or '؛' or '!' or '؟' or ')' or '»' or '"'])
            || follower.Entry.Is(LexClass.Until) || follower.Entry.Is(LexClass.In));
    }
}
