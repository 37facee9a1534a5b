using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// A unit by reference to the writer's time or to what was told: الأسبوع الماضي, هذا الشهر, اليوم التالي, الشهر نفسه; and
/// stretches up to or from now, which are amounts: الأيام المقبلة, السنوات الأربع الماضية, السنة الأخيرة.
/// </summary>
internal sealed class ReferenceRule : Rule
{
    public override string Id => "ar.reference.unit";

    public override Bilingual Gloss => new("وحدة زمن بالإشارة: الأسبوع الماضي، هذا الشهر، اليوم التالي", "A unit by reference: last week, this month, the next day");

    public override IReadOnlyList<Start> Starts { get; } =
    [
        new(LexClass.Unit)
        {
            Behind = Followers.Of(LexClass.Same, LexClass.This, LexClass.Before, LexClass.After, LexClass.Direction, LexClass.SomeAfter, LexClass.Cardinal)
                | Followers.Digits | Followers.Words("الذي", "التي", "ما", "ال"),
        },
        new(LexClass.This) { Behind = LexClass.Unit }, new(LexClass.That) { Behind = LexClass.Unit }, new(LexClass.Same) { Behind = LexClass.Unit },
        new(LexClass.Cardinal) { Behind = Followers.Of(LexClass.Unit, LexClass.Cardinal) }, new(LexClass.Modifier) { Behind = Followers.Of(LexClass.Cardinal) | Followers.Digits },
        new(LexClass.RestOf) { Behind = Followers.Of(LexClass.From, LexClass.Unit, LexClass.This, LexClass.That, LexClass.Same) },
    ];

    public override int MostDigits => int.MaxValue;

    public override Followers BehindDigits => LexClass.Unit;

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        if (units.Is(at, LexClass.RestOf))
        {
            return TryRest(units, at, out match);
        }

        // هذا and ذلك begin one unit or nothing.
        if (TryReference(units, at, out var frame, out var next) || (!units.Is(at, LexClass.This) && !units.Is(at, LexClass.That) && TryStretch(units, at, out frame, out next)))
        {
            match = new Match(at, next, frame);
            return true;
        }

        match = default;
        return false;
    }

    /// <summary>"بقية العام", "ما تبقى من الأسبوع الحالي": from the writer's day to the end of the unit that holds it.</summary>
    private static bool TryRest(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = units.Is(at + 1, LexClass.From) ? at + 2 : at + 1;
        if (TryReference(units, next, out var reference, out var end))
        {
            if (reference.Direction != Direction.Current)
            {
                return false;
            }
        }
        else if (units.TryGet(next, LexClass.Unit, out var unit) && unit.Extra == 1 && units[next].HasArticle && units[next].IsBare
            && unit.Value is (int)Grain.Week or (int)Grain.Month or (int)Grain.Year)
        {
            reference = new Frame(FrameKind.Reference, "ar.reference.bare") { Unit = (Grain)unit.Value, Direction = Direction.Current };
            end = next + 1;
        }
        else
        {
            return false;
        }

        match = new Match(at, end, reference with { Kind = FrameKind.RestOf, Rule = "ar.reference.rest" });
        return true;
    }

    /// <summary>One unit: الشهر الجاري, هذا العام, ذات اليوم, اليوم نفسه.</summary>
    internal static bool TryReference(UnitSequence units, int at, out Frame frame, out int next)
    {
        frame = null!;
        next = at;
        if (units.Is(at, LexClass.This) || units.Is(at, LexClass.That) || (units.TryGet(at, LexClass.Same, out var same) && same.Extra == 1))
        {
            if (!units.TryGet(at + 1, LexClass.Unit, out var pointed) || pointed.Extra != 1 || !units[at + 1].HasArticle || !TryGrain(pointed.Value, out var grain))
            {
                return false;
            }

            var isThis = units.Is(at, LexClass.This);
            frame = new Frame(FrameKind.Reference, isThis ? "ar.reference.this" : "ar.reference.told")
            {
                Unit = grain,
                Direction = isThis ? Direction.Current : Direction.Same,
                Part = pointed.Value == UnitValues.Night ? PartOfDay.Night : PartOfDay.None,
            };
            next = at + 2;
            return true;
        }

        if (!units.TryGet(at, LexClass.Unit, out var unit) || unit.Extra != 1 || !units[at].HasArticle || !TryGrain(unit.Value, out var told) || unit.Value == UnitValues.Night)
        {
            return false;
        }

        if (PointsByClause(units, at + 1) is { } pointing)
        {
            frame = new Frame(FrameKind.Reference, "ar.reference.told") { Unit = told, Direction = pointing };
            next = at + 3;
            return true;
        }

        // "الأمين العام نفسه", "الأمين العام السابق": an adjective of what stands before it.
        var isAdjective = units.Norm(at) is "العام" && units.Norm(at - 1) is ['ا', 'ل', _, _, ..];
        if (units.TryGet(at + 1, LexClass.Same, out var told1) && told1.Extra == 0 && !isAdjective)
        {
            frame = new Frame(FrameKind.Reference, "ar.reference.told") { Unit = told, Direction = Direction.Same };
            next = at + 2;
            return true;
        }

        // "العام هذا"
        if (units.Is(at + 1, LexClass.This) && units[at + 1].Before == Proclitics.None && !units[at + 2].HasArticle && told != Grain.Day)
        {
            frame = new Frame(FrameKind.Reference, "ar.reference.this") { Unit = told, Direction = Direction.Current };
            next = at + 2;
            return true;
        }

        // "الأسبوع قبل الماضي", "العام ما قبل الماضي", "الشهر بعد المقبل": two steps.
        var hop = units.Norm(at + 1) is "ما" ? at + 2 : at + 1;
        if ((units.Is(hop, LexClass.Before) || units.Is(hop, LexClass.After)) && units[hop].Before == Proclitics.None
            && units.TryGet(hop + 1, LexClass.Direction, out var beyond) && units[hop + 1].HasArticle && units[hop + 1].IsBare
            && beyond.Value == (int)(units.Is(hop, LexClass.Before) ? Direction.Past : Direction.Future))
        {
            frame = new Frame(FrameKind.Reference, "ar.reference.unit") { Unit = told, Direction = (Direction)beyond.Value, Steps = 2 };
            next = hop + 2;
            return true;
        }

        if (units.TryGet(at + 1, LexClass.Direction, out var direction) && units[at + 1].HasArticle && units[at + 1].IsBare
            && direction.Value != (int)Direction.Latest
            && !(isAdjective && direction.Value is (int)Direction.Next or (int)Direction.Previous))
        {
            frame = new Frame(FrameKind.Reference, direction.Value is (int)Direction.Next or (int)Direction.Previous ? "ar.reference.told" : "ar.reference.unit")
            {
                Unit = told,
                Direction = (Direction)direction.Value,
            };
            next = at + 2;
            return true;
        }

        return false;
    }

    /// <summary>الشهر الذي يليه, السنة التي سبقتها: a clause that says which side of the told one.</summary>
    private static Direction? PointsByClause(UnitSequence units, int at)
    {
        if (units.Norm(at) is not ("الذي" or "التي"))
        {
            return null;
        }

        return units.Norm(at + 1) switch
        {
            "يليه" or "يليها" or "تليه" or "تليها" or "تلاه" or "تلاها" or "تلته" or "تلتها" or "اعقبه" or "اعقبها" or "اعقبته" or "اعقبتها" or "بعده" or "بعدها" => Direction.Next,
            "سبقه" or "سبقها" or "سبقته" or "سبقتها" or "يسبقه" or "يسبقها" or "تسبقه" or "تسبقها" or "قبله" or "قبلها" => Direction.Previous,
            _ => null,
        };
    }

    /// <summary>A year by reference to the writer's: العام الماضي, هذه السنة.</summary>
    internal static bool TryYear(UnitSequence units, int at, out Frame frame, out int next) =>
        TryReference(units, at, out frame, out next) && frame is { Unit: Grain.Year, Direction: Direction.Past or Direction.Future or Direction.Current };

    /// <summary>Many units up to now or from now on; TIMEX3 counts them as an amount.</summary>
    private static bool TryStretch(UnitSequence units, int at, out Frame frame, out int next)
    {
        frame = null!;
        next = at;
        if (units.Norm(at) is "اخر" or "باخر" && Numerals.TryCardinal(units, at + 1, out var recent, out var afterRecent) && units.TryGet(afterRecent, LexClass.Unit, out var counted)
            && units[afterRecent].Before == Proclitics.None)
        {
            // "آخر 24 ساعة"
            next = afterRecent + 1;
            frame = new Frame(FrameKind.Duration, "ar.reference.stretch")
            {
                Unit = counted.Value < (int)Grain.None ? (Grain)counted.Value : Grain.Day,
                Number = counted.Value,
                Amount = recent,
                Direction = Direction.Past,
            };
            return true;
        }

        int? count = null;
        if (units.Norm(next) is "ال" && units.IsNumber(next + 1))
        {
            next++;
        }

        if (Numerals.TryCardinal(units, next, out var number, out var afterNumber) && units.Is(afterNumber, LexClass.Unit)
            && (units[at].HasArticle || units.IsNumber(next)))
        {
            count = number;
            next = afterNumber;
        }

        if (!units.TryGet(next, LexClass.Unit, out var unit) || (count is null && !units[next].HasArticle))
        {
            return false;
        }

        next++;
        var digits = units.Norm(next) is "ال" && units.IsNumber(next + 1) ? next + 1 : next;
        if (count is null && Numerals.TryCardinal(units, digits, out number, out afterNumber) && (units[digits].HasArticle || digits > next || units.IsNumber(digits)) && units[afterNumber].HasArticle)
        {
            count = number;
            next = afterNumber;
        }

        while (units.Is(next, LexClass.SomeAfter) && units[next].HasArticle)
        {
            next++;
        }

        if (!units.TryGet(next, LexClass.Direction, out var direction) || !units[next].HasArticle
            || direction.Value is not ((int)Direction.Past or (int)Direction.Future or (int)Direction.Latest)
            || (count is null && unit.Extra == 1 && direction.Value != (int)Direction.Latest))
        {
            return false;
        }

        next++;
        if (units.TryGet(next, LexClass.SomeAfter, out _) && units[next].HasArticle)
        {
            next++;
        }

        count ??= unit.Extra switch { 1 => 1, 2 => 2, _ => null };
        frame = new Frame(FrameKind.Duration, "ar.reference.stretch")
        {
            Unit = unit.Value < (int)Grain.None ? (Grain)unit.Value : Grain.Day,
            Number = unit.Value,
            Amount = count,
            Direction = (Direction)direction.Value,
        };
        return true;
    }

    private static bool TryGrain(int unit, out Grain grain)
    {
        grain = unit == UnitValues.Night ? Grain.Day : (Grain)unit;
        return unit == UnitValues.Night || unit is (int)Grain.Day or (int)Grain.Week or (int)Grain.Month or (int)Grain.Year or (int)Grain.Decade or (int)Grain.Century;
    }
}
