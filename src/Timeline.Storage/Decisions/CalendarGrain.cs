using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Which calendar unit some days are: a person who sets 1 to 31 May means the month.</summary>
internal static class CalendarGrain
{
    public static Grain Of(DayRange days)
    {
        if (days.First == days.Last)
        {
            return Grain.Day;
        }

        if (days.First.Day == 1 && days.Last < DateOnly.MaxValue && days.Last.AddDays(1) is { Day: 1 } after)
        {
            var months = ((after.Year - days.First.Year) * 12) + after.Month - days.First.Month;
            return (months, days.First.Month) switch
            {
                (1, _) => Grain.Month,
                (3, 1 or 4 or 7 or 10) => Grain.Quarter,
                (6, 1 or 7) => Grain.HalfYear,
                (12, 1) => Grain.Year,
                _ => months >= 12 ? Grain.Year : Grain.Month,
            };
        }

        return days.Length == 7 && days.First.DayOfWeek == DayOfWeek.Monday ? Grain.Week : Grain.Day;
    }
}
