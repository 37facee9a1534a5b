using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>Units of time as day ranges. Answers null where the calendar of .NET (years 1 to 9999) ends.</summary>
internal static class Calendar
{
    public static DayRange? Of(DateOnly day, Grain unit) => unit switch
    {
        Grain.Week => Week(day),
        Grain.Month => Month(day.Year, day.Month),
        Grain.Year => Years(day.Year, 1),
        Grain.Decade => Years(day.Year / 10 * 10, 10),
        Grain.Century => Years(day.Year / 100 * 100, 100),
        Grain.Quarter => Quarter(day.Year, ((day.Month - 1) / 3) + 1),
        _ => DayRange.Of(day),
    };

    /// <summary>ISO week: Monday to Sunday.</summary>
    public static DayRange? Week(DateOnly day)
    {
        var sinceMonday = ((int)day.DayOfWeek + 6) % 7;
        return AddDays(day, -sinceMonday) is { } monday && AddDays(monday, 6) is { } sunday ? new DayRange(monday, sunday) : null;
    }

    public static DayRange? Month(int year, int month) => year is >= 1 and <= 9999
        ? new DayRange(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)))
        : null;

    public static DayRange? Years(int first, int count) => first >= 1 && first + count - 1 <= 9999
        ? new DayRange(new DateOnly(first, 1, 1), new DateOnly(first + count - 1, 12, 31))
        : null;

    public static DayRange? Quarter(int year, int number) => Months(year, ((number - 1) * 3) + 1, 3);

    public static DayRange? Half(int year, int number) => Months(year, number == 1 ? 1 : 7, 6);

    /// <summary>Meteorological seasons of the north; winter belongs to the year in which it begins.</summary>
    /// <param name="year">Year in which the season begins.</param>
    /// <param name="season">0 winter, 1 spring, 2 summer, 3 autumn.</param>
    public static DayRange? Season(int year, int season) => Months(year, season == 0 ? 12 : season * 3, 3);

    public static DateOnly? AddDays(DateOnly day, long days)
    {
        var number = day.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>The first day of the unit that lies <paramref name="count"/> units from the one that holds <paramref name="day"/>.</summary>
    public static DateOnly? Add(DateOnly day, Grain unit, long count)
    {
        switch (unit)
        {
            case Grain.Day:
                return AddDays(day, count);
            case Grain.Week:
                return AddDays(day, count * 7);
            default:
                var months = unit switch { Grain.Month => count, Grain.Quarter => count * 3, Grain.Year => count * 12, Grain.Decade => count * 120, _ => count * 1200 };
                var target = (day.Year * 12L) + day.Month - 1 + months;
                return target is >= 12 and < 120000 ? new DateOnly((int)(target / 12), (int)(target % 12) + 1, 1) : null;
        }
    }

    /// <summary>The latest such weekday before <paramref name="day"/>, or on it.</summary>
    public static DateOnly? OnOrBefore(DateOnly day, DayOfWeek weekday) => AddDays(day, -(((int)day.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The first such weekday after <paramref name="day"/>, or on it.</summary>
    public static DateOnly? OnOrAfter(DateOnly day, DayOfWeek weekday) => AddDays(day, ((int)weekday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>The latest such weekday before <paramref name="day"/>.</summary>
    public static DateOnly? Before(DateOnly day, DayOfWeek weekday) => AddDays(day, -1) is { } eve ? OnOrBefore(eve, weekday) : null;

    /// <summary>The first such weekday after <paramref name="day"/>.</summary>
    public static DateOnly? After(DateOnly day, DayOfWeek weekday) => AddDays(day, 1) is { } next ? OnOrAfter(next, weekday) : null;

    /// <summary>The day if the month has it.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DayRange? Months(int year, int month, int count) => year is >= 1 and <= 9998
        ? new DayRange(new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(count).AddDays(-1))
        : null;
}
