using System.Data;
using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>
/// Answers what a timeline shows: per lane single marks where they are few, else counts per bucket. What it returns
/// depends on the pixels, not on how much is stored.
/// </summary>
public sealed class TimelineWindowQuery(NpgsqlDataSource dataSource)
{
    private const int MostMarksOfALane = 400;
    private const int MarksPerPixel = 2;
    private const int PixelsPerBucket = 4;
    private const int OverviewBuckets = 240;

    public async Task<WindowAnswer> RunAsync(WindowRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pixels = Math.Clamp(request.Pixels, 16, 16384);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);

        // All parts of one answer speak of the same moment.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var everything = new EntryConditions(request.Filter, window: null);
        var (extent, undated) = await ExtentAsync(connection, new WindowSql(request.Lane, everything, everything), everything, cancellation);
        var overview = extent is null ? [] : await OverviewAsync(connection, request, extent.Value, cancellation);
        if ((request.Window ?? extent) is not { } window)
        {
            return new WindowAnswer(null, null, null, [], 0, undated, null, []);
        }

        var (ranked, moreLanes) = await LanesAsync(connection, request, window, cancellation);
        var marked = WithMarks(ranked, pixels * MarksPerPixel);
        var unit = BucketUnits.FinestFor(window, Math.Max(1, pixels / PixelsPerBucket));
        var marks = await MarksAsync(connection, request, window, marked, cancellation);
        var counted = ranked.Where(lane => !marked.Contains(lane.Key)).Select(lane => lane.Key).ToArray();
        var buckets = await BucketsAsync(connection, request, window, unit, counted, cancellation);
        var lanes = ranked.Select(lane => new WindowLane(lane.Key, lane.Label, lane.Count, [.. marks[lane.Key]], [.. buckets[lane.Key]])).ToList();
        return new WindowAnswer(
            window.First, window.Last, counted.Length > 0 ? KebabName.Of(unit) : null, lanes, moreLanes, undated,
            extent is { } all ? new DaySpan(all.First, all.Last) : null, overview);
    }

    private static async Task<(DayRange? Extent, long Undated)> ExtentAsync(
        NpgsqlConnection connection, WindowSql sql, EntryConditions everything, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync(
            sql.Extent, everything.Parameters, row => (First: row.DayOrNull(), Last: row.DayOrNull(), Undated: row.Int64()), cancellation);
        var (first, last, undated) = rows[0];
        return (first is { } from && last is { } to ? new DayRange(from, to) : null, undated);
    }

    private static async Task<List<BucketCount>> OverviewAsync(
        NpgsqlConnection connection, WindowRequest request, DayRange extent, CancellationToken cancellation)
    {
        var unit = BucketUnits.FinestFor(extent, OverviewBuckets);
        var everything = new EntryConditions(request.Filter, window: null);
        everything.Parameters.Add("unit", KebabName.Of(unit));
        return await connection.QueryAsync(
            new WindowSql(request.Lane, everything, everything).Overview, everything.Parameters, row => ReadBucket(row, unit), cancellation);
    }

    private static async Task<(List<RankedLane> Lanes, int More)> LanesAsync(
        NpgsqlConnection connection, WindowRequest request, DayRange window, CancellationToken cancellation)
    {
        var skip = Math.Max(0, request.Skip);
        var conditions = new EntryConditions(request.Filter, window);
        conditions.Parameters.Add("skip", skip).Add("lanes", Math.Clamp(request.Lanes, 1, 200));
        var sql = new WindowSql(request.Lane, conditions, conditions);
        long all = 0;
        var lanes = await connection.QueryAsync(
            sql.Lanes,
            conditions.Parameters,
            row =>
            {
                var lane = new RankedLane(row.Text(), row.Text(), row.Int64());
                all = row.Int64();
                return lane;
            },
            cancellation);
        return (lanes, (int)Math.Max(0, all - skip - lanes.Count));
    }

    // The budget goes to the quiet lanes first: they are the ones whose marks can be told apart.
    private static HashSet<string> WithMarks(List<RankedLane> lanes, int budget)
    {
        var marked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lane in lanes.OrderBy(lane => lane.Count))
        {
            if (lane.Count > MostMarksOfALane || lane.Count > budget)
            {
                break;
            }

            marked.Add(lane.Key);
            budget -= (int)lane.Count;
        }

        return marked;
    }

    private static async Task<ILookup<string, WindowMark>> MarksAsync(
        NpgsqlConnection connection, WindowRequest request, DayRange window, HashSet<string> keys, CancellationToken cancellation)
    {
        if (keys.Count == 0)
        {
            return Enumerable.Empty<WindowMark>().ToLookup(_ => "", StringComparer.Ordinal);
        }

        var conditions = new EntryConditions(request.Filter, window);
        conditions.Parameters.Add("keys", [.. keys]);
        var rows = await connection.QueryAsync(
            new WindowSql(request.Lane, conditions, conditions).Marks,
            conditions.Parameters,
            row => (Key: row.Text(), Mark: new WindowMark(
                row.Int64(), row.Text(), row.Day(), row.Day(), row.Text(), row.Text(), row.Text(), row.Text(), row.Double(), row.Boolean(), row.Text())),
            cancellation);
        return rows.ToLookup(row => row.Key, row => row.Mark, StringComparer.Ordinal);
    }

    private static async Task<ILookup<string, BucketCount>> BucketsAsync(
        NpgsqlConnection connection, WindowRequest request, DayRange window, BucketUnit unit, string[] keys, CancellationToken cancellation)
    {
        if (keys.Length == 0)
        {
            return Enumerable.Empty<BucketCount>().ToLookup(_ => "", StringComparer.Ordinal);
        }

        var conditions = new EntryConditions(request.Filter, window);
        conditions.Parameters.Add("keys", keys).Add("unit", KebabName.Of(unit));
        var rows = await connection.QueryAsync(
            new WindowSql(request.Lane, conditions, conditions).Buckets,
            conditions.Parameters,
            row => (Key: row.Text(), Bucket: ReadBucket(row, unit)),
            cancellation);
        return rows.ToLookup(row => row.Key, row => row.Bucket, StringComparer.Ordinal);
    }

    private static BucketCount ReadBucket(RowReader row, BucketUnit unit)
    {
        var first = row.Day();
        return new BucketCount(first, unit.LastDay(first), row.Int64());
    }

    private sealed record RankedLane(string Key, string Label, long Count);
}
