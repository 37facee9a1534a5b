using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>How wide a bucket of a window is.</summary>
internal enum BucketUnit
{
    Day,
    Week,
    Month,
    Year,
}

internal static class BucketUnits
{
    /// <summary>The finest unit of which at most <paramref name="most"/> fit into the days; years when even those are more.</summary>
    public static BucketUnit FinestFor(DayRange days, int most) => days.Length switch
    {
        var length when length <= most => BucketUnit.Day,
        var length when length <= most * 7L => BucketUnit.Week,
        var length when length <= most * 30L => BucketUnit.Month,
        _ => BucketUnit.Year,
    };

    /// <summary>The first day of the bucket that <paramref name="day"/> lies in; weeks begin on Monday, as in ISO 8601.</summary>
    public static DateOnly FirstDay(this BucketUnit unit, DateOnly day) => unit switch
    {
        BucketUnit.Day => day,
        BucketUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        BucketUnit.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>The letter under which its counts are kept.</summary>
    public static char Letter(this BucketUnit unit) => unit switch
    {
        BucketUnit.Day => 'd',
        BucketUnit.Week => 'w',
        BucketUnit.Month => 'm',
        _ => 'y',
    };

    /// <summary>The last day of the bucket that begins on <paramref name="first"/>.</summary>
    public static DateOnly LastDay(this BucketUnit unit, DateOnly first)
    {
        // The last week, month and year of the calendar have no day after them.
        return unit switch
        {
            BucketUnit.Day => first,
            BucketUnit.Week => DateOnly.FromDayNumber(Math.Min(first.DayNumber + 6, DateOnly.MaxValue.DayNumber)),
            BucketUnit.Month => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => new DateOnly(first.Year, 12, 31),
        };
    }
}
