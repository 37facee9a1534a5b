using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>
/// Counts from the kept rollups: what it costs depends on the lanes and buckets that are shown, not on how many entries
/// there are.
/// </summary>
internal sealed class RollupCounts : ILaneCounts
{
    // Lanes of a window are sought in at most so many buckets, each of which names its most active ones.
    private const int BucketsPerRanking = 31;

    // More candidates than rows that show, because a lane can be strong over the window and first in no bucket of it.
    private const int SpareCandidates = 50;

    private readonly RollupSql _sql;
    private readonly LaneKind _shown;
    private readonly char _dimension;
    private readonly string? _only;

    private RollupCounts(EntryKind? kind, LaneKind shown, char dimension, string? only)
    {
        _sql = new RollupSql(kind, dimension);
        (_shown, _dimension, _only) = (shown, dimension, only);
    }

    /// <summary>Null when the filter asks for something that no rollup is kept by.</summary>
    public static RollupCounts? For(EntryFilter filter, LaneKind lane)
    {
        if (filter is not { Window: null, ArticleId: null, Status: null, Text: null or "", Undated: false, AsOf: null })
        {
            return null;
        }

        List<(LaneKind Kind, string Key)> named = [];
        if (filter.ActorId is { } actor)
        {
            named.Add((LaneKind.Actor, RollupSql.Key(actor)));
        }

        if (filter.OutletId is { } outlet)
        {
            named.Add((LaneKind.Outlet, RollupSql.Key(outlet)));
        }

        if (filter.Type is { } type)
        {
            named.Add((LaneKind.Type, type.ToUpperInvariant()));
        }

        return named switch
        {
            [] => new RollupCounts(filter.Kind, lane, LaneDimension.Of(lane), lane == LaneKind.None ? LaneDimension.All : null),

            // The entries of one actor stand in the lanes of all who took part, which its own counts do not tell.
            [var (kind, key)] when lane == LaneKind.None || (lane == kind && lane != LaneKind.Actor) =>
                new RollupCounts(filter.Kind, lane, LaneDimension.Of(kind), key),
            _ => null,
        };
    }

    public async Task<(DayRange? Extent, long Undated)> ExtentAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var rows = await connection.QueryAsync(
            _sql.Extent, Scope(), row => (First: row.DayOrNull(), Last: row.DayOrNull(), Undated: row.Int64()), cancellation);
        var (first, last, undated) = rows[0];
        return (first is { } from && last is { } to ? new DayRange(from, to) : null, undated);
    }

    public async Task<List<BucketCount>> OverviewAsync(
        NpgsqlConnection connection, DayRange extent, BucketUnit unit, CancellationToken cancellation) =>
        await connection.QueryAsync(
            _sql.Overview,
            Scope().Add("unit", unit.Letter().ToString()).Add("first", unit.FirstDay(extent.First)).Add("last", extent.Last),
            row => ReadBucket(row, unit),
            cancellation);

    public async Task<(List<RankedLane> Lanes, int More)> LanesAsync(
        NpgsqlConnection connection, DayRange window, string[] pinned, int lanes, int skip, CancellationToken cancellation)
    {
        var (keys, following) = _only is { } only ? ([only], 0) : await CandidatesAsync(connection, window, skip + lanes, cancellation);
        var parameters = Pieces(window, BucketUnit.Year).Add("keys", [.. keys.Union(pinned, StringComparer.Ordinal)]);
        var counted = await connection.QueryAsync(
            _sql.Counts, parameters, row => new RankedLane(row.Text(), row.Text(), row.Int64()), cancellation);
        var ranked = counted
            .Where(lane => lane.Count > 0 || pinned.Contains(lane.Key))
            .OrderBy(lane => Array.IndexOf(pinned, lane.Key) is >= 0 and var place ? place : pinned.Length)
            .ThenBy(lane => string.Equals(lane.Key, LaneDimension.Nobody, StringComparison.Ordinal))
            .ThenByDescending(lane => lane.Count)
            .ThenBy(lane => lane.Key, StringComparer.Ordinal)
            .ToList();
        var shown = ranked.Skip(skip).Take(lanes).Select(Shown).ToList();
        return (shown, Math.Max(0, ranked.Count + following - skip - shown.Count));
    }

    public async Task<ILookup<string, BucketCount>> BucketsAsync(
        NpgsqlConnection connection, DayRange window, BucketUnit unit, string[] keys, CancellationToken cancellation)
    {
        if (keys.Length == 0)
        {
            return Enumerable.Empty<BucketCount>().ToLookup(_ => "", StringComparer.Ordinal);
        }

        var stored = _only is null ? keys : [_only];
        var parameters = Pieces(window, unit).Add("keys", stored).Add("bucket", KebabName.Of(unit)).Add("first", window.First);
        var rows = await connection.QueryAsync(_sql.Buckets, parameters, row => (Key: row.Text(), Bucket: ReadBucket(row, unit)), cancellation);
        return rows.ToLookup(row => _only is null ? row.Key : keys[0], row => row.Bucket, StringComparer.Ordinal);
    }

    // The lanes that may be among the first, and how many more there are at least.
    private async Task<(string[] Keys, int Following)> CandidatesAsync(
        NpgsqlConnection connection, DayRange window, int wanted, CancellationToken cancellation)
    {
        var unit = BucketUnits.FinestFor(window, BucketsPerRanking);
        var most = wanted + SpareCandidates;
        var parameters = new SqlParameters()
            .Add("unit", unit.Letter().ToString())
            .Add("first", unit.FirstDay(window.First))
            .Add("last", window.Last)
            .Add("from", window.First)
            .Add("most", most);
        long lanes = 0;
        var keys = await connection.QueryAsync(
            _sql.Candidates(_shown),
            parameters,
            row =>
            {
                var key = row.Text();
                lanes = row.Int64();
                return key;
            },
            cancellation);
        return ([.. keys], (int)Math.Max(0, lanes - keys.Count));
    }

    private RankedLane Shown(RankedLane lane) => _shown == LaneKind.None ? lane with { Key = LaneDimension.All, Label = "" } : lane;

    private SqlParameters Scope()
    {
        // Everything together is kept under a dimension of its own; a single lane is its own whole.
        var (dimension, lane) = _only is { } only ? (_dimension, only) : (LaneDimension.Of(LaneKind.None), LaneDimension.All);
        return new SqlParameters().Add("dimension", dimension.ToString()).Add("lane", lane);
    }

    // The window as sums of whole units, and everything before it: what began there and has not ended reaches in.
    private static SqlParameters Pieces(DayRange window, BucketUnit coarsest)
    {
        var inside = Cover.Of(window, coarsest);
        List<CoverPiece> before = window.First == DateOnly.MinValue
            ? [] : Cover.Of(new DayRange(DateOnly.MinValue, window.First.AddDays(-1)), BucketUnit.Year);
        List<CoverPiece> all = [.. inside, .. before];
        return new SqlParameters()
            .Add("units", [.. all.Select(piece => piece.Unit.Letter().ToString())])
            .Add("firsts", [.. all.Select(piece => piece.First)])
            .Add("lasts", [.. all.Select(piece => piece.Last)])
            .Add("inside", [.. all.Select((_, i) => i < inside.Count)]);
    }

    private static BucketCount ReadBucket(RowReader row, BucketUnit unit)
    {
        var first = row.Day();
        return new BucketCount(first, unit.LastDay(first), row.Int64());
    }
}
