using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>Decades and centuries: تسعينيات القرن الماضي, العقد الثاني من القرن الحالي, القرن التاسع عشر, القرن الثالث قبل الميلاد.</summary>
internal sealed class LongPeriodRule : Rule
{
    public override string Id => "ar.period.long";

    public override Bilingual Gloss => new("عقد أو قرن", "A decade or century");

    public override IReadOnlyList<Start> Starts { get; } =
        [LexClass.DecadeName, new(LexClass.Unit, (int)Grain.Decade, 1, HasArticle: true), new(LexClass.Unit, (int)Grain.Century, 1, HasArticle: true)];

    public override bool TryMatch(UnitSequence units, int at, out Match match) => units.Is(at, LexClass.DecadeName)
        ? TryDecade(units, at, out match)
        : TryNumberedDecade(units, at, out match) || TryCentury(units, at, out match);

    private static bool TryDecade(UnitSequence units, int at, out Match match)
    {
        match = default;
        units.TryGet(at, LexClass.DecadeName, out var decade);
        // "في السبعينيات من عمره": an age.
        if (units.Is(at + 1, LexClass.From) && units.Norm(at + 2) is ['ع', 'م', 'ر', ..] or "العمر")
        {
            return false;
        }

        var next = at + 1;
        var hasCentury = TryCenturyOf(units, units.Is(next, LexClass.From) ? next + 1 : next, out var century, out var after);
        if (!hasCentury && !units[at].HasArticle && !units.Is(at - 1, LexClass.In) && decade.Value < 100)
        {
            return false;
        }

        match = new Match(at, hasCentury ? after : next, new Frame(FrameKind.Decade, "ar.period.decade")
        {
            Year = (hasCentury ? century : 1900) + decade.Value,
            Certainty = hasCentury ? 0.97 : 0.85,
        });
        return true;
    }

    /// <summary>العقد الأول من القرن الحالي</summary>
    private static bool TryNumberedDecade(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.Unit, out var unit) || unit is not { Value: (int)Grain.Decade, Extra: 1 } || !units[at].HasArticle)
        {
            return false;
        }

        int number;
        var next = at + 2;
        if (units.TryGet(at + 1, LexClass.Direction, out var last) && last.Value == (int)Direction.Latest)
        {
            number = 10;
        }
        else if (!units[at + 1].HasArticle || !Numerals.TryOrdinal(units, at + 1, out number, out next) || number > 10)
        {
            return false;
        }

        if (!units.Is(next, LexClass.From) || !TryCenturyOf(units, next + 1, out var century, out next))
        {
            return false;
        }

        match = new Match(at, next, new Frame(FrameKind.Decade, "ar.period.decade") { Year = century + ((number - 1) * 10) });
        return true;
    }

    /// <summary>القرن الماضي, القرن العشرين: its first year.</summary>
    private static bool TryCenturyOf(UnitSequence units, int at, out int first, out int next)
    {
        first = 0;
        next = at + 2;
        if (!units.TryGet(at, LexClass.Unit, out var unit) || unit is not { Value: (int)Grain.Century, Extra: 1 } || !units[at].HasArticle)
        {
            return false;
        }

        if (units.TryGet(at + 1, LexClass.Direction, out var direction) && units[at + 1].HasArticle)
        {
            first = direction.Value == (int)Direction.Current ? 2000 : 1900;
            return true;
        }

        if (TryNumber(units, at + 1, out var number, out next))
        {
            first = (number - 1) * 100;
            return true;
        }

        return false;
    }

    private static bool TryCentury(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.Unit, out var unit) || unit is not { Value: (int)Grain.Century, Extra: 1 } || !units[at].HasArticle
            || !TryNumber(units, at + 1, out var number, out var next))
        {
            return false;
        }

        var era = 0;
        if (YearNumber.TryEra(units, next, out var told, out var after))
        {
            era = told;
            next = after;
        }

        match = new Match(at, next, new Frame(FrameKind.Century, "ar.period.century") { Number = era == -1 ? -number : number, IsHijri = era == 1 });
        return true;
    }

    /// <summary>التاسع عشر, الـ19, 19.</summary>
    private static bool TryNumber(UnitSequence units, int at, out int number, out int next)
    {
        var digits = units.Norm(at) is "ال" ? at + 1 : at;
        if (units.IsNumber(digits) && units.Digits(digits) <= 2)
        {
            number = (int)units.Number(digits);
            next = digits + 1;
        }
        else if (!units[at].HasArticle || !Numerals.TryOrdinal(units, at, out number, out next))
        {
            number = 0;
            next = at;
            return false;
        }

        return number is >= 1 and <= 30;
    }
}
