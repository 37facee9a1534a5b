using System.Globalization;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export;

/// <summary>The days of an entry in the Extended Date/Time Format (ISO 8601-2), which keeps how fine and how sure they are.</summary>
internal static class Edtf
{
    /// <summary>
    /// <c>2018-04-11</c>, <c>2018-04</c>, <c>2018</c>, <c>201X</c>, <c>20XX</c>, or first and last day joined by a slash.
    /// With <c>?</c> where only the writer's day stands in for a day that nobody told. Null when undated.
    /// </summary>
    public static string? Of(EntryRow row)
    {
        if (row.Days is not { } days)
        {
            return null;
        }

        var unsure = row.DateBasis == DateBasis.WriterDay ? "?" : "";
        return Unit(days, row.Grain) is { } unit
            ? unit + unsure
            : $"{Iso(days.First)}{unsure}/{Iso(days.Last)}{unsure}";
    }

    /// <summary>The shorter form, where the days are exactly that unit of the calendar.</summary>
    private static string? Unit(DayRange days, Grain grain)
    {
        var (first, last) = (days.First, days.Last);
        if (first == last)
        {
            return Iso(first);
        }

        var startsYear = first is { Month: 1, Day: 1 } && last is { Month: 12, Day: 31 };
        var years = last.Year - first.Year + 1;
        return grain switch
        {
            Grain.Month when first.Day == 1 && last.Year == first.Year && last.Month == first.Month && last.Day == DateTime.DaysInMonth(last.Year, last.Month) => Text(first, "yyyy-MM"),
            Grain.Year when startsYear && years == 1 => Text(first, "yyyy"),
            Grain.Decade when startsYear && years == 10 && first.Year % 10 == 0 => Text(first, "yyyy")[..3] + "X",
            Grain.Century when startsYear && years == 100 && first.Year % 100 == 0 => Text(first, "yyyy")[..2] + "XX",
            _ => null,
        };
    }

    private static string Iso(DateOnly day) => Text(day, "yyyy-MM-dd");

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
