using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>How many entries of an actor begin in a run of days.</summary>
public sealed record ActivityCount(DateOnly From, DateOnly To, int Statements, int Events)
{
    public int Total => Statements + Events;
}

/// <summary>An actor's activity over time, from the kept counts.</summary>
/// <param name="Unit"><c>month</c> or <c>year</c>: months where they are not too many to be drawn.</param>
/// <param name="Undated">How many entries have no days.</param>
public sealed record Activity(string Unit, IReadOnlyList<ActivityCount> Counts, int Undated)
{
    private const int MostMonths = 240;

    private const string Select = """
        select c.lane::bigint, c.bucket = 'infinity', case when c.bucket = 'infinity' then date '0001-01-02' else c.bucket end,
               c.begun_statements, c.begun_events
        from entry_counts c
        where c.dimension = 'a' and c.unit = @unit::"char" and c.lane = any(@lanes) and c.begun_statements + c.begun_events > 0
        order by c.lane, c.bucket
        """;

    public static Activity None { get; } = new("month", [], 0);

    /// <summary>The activity of some actors, all in one unit, so that they can be laid beside each other.</summary>
    internal static async Task<IReadOnlyDictionary<long, Activity>> ReadAsync(
        NpgsqlConnection connection, long[] actors, CancellationToken cancellation)
    {
        var years = await ReadAsync(connection, actors, BucketUnit.Year, cancellation);
        var dated = years.Where(row => !row.Undated).ToList();
        var unit = dated.Count > 0 && 12 * (1 + dated.Max(row => row.Bucket.Year) - dated.Min(row => row.Bucket.Year)) > MostMonths
            ? BucketUnit.Year
            : BucketUnit.Month;
        var counts = unit == BucketUnit.Year ? dated : await ReadAsync(connection, actors, unit, cancellation);
        return actors.Distinct().ToDictionary(actor => actor, actor => new Activity(
            KebabName.Of(unit),
            [.. counts.Where(row => row.Actor == actor && !row.Undated)
                .Select(row => new ActivityCount(row.Bucket, unit.LastDay(row.Bucket), row.Statements, row.Events))],
            years.Where(row => row.Actor == actor && row.Undated).Sum(row => row.Statements + row.Events)));
    }

    private static Task<List<(long Actor, bool Undated, DateOnly Bucket, int Statements, int Events)>> ReadAsync(
        NpgsqlConnection connection, long[] actors, BucketUnit unit, CancellationToken cancellation) =>
        connection.QueryAsync(
            Select,
            new SqlParameters().Add("unit", unit.Letter().ToString()).Add("lanes", [.. actors.Distinct().Select(RollupSql.Key)]),
            row => (row.Int64(), row.Boolean(), row.Day(), row.Int32(), row.Int32()),
            cancellation);
}
