using System.Globalization;

namespace Timeline.Temporal;

/// <summary>
/// Days in the Extended Date/Time Format (ISO 8601-2, levels 0 to 2), which keeps how fine and how sure they are:
/// <c>2018-04-11</c>, <c>2018-04</c>, <c>201X</c>, <c>2018-21</c> (spring), <c>2018-33</c> (first quarter), <c>2018-40</c> (first
/// half), <c>2017~</c> (about), <c>../2018-05</c> (before). What has no unit of its own, such as a week, is its first and last day.
/// </summary>
public static class Edtf
{
    /// <summary>Null for durations, sets, vague references and whatever has no place on the calendar.</summary>
    public static string? Of(TimeMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (mention.Type is TimexType.Duration or TimexType.Set)
        {
            return null;
        }

        if (mention.Days is not { } days)
        {
            return OfValue(mention.Value);
        }

        var unit = mention.Grain == Grain.Minute && mention.Value.IndexOf('T', StringComparison.Ordinal) > 0 ? mention.Value + ":00" : Unit(days, mention.Grain);
        return mention.Modifier switch
        {
            TimexModifier.Before => $"../{unit ?? Iso(days.First)}",
            TimexModifier.After => $"{unit ?? Iso(days.Last)}/..",
            TimexModifier.Approx or TimexModifier.MoreThan or TimexModifier.LessThan or TimexModifier.EqualOrMore or TimexModifier.EqualOrLess => Qualified(days, unit, "~"),
            _ => Qualified(days, unit, ""),
        };
    }

    /// <param name="days">The days.</param>
    /// <param name="grain">How fine they are meant.</param>
    /// <param name="isUncertain">Marks them with <c>?</c>: nobody told them.</param>
    public static string Of(DayRange days, Grain grain, bool isUncertain = false) => Qualified(days, Unit(days, grain), isUncertain ? "?" : "");

    private static string Qualified(DayRange days, string? unit, string qualifier) =>
        unit is not null ? unit + qualifier : $"{Iso(days.First)}{qualifier}/{Iso(days.Last)}{qualifier}";

    /// <summary>A date of which only a part is known: <c>XXXX-05-14</c>. A year before the common era: <c>BC0044</c> is <c>-0043</c>, since there is a year 0.</summary>
    private static string? OfValue(string value)
    {
        if (value.StartsWith("BC", StringComparison.Ordinal) && value.Length == 6 && int.TryParse(value.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year == 1 ? "0000" : string.Create(CultureInfo.InvariantCulture, $"-{year - 1:0000}");
        }

        return value.Length is 7 or 10 && value.StartsWith("XXXX-", StringComparison.Ordinal) && value[5] != 'W' && value.AsSpan(5).IndexOfAnyInRange('0', '9') >= 0 ? value : null;
    }

    /// <summary>The short form, where the days are exactly that unit of the calendar.</summary>
    private static string? Unit(DayRange days, Grain grain)
    {
        var (first, last) = (days.First, days.Last);
        if (first == last)
        {
            return Iso(first);
        }

        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        if (first.Day != 1 || last.Day != DateTime.DaysInMonth(last.Year, last.Month))
        {
            return null;
        }

        return (grain, months) switch
        {
            (Grain.Month, 1) => Text(first, "yyyy-MM"),
            (Grain.Quarter, 3) when first.Month % 3 == 1 => Sub(first, 33 + (first.Month / 3)),
            (Grain.Season, 3) when first.Month % 3 == 0 => Sub(first, first.Month switch { 3 => 21, 6 => 22, 9 => 23, _ => 24 }),
            (Grain.HalfYear, 6) when first.Month is 1 or 7 => Sub(first, first.Month == 1 ? 40 : 41),
            (Grain.Year, 12) when first.Month == 1 => Text(first, "yyyy"),
            (Grain.Decade, 120) when first.Month == 1 && first.Year % 10 == 0 => Text(first, "yyyy")[..3] + "X",
            (Grain.Century, 1200) when first.Month == 1 && first.Year % 100 == 0 => Text(first, "yyyy")[..2] + "XX",
            _ => null,
        };
    }

    private static string Sub(DateOnly first, int code) => string.Create(CultureInfo.InvariantCulture, $"{first.Year:0000}-{code}");

    private static string Iso(DateOnly day) => Text(day, "yyyy-MM-dd");

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
