using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>أمس, اليوم, غدا and their company, with يوم before or not.</summary>
internal sealed class DeicticDayRule : Rule
{
    public override string Id => "ar.deictic.day";

    public override Bilingual Gloss => new("يوم معدود من يوم الكاتب: أمس، اليوم، غدا", "A day counted from the writer's: yesterday, today, tomorrow");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        LexClass.Deictic, new(LexClass.Unit, (int)Grain.Day, 1, HasArticle: false) { Behind = LexClass.Deictic }, new(LexClass.Unit, (int)Grain.Day, 1, HasArticle: true),
        new(LexClass.Unit, UnitValues.Night, 1, HasArticle: true),
    ];

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = at;
        if (units.TryGet(at, LexClass.Unit, out var head))
        {
            if (head is not { Value: (int)Grain.Day, Extra: 1 })
            {
                return IsTonight(units, at, head, out match);
            }

            if (units[at].HasArticle)
            {
                return IsToday(units, at, out match);
            }

            next++;
        }

        if (!units.TryGet(next, LexClass.Deictic, out var day))
        {
            return false;
        }

        match = new Match(at, next + 1, new Frame(FrameKind.Deictic, Id) { DeicticDays = day.Value, Certainty = 0.99 });
        return true;
    }

    /// <summary>اليوم, but not the first day of something, the next day, or a world day.</summary>
    private bool IsToday(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (units.Is(at + 1, LexClass.DayAdjective) || ((units.Is(at + 1, LexClass.Ordinal) || units.Norm(at + 1) is "الواحد") && units[at + 1].HasArticle)
            || (units.Is(at + 1, LexClass.Direction) && units[at + 1].HasArticle) || units.Is(at + 1, LexClass.Same)
            || IsTitle(units, at))
        {
            return false;
        }

        match = new Match(at, at + 1, new Frame(FrameKind.Deictic, Id) { DeicticDays = 0, Certainty = 0.95 });
        return true;
    }

    /// <summary>The last word of a short title in quotation marks behind what carries news: صحيفة "المدينة اليوم".</summary>
    private static bool IsTitle(UnitSequence units, int at)
    {
        if (units.Kind(at + 1) != Text.TokenKind.Punctuation || !IsQuote(units, at + 1))
        {
            return false;
        }

        for (var before = at - 1; before >= at - 3; before--)
        {
            if (IsQuote(units, before))
            {
                return units.Is(before - 1, LexClass.OutletCue);
            }
        }

        return false;
    }

    private static bool IsQuote(UnitSequence units, int at) => units.Norm(at) is ['"' or '«' or '»' or '“' or '”' or '\''];

    /// <summary>الليلة; الليلة الماضية is last night.</summary>
    private bool IsTonight(UnitSequence units, int at, Sense head, out Match match)
    {
        match = default;
        if (head is not { Value: UnitValues.Night, Extra: 1 } || !units[at].HasArticle)
        {
            return false;
        }

        var days = 0;
        var next = at + 1;
        if (units.Is(next, LexClass.Before) && units.TryGet(next + 1, LexClass.Direction, out var last) && units[next + 1].HasArticle && last.Value == (int)Direction.Past)
        {
            // "الليلة قبل الماضية"
            days = -2;
            next += 2;
        }
        else if (units.TryGet(next, LexClass.Direction, out var direction) && units[next].HasArticle)
        {
            if (direction.Value is not ((int)Direction.Past or (int)Direction.Future))
            {
                return false;
            }

            days = direction.Value == (int)Direction.Past ? -1 : 1;
            next++;
        }

        match = new Match(at, next, new Frame(FrameKind.Deictic, Id) { DeicticDays = days, Part = PartOfDay.Night });
        return true;
    }
}
