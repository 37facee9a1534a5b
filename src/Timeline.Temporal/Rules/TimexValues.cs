using System.Globalization;
using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>Writes TIMEX3 values.</summary>
internal static class TimexValues
{
    /// <summary>What recurs every day.</summary>
    public const string EachDay = "P1D";

    /// <summary>The days of our time, which nearly all news is of, have their value written once.</summary>
    private static readonly DateOnly s_firstKept = new(1990, 1, 1);

    private static readonly string?[] s_days = new string?[new DateOnly(2050, 1, 1).DayNumber - s_firstKept.DayNumber];

    public static string Day(DateOnly day)
    {
        var place = (uint)(day.DayNumber - s_firstKept.DayNumber);
        return place < (uint)s_days.Length ? s_days[place] ??= WriteDay(day) : WriteDay(day);
    }

    private static string WriteDay(DateOnly day) => string.Create(10, day, static (value, day) =>
    {
        WriteMonth(value, day);
        value[7] = '-';
        WriteDigits(value[8..10], day.Day);
    });

    public static string Month(DateOnly day) => string.Create(7, day, static (value, day) => WriteMonth(value, day));

    private static void WriteMonth(Span<char> value, DateOnly day)
    {
        var (year, month, _) = day;
        WriteDigits(value[..4], year);
        value[4] = '-';
        WriteDigits(value[5..7], month);
    }

    private static void WriteDigits(Span<char> value, int number)
    {
        for (var i = value.Length - 1; i >= 0; i--, number /= 10)
        {
            value[i] = (char)('0' + (number % 10));
        }
    }

    public static string Week(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}");
    }

    public static string Part(PartOfDay part) => part switch
    {
        PartOfDay.Morning => "TMO",
        PartOfDay.Noon => "TMI",
        PartOfDay.Afternoon => "TAF",
        PartOfDay.Evening => "TEV",
        PartOfDay.Night => "TNI",
        PartOfDay.Midnight => "T00:00",
        _ => "",
    };

    /// <summary>An ISO 8601 duration: <c>P3D</c>, <c>PT30M</c>, <c>PXY</c> for "some".</summary>
    /// <param name="unit">A <see cref="Grain"/> or one of <see cref="UnitValues"/>.</param>
    /// <param name="count">How many; null for "some".</param>
    /// <param name="parts">What comes on top, in the finer unit that <see cref="Amount"/> names.</param>
    /// <param name="finest">What comes on top of that, in the unit finer still.</param>
    public static string Duration(int unit, int? count, int parts, int finest = 0)
    {
        var (prefix, letter) = unit switch
        {
            UnitValues.Second => ("PT", "S"),
            (int)Grain.Minute => ("PT", "M"),
            (int)Grain.Hour => ("PT", "H"),
            (int)Grain.Week => ("P", "W"),
            (int)Grain.Month => ("P", "M"),
            (int)Grain.Year => ("P", "Y"),
            (int)Grain.Decade => ("P", "DE"),
            (int)Grain.Century => ("P", "CE"),
            _ => ("P", "D"),
        };
        if (count is null)
        {
            return $"{prefix}X{letter}";
        }

        var whole = string.Create(CultureInfo.InvariantCulture, $"{prefix}{count}{letter}");
        if (parts == 0)
        {
            return whole;
        }

        var some = count > 0;
        var told = unit switch
        {
            (int)Grain.Hour => string.Create(CultureInfo.InvariantCulture, $"PT{(some ? $"{count}H" : "")}{parts}M"),
            (int)Grain.Minute => string.Create(CultureInfo.InvariantCulture, $"PT{(some ? $"{count}M" : "")}{parts}S"),
            (int)Grain.Day => string.Create(CultureInfo.InvariantCulture, $"P{(some ? $"{count}D" : "")}T{parts}H"),
            (int)Grain.Month => string.Create(CultureInfo.InvariantCulture, $"P{(some ? $"{count}M" : "")}{parts}D"),
            (int)Grain.Year => string.Create(CultureInfo.InvariantCulture, $"P{(some ? $"{count}Y" : "")}{parts}M"),
            (int)Grain.Decade => string.Create(CultureInfo.InvariantCulture, $"P{(count * 10) + parts}Y"),
            (int)Grain.Century => string.Create(CultureInfo.InvariantCulture, $"P{(count * 100) + parts}Y"),
            _ => whole,
        };
        return finest == 0 ? told : unit switch
        {
            (int)Grain.Year => string.Create(CultureInfo.InvariantCulture, $"{told}{finest}D"),
            (int)Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{told}T{finest}H"),
            (int)Grain.Day => string.Create(CultureInfo.InvariantCulture, $"{told}{finest}M"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{told}{finest}S"),
        };
    }
}
