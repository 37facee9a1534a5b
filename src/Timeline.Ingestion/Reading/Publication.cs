using System.Globalization;

namespace Timeline.Ingestion;

/// <summary>When something was published: a day, or a moment from which the day follows by the outlet's time zone.</summary>
/// <param name="Day">The day as written.</param>
/// <param name="Moment">The moment; null when only a day was given, or a time without an offset.</param>
public sealed record Publication(DateOnly Day, DateTimeOffset? Moment)
{
    public const string Expected = "expected a day such as 2018-04-11 or a time such as 2018-04-11T09:30:00Z";

    private static readonly string[] s_localTimes =
        ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly string[] s_moments =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Null when the text is no ISO 8601 date.</summary>
    public static Publication? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Publication(day, null);
        }

        if (DateTime.TryParseExact(text, s_localTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Kind == DateTimeKind.Unspecified)
        {
            return new Publication(DateOnly.FromDateTime(local), null);
        }

        return DateTimeOffset.TryParseExact(text, s_moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new Publication(DateOnly.FromDateTime(moment.DateTime), moment)
            : null;
    }
}
