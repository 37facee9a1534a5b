using System.Globalization;
using Calendar = Timeline.Temporal.Resolution.Calendar;

namespace Timeline.Temporal.Dating;

/// <summary>The days of EDTF level 0 that tables are written in: <c>2017-01-20</c>, <c>2017-01</c>, <c>2017</c>, and intervals of them.</summary>
internal static class EdtfDay
{
    public const string Expected = "expected a day, month or year such as 2017-01-20, 2017-01 or 2017";

    /// <summary>All days of a day, month or year; false when it is none.</summary>
    public static bool TryParse(string text, out DayRange days)
    {
        days = default;
        var parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !TryNumber(parts[0], out var year) || year < 1)
        {
            return false;
        }

        if (parts.Length == 1)
        {
            days = Calendar.Years(year, 1)!.Value;
            return true;
        }

        if (parts[1].Length != 2 || !TryNumber(parts[1], out var month) || month is < 1 or > 12)
        {
            return false;
        }

        if (parts.Length == 2)
        {
            days = Calendar.Month(year, month)!.Value;
            return true;
        }

        if (parts[2].Length != 2 || !TryNumber(parts[2], out var day) || Calendar.Day(year, month, day) is not { } exact)
        {
            return false;
        }

        days = DayRange.Of(exact);
        return true;
    }

    /// <summary>The same, or two of them with a slash between: from the first day of the one to the last of the other.</summary>
    public static bool TryParseInterval(string text, out DayRange days)
    {
        var ends = text.Split('/');
        if (ends.Length == 2 && TryParse(ends[0], out var first) && TryParse(ends[1], out var last) && first.First <= last.Last)
        {
            days = new DayRange(first.First, last.Last);
            return true;
        }

        days = default;
        return ends.Length == 1 && TryParse(text, out days);
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
