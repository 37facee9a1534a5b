using System.Globalization;
using Timeline.Temporal;

namespace Timeline.Export.Words;

/// <summary>Days as people write them, with Latin digits.</summary>
public sealed class DayWords(bool isArabic, IReadOnlyList<string> monthNames)
{
    private static readonly string[] ArabicWeekdays =
        ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    /// <summary>For one who reads Arabic with the month names of the Levant, or English.</summary>
    public static DayWords For(bool isArabic) => new(isArabic, MonthFamily.Of(isArabic ? "ar" : "en", "levant"));

    /// <summary>"الأربعاء 11 نيسان 2018", "Wednesday 11 April 2018".</summary>
    public string Day(DateOnly day)
    {
        var weekday = isArabic ? ArabicWeekdays[(int)day.DayOfWeek] : day.DayOfWeek.ToString();
        return $"{weekday} {Plain(day)}";
    }

    /// <summary>"11 نيسان 2018", "9 – 11 نيسان 2018", "نيسان 2018", "2018".</summary>
    public string Days(DayRange days)
    {
        var (first, last) = (days.First, days.Last);
        if (first == last)
        {
            return Day(first);
        }

        var wholeMonths = first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        if (wholeMonths && first.Month == 1 && last.Month == 12)
        {
            return first.Year == last.Year ? Number(first.Year) : $"{Number(first.Year)} – {Number(last.Year)}";
        }

        if (wholeMonths && first.Year == last.Year)
        {
            return first.Month == last.Month
                ? $"{Month(first)} {Number(first.Year)}"
                : $"{Month(first)} – {Month(last)} {Number(first.Year)}";
        }

        if (first.Year == last.Year && first.Month == last.Month)
        {
            return $"{Number(first.Day)} – {Number(last.Day)} {Month(last)} {Number(last.Year)}";
        }

        return $"{Plain(first)} – {Plain(last)}";
    }

    private string Plain(DateOnly day) =>
        $"{Number(day.Day)} {Month(day)} {Number(day.Year)}";

    private string Month(DateOnly day) => monthNames[day.Month - 1];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
