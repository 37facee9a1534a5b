using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>Parts of a year and runs of years: صيف 2014, الربع الأول من العام الجاري, تسعينيات القرن الماضي, القرن الحادي والعشرين.</summary>
internal sealed class PeriodRule : Rule
{
    public override string Id => "ar.period";

    public override Bilingual Gloss => new("فصل أو ربع أو نصف سنة أو عقد أو قرن", "A season, quarter, half-year, decade or century");

    public override IReadOnlyList<LexClass> Starts { get; } = [LexClass.Season, LexClass.Fraction, LexClass.DecadeName, LexClass.Unit, LexClass.This, LexClass.Ordinal];

    public override bool TryMatch(UnitSequence units, int at, out Match match) =>
        TrySeason(units, at, out match) || TryPartOfYear(units, at, out match) || TryDecade(units, at, out match) || TryCentury(units, at, out match);

    private static bool TrySeason(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = at;
        var direction = Direction.None;
        if (units.Is(next, LexClass.This))
        {
            direction = Direction.Current;
            next++;
        }
        else if (units.Norm(next) is "فصل" && units.Is(next + 1, LexClass.Season))
        {
            next++;
        }

        if (!units.TryGet(next, LexClass.Season, out var season))
        {
            return false;
        }

        var hasArticle = units[next].HasArticle;
        next++;
        int? year = null;
        if (direction == Direction.Current && !hasArticle)
        {
            return false;
        }

        if (direction == Direction.None && !TryYear(units, ref next, hasArticle, out year, out direction))
        {
            return false;
        }

        match = new Match(at, next, new Frame(FrameKind.Season, "ar.period.season") { Number = season.Value, Year = year, Direction = direction, Unit = Grain.Season });
        return true;
    }

    /// <summary>A season alone is the weather, or a name; with a year or a direction it is a time.</summary>
    private static bool TryYear(UnitSequence units, ref int next, bool hasArticle, out int? year, out Direction direction)
    {
        year = null;
        direction = Direction.None;
        if (YearNumber.TryRead(units, next, out var number, out _, out var after))
        {
            year = number;
            next = after;
            return true;
        }

        if (hasArticle && units.TryGet(next, LexClass.Direction, out var told) && units[next].HasArticle)
        {
            direction = (Direction)told.Value;
            next++;
            return direction is Direction.Past or Direction.Future or Direction.Current;
        }

        return false;
    }

    private static bool TryPartOfYear(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.Fraction, out var fraction) || fraction.Value == 3 || !units[at].HasArticle)
        {
            return false;
        }

        var next = at + 1;
        int number;
        if (Numerals.TryOrdinal(units, next, out number, out var after) && units[next].HasArticle)
        {
            next = after;
        }
        else if (units.TryGet(next, LexClass.Direction, out var last) && last.Value == (int)Direction.Latest)
        {
            number = fraction.Value == 2 ? 2 : 4;
            next++;
        }
        else
        {
            return false;
        }

        if (number > fraction.Value || !units.Is(next, LexClass.From))
        {
            return false;
        }

        next++;
        int? year = null;
        var direction = Direction.None;
        if (YearNumber.TryRead(units, next, out var told, out _, out after))
        {
            year = told;
            next = after;
        }
        else if (ReferenceRule.TryReference(units, next, out var reference, out after) && reference.Unit == Grain.Year)
        {
            direction = reference.Direction;
            next = after;
        }
        else
        {
            return false;
        }

        var isHalf = fraction.Value == 2;
        match = new Match(at, next, new Frame(isHalf ? FrameKind.HalfYear : FrameKind.Quarter, isHalf ? "ar.period.half-year" : "ar.period.quarter")
        {
            Number = number,
            Year = year,
            Direction = direction,
        });
        return true;
    }

    private static bool TryDecade(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.DecadeName, out var decade))
        {
            return false;
        }

        var next = at + 1;
        var century = 1900;
        if (units.TryGet(next, LexClass.Unit, out var unit) && unit.Value == (int)Grain.Century && units[next].HasArticle)
        {
            if (units.TryGet(next + 1, LexClass.Direction, out var direction) && units[next + 1].HasArticle)
            {
                century = direction.Value == (int)Direction.Current ? 2000 : 1900;
                next += 2;
            }
            else if (Numerals.TryOrdinal(units, next + 1, out var number, out var after) && number is >= 1 and <= 30)
            {
                century = (number - 1) * 100;
                next = after;
            }
        }
        else if (!units[at].HasArticle)
        {
            return false;
        }

        match = new Match(at, next, new Frame(FrameKind.Decade, "ar.period.decade") { Year = century + decade.Value, Certainty = next > at + 1 ? 0.97 : 0.85 });
        return true;
    }

    private static bool TryCentury(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.Unit, out var unit) || unit is not { Value: (int)Grain.Century, Extra: 1 } || !units[at].HasArticle
            || !Numerals.TryOrdinal(units, at + 1, out var number, out var next) || number is < 1 or > 30)
        {
            return false;
        }

        var sign = 1;
        if (units.TryGet(next, LexClass.Era, out var era))
        {
            sign = era.Value == -1 ? -1 : 1;
            next++;
        }

        match = new Match(at, next, new Frame(FrameKind.Century, "ar.period.century") { Number = number * sign });
        return true;
    }
}
