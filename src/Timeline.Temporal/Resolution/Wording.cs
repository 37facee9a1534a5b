using System.Globalization;

namespace Timeline.Temporal.Resolution;

/// <summary>Days and units in words, for explanations.</summary>
internal static class Wording
{
    private static readonly string[] s_weekdaysAr = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly string[] s_monthsAr =
        ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"];

    public static string WeekdayAr(DayOfWeek day) => s_weekdaysAr[(int)day];

    /// <summary>One of them: يوم ثلاثاء.</summary>
    public static string AnyWeekdayAr(DayOfWeek day) => "يوم " + s_weekdaysAr[(int)day][2..];

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

    /// <summary>A number of days with a sign: قبله بيومين / two days before it.</summary>
    public static Bilingual Shift(int days) => days == 0 ? new("هو نفسه", "the day itself") : Shift(days, Grain.Day);

    /// <summary>A number of units with a sign, in the forms that numbers ask for: قبله بيومين, بعده بـ3 أشهر, قبله بـ11 عاما.</summary>
    public static Bilingual Shift(int count, Grain unit)
    {
        var number = Math.Abs(count);
        var (one, two, few, many, english) = unit switch
        {
            Grain.Week => ("أسبوع", "أسبوعين", "أسابيع", "أسبوعا", "week"),
            Grain.Month => ("شهر", "شهرين", "أشهر", "شهرا", "month"),
            Grain.Year => ("عام", "عامين", "أعوام", "عاما", "year"),
            Grain.Decade => ("عقد", "عقدين", "عقود", "عقدا", "decade"),
            Grain.Century => ("قرن", "قرنين", "قرون", "قرنا", "century"),
            _ => ("يوم", "يومين", "أيام", "يوما", "day"),
        };
        var arabic = number switch
        {
            1 => "ب" + one,
            2 => "ب" + two,
            _ => string.Create(CultureInfo.InvariantCulture, $"بـ{number} {(number % 100) switch { >= 3 and <= 10 => few, >= 11 => many, _ => one }}"),
        };
        var amount = number switch
        {
            1 => "one " + english,
            2 => "two " + Plural(english),
            _ => string.Create(CultureInfo.InvariantCulture, $"{number} {Plural(english)}"),
        };
        return count < 0 ? new("قبله " + arabic, amount + " before it") : new("بعده " + arabic, amount + " after it");
    }

    private static string Plural(string unit) => unit is "century" ? "centuries" : unit + "s";

    private static string DayAr(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {s_monthsAr[day.Month - 1]} {day.Year}");
}
