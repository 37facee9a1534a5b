using System.Data;
using System.Globalization;
using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>
/// Answers what a timeline shows: per lane single marks where they are few, else counts per bucket. What it returns
/// depends on the pixels, not on how much is stored; what it costs does not either, where a rollup answers the filter. Other
/// filters have a time limit, after which the window is narrowed.
/// </summary>
/// <param name="dataSource">Where the entries are.</param>
/// <param name="rowLimit">How long a filter that no rollup answers may look at rows before the window is narrowed; two seconds unless told.</param>
public sealed class TimelineWindowQuery(NpgsqlDataSource dataSource, TimeSpan? rowLimit = null)
{
    private const int MostMarksOfALane = 400;
    private const int MarksPerPixel = 2;
    private const int PixelsPerBucket = 4;
    private const int OverviewBuckets = 240;

    // In longer windows, with what is fetched around them, a day is too narrow for its hours.
    private const int MostDaysWithHours = 60;

    // A quarter of the window, of that a quarter, …
    private const int MostNarrowings = 6;

    private readonly TimeSpan _rowLimit = rowLimit ?? TimeSpan.FromSeconds(2);

    public async Task<WindowAnswer> RunAsync(WindowRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request = await WithStandingActorAsync(request, cancellation);
        if (RollupCounts.For(request.Filter, request.Lane) is { } rollups)
        {
            return await AnswerAsync(request, rollups, limit: null, cancellation);
        }

        var rows = new RowCounts(request.Filter, request.Lane);
        try
        {
            return await AnswerAsync(request, rows, _rowLimit, cancellation);
        }
        catch (PostgresException exception) when (IsTimeLimit(exception, cancellation))
        {
            return await NarrowedAsync(request, rows, cancellation);
        }
    }

    private async Task<WindowAnswer> AnswerAsync(WindowRequest request, ILaneCounts counts, TimeSpan? limit, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);

        // All parts of one answer speak of the same moment.
        await using var transaction = await BeginAsync(connection, limit, cancellation);
        var (extent, undated) = await counts.ExtentAsync(connection, cancellation);
        List<BucketCount> overview = extent is { } all
            ? await OverviewAsync(connection, counts, all, cancellation)
            : [];
        if ((request.Window ?? extent) is not { } window)
        {
            return new WindowAnswer(null, null, null, [], 0, undated, null, [], false);
        }

        return await LanesAsync(connection, request, counts, window, cancellation) with
        {
            Undated = undated,
            Extent = extent is { } span ? new DaySpan(span.First, span.Last) : null,
            Overview = overview,
        };
    }

    // Counts and lanes are kept under the actor that others went into. What was before that, the history tells under their own ids.
    private async Task<WindowRequest> WithStandingActorAsync(WindowRequest request, CancellationToken cancellation)
    {
        if (request.Filter is not { ActorId: { } actor, AsOf: null })
        {
            return request;
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var standing = await connection.QueryAsync(
            "select coalesce(a.merged_into, a.id) from actors a where a.id = @actor", new SqlParameters().Add("actor", actor), row => row.Int64(), cancellation);
        return standing.Count == 0 ? request : request with { Filter = request.Filter with { ActorId = standing[0] } };
    }

    // One meeting "in the year 2500" must not make the strip count by years: where most of it is, it is counted more finely.
    private static async Task<List<BucketCount>> OverviewAsync(
        NpgsqlConnection connection, ILaneCounts counts, DayRange extent, CancellationToken cancellation)
    {
        var unit = BucketUnits.FinestFor(extent, OverviewBuckets);
        var whole = await counts.OverviewAsync(connection, extent, unit, cancellation);
        var usual = UsualRange.Of(whole, extent);
        var finer = BucketUnits.FinestFor(usual, OverviewBuckets);
        if (finer >= unit)
        {
            return whole;
        }

        var inside = await counts.OverviewAsync(connection, usual, finer, cancellation);
        return
        [
            .. whole.Where(bucket => bucket.To < usual.First),
            .. inside.Where(bucket => bucket.To >= usual.First && bucket.From <= usual.Last).Select(bucket => Within(bucket, usual)),
            .. whole.Where(bucket => bucket.From > usual.Last),
        ];
    }

    // A week may reach over the end of a month or year.
    private static BucketCount Within(BucketCount bucket, DayRange days) => bucket with
    {
        From = bucket.From < days.First ? days.First : bucket.From,
        To = bucket.To > days.Last ? days.Last : bucket.To,
    };

    // The middle of the window stays; extent and overview of the filter would cost what was just too much.
    private async Task<WindowAnswer> NarrowedAsync(WindowRequest request, ILaneCounts counts, CancellationToken cancellation)
    {
        var whole = request.Window ?? await ExtentOfAllAsync(cancellation);
        for (var narrowing = 1; ; narrowing++)
        {
            var half = Math.Max(1, whole.Length >> (2 * narrowing)) / 2;
            var middle = whole.First.DayNumber + (whole.Length / 2);
            var window = new DayRange(DateOnly.FromDayNumber(middle - half), DateOnly.FromDayNumber(middle + half));
            try
            {
                await using var connection = await dataSource.OpenConnectionAsync(cancellation);
                await using var transaction = await BeginAsync(connection, _rowLimit, cancellation);
                return await LanesAsync(connection, request, counts, window, cancellation) with
                {
                    Extent = new DaySpan(whole.First, whole.Last),
                    IsNarrowed = true,
                };
            }
            catch (PostgresException exception) when (narrowing < MostNarrowings && IsTimeLimit(exception, cancellation))
            {
                // A quarter of that, then.
            }
        }
    }

    private async Task<DayRange> ExtentOfAllAsync(CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var (extent, _) = await RollupCounts.For(EntryFilter.All, LaneKind.None)!.ExtentAsync(connection, cancellation);
        return extent ?? new DayRange(DateOnly.MinValue, DateOnly.MaxValue);
    }

    private static async Task<WindowAnswer> LanesAsync(
        NpgsqlConnection connection, WindowRequest request, ILaneCounts counts, DayRange window, CancellationToken cancellation)
    {
        var pixels = Math.Clamp(request.Pixels, 16, 16384);
        var (ranked, more) = await counts.LanesAsync(
            connection, window, request.PinnedKeys, Math.Clamp(request.Lanes, 1, 200), Math.Max(0, request.Skip), cancellation);
        var marked = WithMarks(ranked, pixels * MarksPerPixel);
        var unit = BucketUnits.FinestFor(window, Math.Max(1, pixels / PixelsPerBucket));
        var marks = await MarksAsync(connection, request, window, marked, cancellation);
        var counted = ranked.Where(lane => !marked.Contains(lane.Key)).Select(lane => lane.Key).ToArray();
        var buckets = await counts.BucketsAsync(connection, window, unit, counted, cancellation);
        var lanes = ranked.Select(lane => new WindowLane(lane.Key, lane.Label, lane.Count, [.. marks[lane.Key]], [.. buckets[lane.Key]])).ToList();
        return new WindowAnswer(window.First, window.Last, counted.Length > 0 ? KebabName.Of(unit) : null, lanes, more, 0, null, [], false);
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

        var conditions = new EntryConditions(request.Filter, window: null);
        long[] ids = [.. keys.Select(Id).OfType<long>()];
        conditions.Parameters.Add("keys", [.. keys]).Add("ids", ids).Add("from", window.First).Add("to", window.Last).Add("timed", window.Length <= MostDaysWithHours);
        var rows = await connection.QueryAsync(
            MarkSql.For(request.Lane, conditions),
            conditions.Parameters,
            row => (Key: row.Text(), Mark: new WindowMark(
                row.Int64(), row.Text(), row.Day(), row.Day(), row.Text(), row.Text(), row.Text(), row.Text(), row.Double(), row.Boolean(), row.Text(), row.TextOrNull())),
            cancellation);
        return rows.ToLookup(row => row.Key, row => row.Mark, StringComparer.Ordinal);
    }

    private static long? Id(string key) => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, TimeSpan? limit, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

        // Each part of an answer reads little; to compile it or to start helpers for it takes longer than to do it.
        await connection.ExecuteAsync(
            "select set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true), set_config('statement_timeout', @limit, true)",
            new SqlParameters().Add("limit", ((int)(limit?.TotalMilliseconds ?? 0)).ToString(CultureInfo.InvariantCulture)), cancellation);
        return transaction;
    }

    private static bool IsTimeLimit(PostgresException exception, CancellationToken cancellation) =>
        string.Equals(exception.SqlState, PostgresErrorCodes.QueryCanceled, StringComparison.Ordinal) && !cancellation.IsCancellationRequested;
}
