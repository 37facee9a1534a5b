using Timeline.Temporal;

namespace Timeline.Web.Desk;

/// <summary>The days around the candidates, week by week, each with the candidates that mean it.</summary>
/// <param name="Weeks">Saturday first; null when the candidates lie too far apart to be drawn.</param>
public sealed record CalendarStrip(IReadOnlyList<IReadOnlyList<StripDay>>? Weeks)
{
    private const int MostWeeks = 6;

    public static CalendarStrip Of(IReadOnlyList<Candidate> candidates, DateOnly? writerDay)
    {
        if (candidates.Count == 0)
        {
            return new CalendarStrip((IReadOnlyList<IReadOnlyList<StripDay>>?)null);
        }

        var first = candidates.Min(each => each.Days.First);
        var last = candidates.Max(each => each.Days.Last);
        if (writerDay is { } day && Math.Abs(day.DayNumber - first.DayNumber) <= 7 * MostWeeks)
        {
            first = day < first ? day : first;
            last = day > last ? day : last;
        }

        var start = Math.Max(DateOnly.MinValue.DayNumber, first.DayNumber - (((int)first.DayOfWeek + 1) % 7));
        var weeks = ((last.DayNumber - start) / 7) + 1;
        if (weeks > MostWeeks || start + (weeks * 7) > DateOnly.MaxValue.DayNumber)
        {
            return new CalendarStrip((IReadOnlyList<IReadOnlyList<StripDay>>?)null);
        }

        return new CalendarStrip(
        [
            .. Enumerable.Range(0, weeks).Select(week => (IReadOnlyList<StripDay>)
            [
                .. Enumerable.Range(0, 7).Select(place => DayOf(DateOnly.FromDayNumber(start + (week * 7) + place), candidates, writerDay)),
            ]),
        ]);
    }

    private static StripDay DayOf(DateOnly day, IReadOnlyList<Candidate> candidates, DateOnly? writerDay) =>
        new(day, day == writerDay, [.. candidates.Where(each => each.Days.First <= day && day <= each.Days.Last).Select(each => each.Number)]);
}
