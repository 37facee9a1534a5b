using Timeline.Export.Words;
using Timeline.Temporal;

namespace Timeline.Web.Localisation;

/// <summary>How this reader wants to read: language, month names, theme. Digits are Latin everywhere.</summary>
/// <param name="Language"><c>ar</c> or <c>en</c>.</param>
/// <param name="Months">For Arabic: <c>levant</c> (أيار) or <c>egypt</c> (مايو).</param>
/// <param name="Theme"><c>auto</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Hijri">Days of the Umm al-Qura calendar beside those of the Gregorian.</param>
public sealed record Reading(string Language = "ar", string Months = "levant", string Theme = "auto", bool Hijri = false)
{
    public static Reading Default { get; } = new();

    public bool IsArabic => Language == "ar";

    public string Direction => IsArabic ? "rtl" : "ltr";

    /// <summary>Twelve names for running text.</summary>
    public IReadOnlyList<string> MonthNames => MonthFamily.Of(Language, Months);

    /// <summary>Twelve names for places with little room.</summary>
    public IReadOnlyList<string> ShortMonthNames => MonthFamily.ShortOf(Language, Months);

    public string Of(Bilingual text) => IsArabic ? text.Ar : text.En;

    public string Day(DateOnly day) => Words.Day(day);

    public string Days(DayRange days) => Words.Days(days);

    private DayWords Words => new(IsArabic, MonthNames);
}
