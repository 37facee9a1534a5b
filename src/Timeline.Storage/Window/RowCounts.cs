using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Counts by looking at every entry that fits: for filters of which no rollup is kept.</summary>
internal sealed class RowCounts(EntryFilter filter, LaneKind lane) : ILaneCounts
{
    public async Task<(DayRange? Extent, long Undated)> ExtentAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var everything = new EntryConditions(filter, window: null);
        var rows = await connection.QueryAsync(
            new WindowSql(lane, everything).Extent, everything.Parameters, row => (First: row.DayOrNull(), Last: row.DayOrNull(), Undated: row.Int64()), cancellation);
        var (first, last, undated) = rows[0];
        return (first is { } from && last is { } to ? new DayRange(from, to) : null, undated);
    }

    public async Task<List<BucketCount>> OverviewAsync(
        NpgsqlConnection connection, DayRange extent, BucketUnit unit, CancellationToken cancellation)
    {
        var everything = new EntryConditions(filter, window: null);
        everything.Parameters.Add("unit", KebabName.Of(unit)).Add("first", extent.First).Add("last", extent.Last);
        return await connection.QueryAsync(
            new WindowSql(lane, everything).Overview, everything.Parameters, row => ReadBucket(row, unit), cancellation);
    }

    public async Task<(List<RankedLane> Lanes, int More)> LanesAsync(
        NpgsqlConnection connection, DayRange window, string[] pinned, int lanes, int skip, CancellationToken cancellation)
    {
        var conditions = new EntryConditions(filter, window);
        conditions.Parameters.Add("skip", skip).Add("lanes", lanes).Add("pinned", pinned);
        long all = 0;
        var ranked = await connection.QueryAsync(
            new WindowSql(lane, conditions).Lanes,
            conditions.Parameters,
            row =>
            {
                var read = new RankedLane(row.Text(), row.Text(), row.Int64());
                all = row.Int64();
                return read;
            },
            cancellation);
        return (ranked, (int)Math.Max(0, all - skip - ranked.Count));
    }

    public async Task<ILookup<string, BucketCount>> BucketsAsync(
        NpgsqlConnection connection, DayRange window, BucketUnit unit, string[] keys, CancellationToken cancellation)
    {
        if (keys.Length == 0)
        {
            return Enumerable.Empty<BucketCount>().ToLookup(_ => "", StringComparer.Ordinal);
        }

        var conditions = new EntryConditions(filter, window);
        conditions.Parameters.Add("keys", keys).Add("unit", KebabName.Of(unit));
        var rows = await connection.QueryAsync(
            new WindowSql(lane, conditions).Buckets, conditions.Parameters, row => (Key: row.Text(), Bucket: ReadBucket(row, unit)), cancellation);
        return rows.ToLookup(row => row.Key, row => row.Bucket, StringComparer.Ordinal);
    }

    private static BucketCount ReadBucket(RowReader row, BucketUnit unit)
    {
        var first = row.Day();
        return new BucketCount(first, unit.LastDay(first), row.Int64());
    }
}
