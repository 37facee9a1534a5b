using Npgsql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Counts the entries of a filter by lane and time, from rollups or from the rows.</summary>
internal interface ILaneCounts
{
    /// <summary>First and last day of all entries of the filter, and how many have none.</summary>
    Task<(DayRange? Extent, long Undated)> ExtentAsync(NpgsqlConnection connection, CancellationToken cancellation);

    /// <summary>How many begin in each bucket of the extent.</summary>
    Task<List<BucketCount>> OverviewAsync(NpgsqlConnection connection, DayRange extent, BucketUnit unit, CancellationToken cancellation);

    /// <summary>The pinned lanes of a window, then the most active ones, and how many follow.</summary>
    Task<(List<RankedLane> Lanes, int More)> LanesAsync(
        NpgsqlConnection connection, DayRange window, string[] pinned, int lanes, int skip, CancellationToken cancellation);

    /// <summary>Counts of some lanes; what began before the window counts on its first day.</summary>
    Task<ILookup<string, BucketCount>> BucketsAsync(
        NpgsqlConnection connection, DayRange window, BucketUnit unit, string[] keys, CancellationToken cancellation);
}

/// <summary>A lane and how many entries it has in the window.</summary>
internal sealed record RankedLane(string Key, string Label, long Count);
