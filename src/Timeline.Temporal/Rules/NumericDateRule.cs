using System.Globalization;
using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>A date in digits: 11/2/2018, 2018-02-11, ١١.٢.٢٠١٨; day first unless the year stands first.</summary>
internal sealed class NumericDateRule : Rule
{
    public override string Id => "ar.date.numeric";

    public override Bilingual Gloss => new("تاريخ بالأرقام", "A date in digits");

    public override IReadOnlyList<LexClass> Starts { get; } = [LexClass.Unit];

    public override bool StartsWithNumber => true;

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = at;
        var hasHead = units.TryGet(at, LexClass.Unit, out var head) && head is { Value: (int)Grain.Day, Extra: 1 } && !units[at].HasArticle;
        if (hasHead)
        {
            next++;
        }

        if (!units.IsNumber(next) || units.SpaceBefore(next + 1) || !units.IsNumber(next + 2) || !TrySeparator(units, next + 1, out var separator))
        {
            return false;
        }

        long first = units[next].Number, second = units[next + 2].Number;
        var isWhole = units.IsPunctuation(next + 3, separator) && !units.SpaceBefore(next + 3) && units.IsNumber(next + 4) && !units.SpaceBefore(next + 4);
        if (!isWhole)
        {
            // Two numbers are a score or a fraction far more often than a day, unless يوم or بتاريخ says so.
            if (separator != '/' || !(hasHead || units.Norm(at - 1) is "بتاريخ" or "تاريخ") || first is < 1 or > 31 || second is < 1 or > 12)
            {
                return false;
            }

            match = new Match(at, next + 3, new Frame(FrameKind.Date, Id) { Day = (int)first, Month = (int)second, Certainty = 0.9 });
            return true;
        }

        var third = units[next + 4].Number;
        var end = next + 5;
        // A fourth part makes it a version, an address or a telephone number.
        if (units.IsPunctuation(end, separator) && units.IsNumber(end + 1) && !units.SpaceBefore(end) && !units.SpaceBefore(end + 1))
        {
            return false;
        }

        // 3.14.15 is no date: with dots only a year in full makes one.
        if (separator == '.' && units.Digits(next) != 4 && units.Digits(next + 4) != 4)
        {
            return false;
        }

        var (day, month, year) = units.Digits(next) == 4 ? (third, second, first) : (first, second, third);
        if (units.Digits(next) != 4 && units.Digits(next + 4) == 2)
        {
            year = CultureInfo.InvariantCulture.Calendar.ToFourDigitYear((int)third);
        }

        if (month > 12 && day <= 12)
        {
            (day, month) = (month, day);
        }

        if (!YearNumber.IsPlausible(year) || month is < 1 or > 12 || day < 1)
        {
            return false;
        }

        var isHijri = year is >= 1300 and <= 1500;
        if (isHijri ? day > 30 : day > DateTime.DaysInMonth((int)year, (int)month))
        {
            return false;
        }

        if (units.Is(end, LexClass.Era))
        {
            end++;
        }

        match = new Match(at, end, new Frame(FrameKind.Date, Id) { Day = (int)day, Month = (int)month, Year = (int)year, IsHijri = isHijri });
        return true;
    }

    private static bool TrySeparator(UnitSequence units, int at, out char separator)
    {
        foreach (var candidate in "/-.\\")
        {
            if (units.IsPunctuation(at, candidate))
            {
                separator = candidate;
                return !units.SpaceBefore(at + 1);
            }
        }

        separator = default;
        return false;
    }
}
