using System.Globalization;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// Hijri days in the Gregorian calendar by Umm al-Qura, the civil calendar of Saudi Arabia; before and after the years that
/// it is published for (1318–1500), by the arithmetical calendar, which can be a day or two off.
/// </summary>
internal static class HijriCalendar
{
    private static readonly UmAlQuraCalendar s_umAlQura = new();

    private static readonly System.Globalization.HijriCalendar s_arithmetical = new();

    public static DateOnly? Day(int year, int month, int day)
    {
        if (!IsYear(year))
        {
            return null;
        }

        var calendar = CalendarOf(year);
        return day <= calendar.GetDaysInMonth(year, month) ? DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0)) : null;
    }

    public static DayRange? Month(int year, int month)
    {
        if (!IsYear(year))
        {
            return null;
        }

        var calendar = CalendarOf(year);
        var first = DateOnly.FromDateTime(calendar.ToDateTime(year, month, 1, 0, 0, 0, 0));
        return new DayRange(first, first.AddDays(calendar.GetDaysInMonth(year, month) - 1));
    }

    public static DayRange? Year(int year) => Month(year, 1) is { } first && Month(year, 12) is { } last ? new DayRange(first.First, last.Last) : null;

    /// <summary>The Hijri year of a Gregorian day.</summary>
    public static int YearOf(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return at >= s_umAlQura.MinSupportedDateTime && at <= s_umAlQura.MaxSupportedDateTime ? s_umAlQura.GetYear(at)
            : at >= s_arithmetical.MinSupportedDateTime ? s_arithmetical.GetYear(at) : 1;
    }

    private static bool IsYear(int year) => year is >= 1 and <= 9600;

    private static System.Globalization.Calendar CalendarOf(int year) => year is >= 1318 and <= 1500 ? s_umAlQura : s_arithmetical;
}
