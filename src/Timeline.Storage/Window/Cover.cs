using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>A run of whole units.</summary>
/// <param name="First">First day of the first unit.</param>
/// <param name="Last">First day of the last unit.</param>
internal readonly record struct CoverPiece(BucketUnit Unit, DateOnly First, DateOnly Last);

/// <summary>
/// Lays whole units over a run of days, the coarsest in the middle, finer ones at the edges: any window is then the sum of
/// at most five runs of counts.
/// </summary>
internal static class Cover
{
    /// <param name="days">What is to be covered, exactly.</param>
    /// <param name="coarsest">The widest unit that may be used.</param>
    public static List<CoverPiece> Of(DayRange days, BucketUnit coarsest)
    {
        var pieces = new List<CoverPiece>(5);
        Add(pieces, days.First, days.Last, coarsest);
        return pieces;
    }

    private static void Add(List<CoverPiece> pieces, DateOnly first, DateOnly last, BucketUnit unit)
    {
        if (first > last)
        {
            return;
        }

        if (unit == BucketUnit.Day)
        {
            pieces.Add(new CoverPiece(unit, first, last));
            return;
        }

        var finer = unit == BucketUnit.Year ? BucketUnit.Month : BucketUnit.Day;
        var whole = unit.FirstDay(first);
        if (whole < first)
        {
            var end = unit.LastDay(whole);
            if (end >= last)
            {
                Add(pieces, first, last, finer);
                return;
            }

            Add(pieces, first, end, finer);
            whole = end.AddDays(1);
        }

        var final = unit.FirstDay(last);
        var isWhole = unit.LastDay(final) == last;
        if (isWhole || final > whole)
        {
            pieces.Add(new CoverPiece(unit, whole, isWhole ? final : unit.FirstDay(final.AddDays(-1))));
        }

        if (!isWhole)
        {
            Add(pieces, final, last, finer);
        }
    }
}
