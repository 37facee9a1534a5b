using System.Globalization;
using System.Text.RegularExpressions;
using Calendar = Timeline.Temporal.Resolution.Calendar;

namespace Timeline.Temporal;

/// <summary>Why a text is no run of days in EDTF.</summary>
public enum EdtfFault
{
    None,

    /// <summary>It is not written in EDTF.</summary>
    NotEdtf,

    /// <summary>Written rightly, but without a place on the calendar: the 30th of February, or an interval that ends before it begins.</summary>
    NoSuchDays,

    /// <summary>One end is open or unknown, so that it is no run of days.</summary>
    OpenEnd,
}

/// <summary>
/// Reads days from the Extended Date/Time Format (ISO 8601-2, levels 0 to 2): days, months and years, seasons, quarters and halves (codes 21 to 41),
/// unspecified digits (<c>201X</c>, <c>2018-XX</c>, <c>2018-04-1X</c>), intervals, and sets (<c>[2018-04-01, 2018-04-03]</c>), which are read as the
/// run from their first day to their last. Marks of doubt (<c>?</c>, <c>~</c>, <c>%</c>) are read over, since days alone come out.
/// </summary>
public static partial class EdtfReader
{
    private const string OpenEnd = "..";

    /// <summary>The days; null when there are none, and <paramref name="fault"/> says why.</summary>
    public static DayRange? Read(string text, out EdtfFault fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = text.Trim();
        if (clean.Length > 2 && (clean[0], clean[^1]) is ('[', ']') or ('{', '}'))
        {
            return Hull(clean[1..^1].Split(',').Select(member => member.Replace("..", "/", StringComparison.Ordinal)), out fault);
        }

        return Interval(clean, out fault);
    }

    private static DayRange? Hull(IEnumerable<string> members, out EdtfFault fault)
    {
        DayRange? all = null;
        foreach (var member in members)
        {
            if (Interval(member.Trim(), out fault) is not { } days)
            {
                return null;
            }

            all = all is { } before
                ? new DayRange(before.First < days.First ? before.First : days.First, before.Last > days.Last ? before.Last : days.Last)
                : days;
        }

        fault = all is null ? EdtfFault.NotEdtf : EdtfFault.None;
        return all;
    }

    private static DayRange? Interval(string text, out EdtfFault fault)
    {
        var ends = text.Split('/', StringSplitOptions.TrimEntries);
        if (ends.Length > 2)
        {
            fault = EdtfFault.NotEdtf;
            return null;
        }

        if (ends.Length == 2 && ends.Any(end => end.Length == 0 || end == OpenEnd))
        {
            fault = ends.All(end => end.Length == 0 || end == OpenEnd || Date(end, out _) is not null) ? EdtfFault.OpenEnd : EdtfFault.NotEdtf;
            return null;
        }

        if (Date(ends[0], out fault) is not { } first || Date(ends[^1], out fault) is not { } last)
        {
            return null;
        }

        if (first.First > last.Last)
        {
            fault = EdtfFault.NoSuchDays;
            return null;
        }

        return new DayRange(first.First, last.Last);
    }

    /// <summary>One date of any precision.</summary>
    private static DayRange? Date(string text, out EdtfFault fault)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            fault = EdtfFault.NotEdtf;
            return null;
        }

        var (year, month, day) = (match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value);
        var days = (month, day) switch
        {
            ("", _) or ("XX", "") or ("XX", "XX") => Years(year),
            (_, _) when year.Contains('X', StringComparison.Ordinal) || month == "XX" => null,
            ("0X" or "1X", "") => Months(Number(year), month[0] == '0' ? 1 : 10, month[0] == '0' ? 9 : 3),
            (_, "") or (_, "XX") when !month.Contains('X', StringComparison.Ordinal) => Part(Number(year), Number(month)),
            (_, _) when month.Contains('X', StringComparison.Ordinal) => null,
            _ => Days(Number(year), Number(month), day),
        };
        fault = days is null ? EdtfFault.NoSuchDays : EdtfFault.None;
        return days;
    }

    private static DayRange? Years(string year)
    {
        var first = Number(year.Replace('X', '0'));
        var last = Number(year.Replace('X', '9'));
        return last < 1 || year[0] == 'X' ? null : Calendar.Years(Math.Max(first, 1), last - Math.Max(first, 1) + 1);
    }

    /// <summary>A month, or by its code of ISO 8601-2 a season, quarter, third or half of a year.</summary>
    private static DayRange? Part(int year, int code) => code switch
    {
        >= 1 and <= 12 => Months(year, code, 1),
        >= 21 and <= 24 => Months(year, ((code - 21) * 3) + 3, 3),
        >= 33 and <= 36 => Months(year, ((code - 33) * 3) + 1, 3),
        >= 37 and <= 39 => Months(year, ((code - 37) * 4) + 1, 4),
        40 or 41 => Months(year, ((code - 40) * 6) + 1, 6),
        _ => null,
    };

    // The winter goes on into the next year.
    private static DayRange? Months(int year, int month, int count)
    {
        var end = month + count - 2;
        return Calendar.Month(year, month) is { } first && Calendar.Month(year + (end / 12), (end % 12) + 1) is { } last
            ? new DayRange(first.First, last.Last)
            : null;
    }

    private static DayRange? Days(int year, int month, string day)
    {
        if (Calendar.Month(year, month) is not { } whole)
        {
            return null;
        }

        var length = whole.Last.Day;
        var (first, last) = (Math.Max(1, Number(day.Replace('X', '0'))), Number(day.Replace('X', '9')));
        last = day[1] == 'X' ? Math.Min(last, length) : last;
        return first <= last && last <= length && day[0] != 'X' ? new DayRange(new DateOnly(year, month, first), new DateOnly(year, month, last)) : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[?~%]?(?<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX)[?~%]?(-[?~%]?(?<month>[0-9]{2}|[01]X|XX)[?~%]?(-[?~%]?(?<day>[0-9]{2}|[0-3]X|XX)[?~%]?)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
