using System.Globalization;
using Microsoft.Extensions.Localization;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Localisation;

namespace Timeline.Web.State;

/// <summary>A term of office in words, as fine as it is known.</summary>
internal static class TermWords
{
    private const string Open = "..";

    private static readonly string[] s_formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>"9 آذار 2004 – شباط 2017", "منذ 2014", "حتى 2017".</summary>
    public static string Of(ActorTermView term, Reading reading, IStringLocalizer texts) => (term.Start, term.End) switch
    {
        (Open, Open) => texts["Term_Always"],
        (Open, var end) => texts["Term_Until", Part(end, reading)],
        (var start, Open) => texts["Term_Since", Part(start, reading)],
        var (start, end) => $"{Part(start, reading)} – {Part(end, reading)}",
    };

    // What is finer or vaguer than a day, a month or a year stays as it was written.
    private static string Part(string edtf, Reading reading)
    {
        for (var i = 0; i < s_formats.Length; i++)
        {
            if (DateOnly.TryParseExact(edtf, s_formats[i], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return i == 0 ? reading.Day(day) : reading.Days(new DayRange(day, i == 1 ? day.AddMonths(1).AddDays(-1) : new DateOnly(day.Year, 12, 31)));
            }
        }

        return edtf;
    }
}
