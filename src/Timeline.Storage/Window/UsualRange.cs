using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Where most of it is: the extent without the outermost fortieth at each end, when that is a small part of the whole.</summary>
internal static class UsualRange
{
    private const double Outside = 0.025;
    private const double SmallPart = 0.4;

    /// <summary>Reaches from the first day of a bucket to the last of one; the extent itself when most of it is everywhere.</summary>
    public static DayRange Of(IReadOnlyList<BucketCount> overview, DayRange extent)
    {
        var total = overview.Sum(bucket => bucket.Count);
        var (first, last) = (extent.First, extent.Last);
        long seen = 0;
        foreach (var bucket in overview)
        {
            if (seen <= total * Outside)
            {
                first = bucket.From;
            }

            seen += bucket.Count;
            if (seen >= total * (1 - Outside))
            {
                last = bucket.To;
                break;
            }
        }

        return first <= last && last.DayNumber - first.DayNumber < (extent.Last.DayNumber - extent.First.DayNumber) * SmallPart
            ? new DayRange(first, last)
            : extent;
    }
}
