using System.Globalization;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Addresses;

/// <summary>How values are written in addresses, of pages and of the API alike. What cannot be read is null.</summary>
public static class AddressText
{
    private const int LongestWords = 300;
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly string[] s_moments = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>Words to search for; null when nothing is left that PostgreSQL could compare.</summary>
    public static string? Searchable(string? text)
    {
        var words = text?.Replace("\0", string.Empty, StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(words) ? null : words.Length <= LongestWords ? words : words[..LongestWords];
    }

    public static DayRange? ParseWindow(string? from, string? to) =>
        ParseDay(from) is { } first && ParseDay(to) is { } last && first <= last ? new DayRange(first, last) : null;

    public static DateOnly? ParseDay(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static long? ParseId(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>A name of an enumeration, in any case; numbers are no names.</summary>
    public static T? ParseName<T>(string? text)
        where T : struct, Enum =>
        text is not null && text.All(char.IsAsciiLetter) && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;

    /// <summary>A moment with its offset (RFC 3339), or a day, of which its last moment in universal time is meant.</summary>
    public static DateTimeOffset? ParseMoment(string? text)
    {
        if (ParseDay(text) is { } day)
        {
            return new DateTimeOffset(day, new TimeOnly(TimeOnly.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        }

        // A plus sign that nobody escaped has become a blank on its way.
        return DateTimeOffset.TryParseExact(
            text?.Replace(' ', '+'), s_moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime() : null;
    }

    /// <summary>A moment as <see cref="ParseMoment"/> reads it: the day alone where its last moment is meant.</summary>
    public static string Write(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime).ToString(DayFormat, CultureInfo.InvariantCulture);
        return ParseMoment(day) == moment ? day : moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
    }
}
