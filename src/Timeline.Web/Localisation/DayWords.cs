using System.Globalization;
using Timeline.Temporal;

namespace Timeline.Web.Localisation;

/// <summary>Days as people write them, with Latin digits.</summary>
internal static class DayWords
{
    private static readonly string[] ArabicWeekdays =
        ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    /// <summary>"الأربعاء 11 نيسان 2018", "Wednesday 11 April 2018".</summary>
    public static string Day(DateOnly day, Reading reading)
    {
        var weekday = reading.IsArabic ? ArabicWeekdays[(int)day.DayOfWeek] : day.DayOfWeek.ToString();
        return $"{weekday} {Plain(day, reading)}";
    }

    /// <summary>"11 نيسان 2018", "9 – 11 نيسان 2018", "نيسان 2018", "2018".</summary>
    public static string Days(DayRange days, Reading reading)
    {
        var (first, last) = (days.First, days.Last);
        if (first == last)
        {
            return Day(first, reading);
        }

        var wholeMonths = first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        if (wholeMonths && first.Month == 1 && last.Month == 12)
        {
            return first.Year == last.Year ? Number(first.Year) : $"{Number(first.Year)} – {Number(last.Year)}";
        }

        if (wholeMonths && first.Year == last.Year)
        {
            return first.Month == last.Month
                ? $"{Month(first, reading)} {Number(first.Year)}"
                : $"{Month(first, reading)} – {Month(last, reading)} {Number(first.Year)}";
        }

        if (first.Year == last.Year && first.Month == last.Month)
        {
            return $"{Number(first.Day)} – {Number(last.Day)} {Month(last, reading)} {Number(last.Year)}";
        }

        return $"{Plain(first, reading)} – {Plain(last, reading)}";
    }

    private static string Plain(DateOnly day, Reading reading) =>
        $"{Number(day.Day)} {Month(day, reading)} {Number(day.Year)}";

    private static string Month(DateOnly day, Reading reading) => reading.MonthNames[day.Month - 1];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
