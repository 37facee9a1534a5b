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
        if (units.Is(next, LexClass.From) && IsHead(units, next + 1))
        {
            next++;
        }
        else if (units.IsPunctuation(next, '،') || units.IsPunctuation(next, ',') || units.IsPunctuation(next, '/') || units.IsPunctuation(next, '-'))
        {
            // "12 نيسان، 2018": the comma counts as nothing where a year in digits follows at once.
            next++;
            if (!(units.IsNumber(next) && units.Digits(next) == 4))
            {
                next = at;
                return false;
            }
        }

        if (IsHead(units, next))
        {
            next++;
        }

        if (!units.IsNumber(next) || units.Digits(next) != 4 || !IsPlausible(units[next].Number) || IsDecimal(units, next))
        {
            next = at;
            return false;
        }

        year = (int)units[next].Number;
        next++;
        if (units.TryGet(next, LexClass.Era, out var era))
        {
            isHijri = era.Value == 1;
            year = era.Value == -1 ? -year : year;
            next++;
        }

        return true;
    }

    public static bool IsHead(UnitSequence units, int at) =>
        units.TryGet(at, LexClass.Unit, out var unit) && unit.Value == (int)Grain.Year && unit.Extra is 1 or 4;

    /// <summary>Digits, a separator and more digits without spaces are one number, no year.</summary>
    private static bool IsDecimal(UnitSequence units, int at) =>
        (units.IsPunctuation(at + 1, '.') || units.IsPunctuation(at + 1, ',') || units.IsPunctuation(at + 1, '٫')) && units.IsNumber(at + 2)
        && !units.SpaceBefore(at + 1) && !units.SpaceBefore(at + 2);
}
