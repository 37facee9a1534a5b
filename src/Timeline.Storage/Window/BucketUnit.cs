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

    /// <summary>The last day of the bucket that begins on <paramref name="first"/>.</summary>
    public static DateOnly LastDay(this BucketUnit unit, DateOnly first)
    {
        // The last year of the calendar has no first day after it.
        if (first.Year == DateOnly.MaxValue.Year)
        {
            return DateOnly.MaxValue;
        }

        return unit switch
        {
            BucketUnit.Day => first,
            BucketUnit.Week => first.AddDays(6),
            BucketUnit.Month => first.AddMonths(1).AddDays(-1),
            _ => first.AddYears(1).AddDays(-1),
        };
    }
}
