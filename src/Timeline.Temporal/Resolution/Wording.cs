using System.Globalization;

namespace Timeline.Temporal.Resolution;

/// <summary>Days and units in words, for explanations.</summary>
internal static class Wording
{
    private static readonly string[] s_weekdaysAr = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly string[] s_monthsAr =
        ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"];

    public static string WeekdayAr(DayOfWeek day) => s_weekdaysAr[(int)day];

    public static string WeekdayEn(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);

    public static Bilingual Day(DateOnly day) => new(
        string.Create(CultureInfo.InvariantCulture, $"{WeekdayAr(day.DayOfWeek)} {day.Day} {s_monthsAr[day.Month - 1]} {day.Year}"),
        string.Create(CultureInfo.InvariantCulture, $"{WeekdayEn(day.DayOfWeek)} {day:O}"));

    public static Bilingual Days(DayRange days) => days.First == days.Last
        ? Day(days.First)
        : new(
            string.Create(CultureInfo.InvariantCulture, $"من {DayAr(days.First)} إلى {DayAr(days.Last)}"),
            string.Create(CultureInfo.InvariantCulture, $"{days.First:O} to {days.Last:O}"));

    public static Bilingual Unit(Grain unit) => unit switch
    {
        Grain.Week => new("الأسبوع", "week"),
        Grain.Month => new("الشهر", "month"),
        Grain.Year => new("العام", "year"),
        Grain.Decade => new("العقد", "decade"),
        Grain.Century => new("القرن", "century"),
        Grain.Quarter => new("الربع", "quarter"),
        Grain.HalfYear => new("النصف", "half-year"),
        Grain.Season => new("الفصل", "season"),
        _ => new("اليوم", "day"),
    };

    /// <summary>A number of days with a sign, in words: قبله بيومين / 2 days before it.</summary>
    public static Bilingual Shift(int days) => days switch
    {
        0 => new("هو نفسه", "the day itself"),
        -1 => new("قبله بيوم", "one day before it"),
        1 => new("بعده بيوم", "one day after it"),
        -2 => new("قبله بيومين", "two days before it"),
        2 => new("بعده بيومين", "two days after it"),
        _ => new(
            string.Create(CultureInfo.InvariantCulture, $"{(days < 0 ? "قبله" : "بعده")} بـ {Math.Abs(days)} من الأيام"),
            string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(days)} days {(days < 0 ? "before" : "after")} it")),
    };

    private static string DayAr(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {s_monthsAr[day.Month - 1]} {day.Year}");
}
