using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>Reads the year that stands after a month: 2018, عام 2018, من العام 2018, 1437 هـ.</summary>
internal static class YearNumber
{
    /// <summary>News tells no year further off than a century.</summary>
    public static bool IsPlausible(long number) => number is >= 1000 and <= 2150;

    /// <summary>Reads [من] [عام] digits [هـ|م]; <paramref name="next"/> is the unit after it.</summary>
    public static bool TryRead(UnitSequence units, int at, out int year, out bool isHijri, out int next)
    {
        year = 0;
        isHijri = false;
        next = at;
        if ((units.Is(next, LexClass.From) || units.Is(next, LexClass.In)) && IsHead(units, next + 1))
        {
            next++;
        }
        else if (units.IsPunctuation(next, '،') || units.IsPunctuation(next, ',') || units.IsPunctuation(next, '/') || units.IsPunctuation(next, '-'))
        {
            // "12 نيسان، 2018": the comma counts as nothing where a year in digits follows at once.
            next++;
            if (!(units.IsNumber(next) && units.Digits(next) == 4) && !IsWordYear(units, next))
            {
                next = at;
                return false;
            }
        }

        else if (units.Is(next, LexClass.From) && IsWordYear(units, next + 1))
        {
            next++;
        }

        var hasHead = IsHead(units, next);
        if (hasHead)
        {
            next++;
        }

        // "7 شباط ألفين وثمانية عشر": without its head only a year of our time, which nothing counts.
        var isWord = !units.IsNumber(next) && (hasHead || IsWordYear(units, next));
        var end = next + 1;
        if (isWord ? !TryWords(units, next, out year, out end) : !units.IsNumber(next) || IsDecimal(units, next))
        {
            next = at;
            return false;
        }

        var hasEra = TryEra(units, end, out var era, out var afterEra);
        if (!isWord && !(units.Digits(next) == 4 && IsPlausible(units.Number(next))) && !IsOld(units, next, hasHead, hasEra))
        {
            next = at;
            year = 0;
            return false;
        }

        year = isWord ? year : (int)units.Number(next);
        next = hasEra ? afterEra : end;
        isHijri = hasEra && era == 1;
        year = hasEra && era == -1 ? -year : year;
        return true;
    }

    /// <summary>ألفين وثمانية عشر, ألف وتسعمئة وسبعة وستين without a head.</summary>
    private static bool IsWordYear(UnitSequence units, int at) => units[at].Before == Text.Proclitics.None && !units.IsNumber(at)
        && Numerals.TryCardinal(units, at, out var year, out _) && year is > 1900 and < 2100 and not 2000;

    public static bool IsHead(UnitSequence units, int at) =>
        units.TryGet(at, LexClass.Unit, out var unit) && unit.Value == (int)Grain.Year && (unit.Extra is 1 or 4 || (unit.Extra == 3 && units[at].HasArticle));

    /// <summary>Reads [-|/] year, the second year of a span; <paramref name="next"/> is the unit after it.</summary>
    /// <param name="units">The text.</param>
    /// <param name="at">The unit after the first year.</param>
    /// <param name="first">The first year: the second must be the next.</param>
    /// <param name="next">The unit after the second.</param>
    public static bool TrySecond(UnitSequence units, int at, int first, out int next)
    {
        next = at + 2;
        return (units.IsPunctuation(at, '-') || units.IsPunctuation(at, '/') || units.IsPunctuation(at, '–')) && units.IsNumber(at + 1)
            && units.Number(at + 1) == first + 1;
    }

    /// <summary>Reads هـ, م, ق.م and their words.</summary>
    /// <param name="units">The text.</param>
    /// <param name="at">Where it would stand.</param>
    /// <param name="era">1 Hijri, 0 common era, -1 before it.</param>
    /// <param name="next">The unit after it.</param>
    public static bool TryEra(UnitSequence units, int at, out int era, out int next)
    {
        era = 0;
        next = at + 1;
        if (units.TryGet(at, LexClass.Era, out var told))
        {
            era = told.Value;
            return true;
        }

        return false;
    }

    /// <summary>A year of fewer digits: with its era (500 ق.م), or of three behind its head where nothing follows that it could count.</summary>
    private static bool IsOld(UnitSequence units, int at, bool hasHead, bool hasEra) => hasHead && units.Number(at) > 0
        && (hasEra ? units.Digits(at) <= 4 : units.Digits(at) == 3 && units.Kind(at + 1) != Text.TokenKind.Word);

    /// <summary>ألفين وثمانية, ألف وتسعمئة وسبعة وستين</summary>
    private static bool TryWords(UnitSequence units, int at, out int year, out int next) =>
        Numerals.TryCardinal(units, at, out year, out next) && year is >= 1000 and <= 2100 && !units.IsNumber(at);

    /// <summary>Digits, a separator and more digits without spaces are one number, no year.</summary>
    private static bool IsDecimal(UnitSequence units, int at) =>
        (units.IsPunctuation(at + 1, '.') || units.IsPunctuation(at + 1, ',') || units.IsPunctuation(at + 1, '٫')) && units.IsNumber(at + 2)
        && !units.SpaceBefore(at + 1) && !units.SpaceBefore(at + 2);
}
