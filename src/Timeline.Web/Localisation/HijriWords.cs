using System.Globalization;
using Timeline.Temporal;

namespace Timeline.Web.Localisation;

/// <summary>Days in the Umm al-Qura calendar, as a second date beside the first.</summary>
internal static class HijriWords
{
    private static readonly UmAlQuraCalendar s_calendar = new();

    private static readonly string[] s_arabic =
    [
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
    ];

    private static readonly string[] s_english =
    [
        "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhira",
        "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah",
    ];

    /// <summary>Twelve, Muharram first.</summary>
    public static IReadOnlyList<string> MonthNames(Reading reading) => reading.IsArabic ? s_arabic : s_english;

    /// <summary>"25 رجب 1439 هـ", "25 رجب – 2 شعبان 1439 هـ"; null where the calendar is not laid down.</summary>
    public static string? Days(DayRange days, Reading reading)
    {
        if (Of(days.First) is not { } first || Of(days.Last) is not { } last)
        {
            return null;
        }

        var era = reading.IsArabic ? "هـ" : "AH";
        string Full((int Day, int Month, int Year) day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(day.Month, reading)} {day.Year}");
        if (first == last)
        {
            return $"{Full(first)} {era}";
        }

        return first.Year == last.Year
            ? string.Create(CultureInfo.InvariantCulture, $"{first.Day} {Month(first.Month, reading)} – {Full(last)} {era}")
            : $"{Full(first)} – {Full(last)} {era}";
    }

    private static (int Day, int Month, int Year)? Of(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return moment < s_calendar.MinSupportedDateTime || moment > s_calendar.MaxSupportedDateTime
            ? null
            : (s_calendar.GetDayOfMonth(moment), s_calendar.GetMonth(moment), s_calendar.GetYear(moment));
    }

    private static string Month(int month, Reading reading) => MonthNames(reading)[month - 1];
}
