using System.Globalization;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>A date in digits: 11/2/2018, 2018-02-11, ١١.٢.٢٠١٨; day first unless the year stands first.</summary>
internal sealed class NumericDateRule : Rule
{
    public override string Id => "ar.date.numeric";

    public override Bilingual Gloss => new("تاريخ بالأرقام", "A date in digits");

    public override IReadOnlyList<Start> Starts { get; } = [new(LexClass.Unit, (int)Grain.Day, 1, HasArticle: false) { Behind = Followers.Digits }];

    public override int MostDigits => int.MaxValue;

    public override Followers BehindDigits => Followers.Signs;

    public override bool TryMatch(UnitSequence units, int at, out Match match)
    {
        match = default;
        var next = at;
        var hasHead = units.TryGet(at, LexClass.Unit, out var head) && head is { Value: (int)Grain.Day, Extra: 1 } && !units[at].HasArticle;
        if (hasHead)
        {
            next++;
        }

        if (!units.IsNumber(next) || !units.IsNumber(next + 2) || !TrySeparator(units, next + 1, out var separator))
        {
            return false;
        }

        long first = units.Number(next), second = units.Number(next + 2);
        var isWhole = units.IsPunctuation(next + 3, separator) && units.IsNumber(next + 4)
            && units.SpaceBefore(next + 3) == units.SpaceBefore(next + 1) && units.SpaceBefore(next + 4) == units.SpaceBefore(next + 2);
        if (units.SpaceBefore(next + 1) || units.SpaceBefore(next + 2))
        {
            // "14 / 5 / 2018": spaces only around a year in full.
            isWhole = isWhole && units.SpaceBefore(next + 1) && units.SpaceBefore(next + 2) && (units.Digits(next) == 4 || units.Digits(next + 4) == 4);
            if (!isWhole)
            {
                return false;
            }
        }

        return isWhole ? TryWhole(units, at, next, separator, out match) : TryTwo(units, at, next, hasHead, separator, out match);
    }

    /// <summary>
    /// Two numbers are a score or a fraction far more often than a day or a month, unless يوم, بتاريخ, a weekday or a preposition before
    /// them says so.
    /// </summary>
    private bool TryTwo(UnitSequence units, int at, int next, bool hasHead, char separator, out Match match)
    {
        match = default;
        long first = units.Number(next), second = units.Number(next + 2);
        var before = units[at - 1].Entry;
        var isDated = hasHead || units.Norm(at - 1) is "بتاريخ" or "تاريخ" || before.Is(LexClass.Weekday) || before.Is(LexClass.Equals);
        var isTimed = before.Is(LexClass.In) || before.Is(LexClass.Since) || before.Is(LexClass.Until) || (units.Kind(at - 1) == TokenKind.LineEnd && units.Kind(next + 3) == TokenKind.LineEnd);
        if (units.IsPunctuation(next + 3, separator) || !(isDated || isTimed) || separator is '.' or '\\')
        {
            return false;
        }

        // "9/2021", "2015/3"
        var (month, year) = units.Digits(next) == 4 ? (second, first) : (first, second);
        if (month is >= 1 and <= 12 && year is >= 1900 and <= 2100 && Math.Max(units.Digits(next), units.Digits(next + 2)) == 4)
        {
            match = new Match(at, next + 3, new Frame(FrameKind.Month, Id) { Month = (int)month, Year = (int)year, Certainty = 0.85 });
            return true;
        }

        if (first is < 1 or > 31 || second is < 1 or > 12 || !(isDated || (separator == '/' && !IsCounted(units, next + 3))))
        {
            return false;
        }

        match = new Match(at, next + 3, new Frame(FrameKind.Date, Id) { Day = (int)first, Month = (int)second, Certainty = isDated ? 0.9 : 0.7 });
        return true;
    }

    /// <summary>"في 2/3 الحالات", "في 2/3 من المناطق": a fraction.</summary>
    private static bool IsCounted(UnitSequence units, int at) => units.Is(at, LexClass.From) || units.IsPunctuation(at, '%')
        || (units.Kind(at) == TokenKind.Word && !units.Is(at, LexClass.Direction) && units.Norm(at) is ['ا', 'ل', ..]);

    private bool TryWhole(UnitSequence units, int at, int next, char separator, out Match match)
    {
        match = default;
        long first = units.Number(next), second = units.Number(next + 2);
        var third = units.Number(next + 4);
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
        foreach (var candidate in "/-–.\\")
        {
            if (units.IsPunctuation(at, candidate))
            {
                separator = candidate;
                return true;
            }
        }

        separator = default;
        return false;
    }
}
