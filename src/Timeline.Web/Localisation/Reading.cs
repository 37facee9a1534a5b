using System.Globalization;
using System.Text.RegularExpressions;
using Timeline.Export.Words;
using Timeline.Temporal;

namespace Timeline.Web.Localisation;

/// <summary>How this reader wants to read. What an article wrote is shown as it wrote it.</summary>
/// <param name="Language"><c>ar</c> or <c>en</c>.</param>
/// <param name="Months">For Arabic: <c>levant</c> (أيار) or <c>egypt</c> (مايو).</param>
/// <param name="Theme"><c>auto</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Hijri">Days of the Umm al-Qura calendar beside those of the Gregorian.</param>
/// <param name="Digits"><c>latn</c> (123) or <c>arab</c> (١٢٣) in dates and counts.</param>
public sealed partial record Reading(string Language = "ar", string Months = "levant", string Theme = "auto", bool Hijri = false, string Digits = "latn")
{
    public static Reading Default { get; } = new();

    public bool IsArabic => Language == "ar";

    public string Direction => IsArabic ? "rtl" : "ltr";

    /// <summary>Twelve names for running text.</summary>
    public IReadOnlyList<string> MonthNames => MonthFamily.Of(Language, Months);

    /// <summary>Twelve names for places with little room.</summary>
    public IReadOnlyList<string> ShortMonthNames => MonthFamily.ShortOf(Language, Months);

    /// <summary>A text of ours in the reader's language. Days written in digits keep their order between Arabic letters.</summary>
    public string Of(Bilingual text) => IsArabic ? IsoDay().Replace(text.Ar, "\u2066$0\u2069") : text.En;

    public string Day(DateOnly day) => Numerals(Words.Day(day));

    public string Days(DayRange days) => Numerals(Words.Days(days));

    /// <summary>A count, with its thousands apart.</summary>
    public string Count(long count) => Numerals(count.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>The digits of a text of ours in those of this reader.</summary>
    public string Numerals(string text)
    {
        const char ArabicZero = '\u0660';
        return Digits != "arab" || !text.Any(char.IsAsciiDigit)
            ? text
            : string.Create(text.Length, text, static (written, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    written[i] = char.IsAsciiDigit(source[i]) ? (char)(ArabicZero + source[i] - '0') : source[i];
                }
            });
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}(-[0-9]{2})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IsoDay();

    private DayWords Words => new(IsArabic, MonthNames);
}
