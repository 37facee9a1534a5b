using System.Globalization;
using Timeline.Temporal;

namespace Timeline.Web.State;

/// <summary>What an editor typed into a date field, read: an ISO day, an ISO run of days, or Arabic words.</summary>
/// <param name="Days">Null when nothing could be read.</param>
/// <param name="Mention">How the words were read; null for ISO.</param>
internal sealed record DayInput(DayRange? Days, TimeMention? Mention)
{
    public static DayInput Nothing { get; } = new(null, null);

    /// <param name="text">What was typed.</param>
    /// <param name="writerDay">The day that words such as "أمس" count from; null when unknown.</param>
    public static DayInput Read(string? text, DateOnly? writerDay)
    {
        var typed = text?.Trim() ?? string.Empty;
        if (typed.Length == 0)
        {
            return Nothing;
        }

        if (ReadIso(typed) is { } days)
        {
            return new DayInput(days, null);
        }

        // What looks like ISO but is none must not be read as words: half of a wrong range would pass for the whole.
        if (!typed.Any(char.IsLetter))
        {
            return Nothing;
        }

        var mention = TimeTagger.Default.Tag(typed, writerDay).Mentions.FirstOrDefault(each => each.Days is not null);
        return mention is null ? Nothing : new DayInput(mention.Days, mention);
    }

    private static DayRange? ReadIso(string typed)
    {
        var parts = typed.Split('/', 2, StringSplitOptions.TrimEntries);
        return ReadPart(parts[0]) is { } first
            && ReadPart(parts[^1]) is { } last
            && first.First <= last.Last
                ? new DayRange(first.First, last.Last)
                : null;
    }

    /// <summary>A day, a month (2018-04) or a year (2018).</summary>
    private static DayRange? ReadPart(string text)
    {
        if (TryExact(text, "yyyy-MM-dd") is { } day)
        {
            return DayRange.Of(day);
        }

        if (TryExact(text, "yyyy-MM") is { } month)
        {
            return new DayRange(month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        }

        return TryExact(text, "yyyy") is { } year ? new DayRange(year, new DateOnly(year.Year, 12, 31)) : null;
    }

    private static DateOnly? TryExact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
