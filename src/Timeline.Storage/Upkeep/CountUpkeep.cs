using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Compares the kept counts with the rows that they count, and makes them anew.</summary>
public sealed class CountUpkeep(NpgsqlDataSource dataSource)
{
    private const string Numbers = "begun_statements, {0}.begun_events, {0}.ended_statements, {0}.ended_events";

    private static readonly string s_compare = $"""
        select coalesce(t.dimension, c.dimension)::text, coalesce(t.unit, c.unit)::text, coalesce(t.lane, c.lane), coalesce(t.bucket, c.bucket)::text,
               coalesce(t.begun_statements + t.begun_events, 0)::bigint, coalesce(c.begun_statements + c.begun_events, 0)::bigint,
               coalesce(t.ended_statements + t.ended_events, 0)::bigint, coalesce(c.ended_statements + c.ended_events, 0)::bigint,
               count(*) over ()
        from true_entry_counts t
        full join (select * from entry_counts where (begun_statements, begun_events, ended_statements, ended_events) <> (0, 0, 0, 0)) c
            on c.dimension = t.dimension and c.unit = t.unit and c.lane = t.lane and c.bucket = t.bucket
        where ({Of("t")}) is distinct from ({Of("c")})
        order by 1, 2, 3, 4
        limit @most
        """;

    private const string Strays = """
        select (select count(*) from entries e where e.actor_count <> (select count(*) from entry_actors a where a.entry_id = e.id)),
               (select count(*) from entry_actors a join entries e on e.id = a.entry_id
                where (a.kind, a.first_day, a.last_day) is distinct from (e.kind, e.first_day, e.last_day))
        """;

    /// <summary>What differs between the counts and the rows. Reads every entry; writers may go on meanwhile.</summary>
    /// <param name="most">How many differences are told one by one.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CountReport> VerifyAsync(int most = 20, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        await connection.ExecuteAsync("set local statement_timeout = 0", new SqlParameters(), cancellation);
        long wrong = 0;
        var differences = await connection.QueryAsync(
            s_compare,
            new SqlParameters().Add("most", most),
            row =>
            {
                var difference = new CountDifference(
                    row.Text()[0], row.Text()[0], row.Text(), row.Text(), row.Int64(), row.Int64(), row.Int64(), row.Int64());
                wrong = row.Int64();
                return difference;
            },
            cancellation,
            SqlRun.NoLimit);
        var strays = await connection.QueryAsync(Strays, new SqlParameters(), row => row.Int64() + row.Int64(), cancellation, SqlRun.NoLimit);
        var kept = await connection.QueryAsync("select count(*) from entry_counts", new SqlParameters(), row => row.Int64(), cancellation);
        return new CountReport(kept[0], wrong, strays[0], differences);
    }

    /// <summary>Makes all counts anew from the rows, in one transaction; writers wait, readers see the old ones until it is done.</summary>
    public async Task RebuildAsync(CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            set local statement_timeout = 0;
            lock table entries, entry_actors in share row exclusive mode;
            update entries e set actor_count = a.actors
            from (select e.id, count(a.actor_id)::integer as actors from entries e left join entry_actors a on a.entry_id = e.id group by e.id) a
            where a.id = e.id and e.actor_count <> a.actors;
            update entry_actors a set kind = e.kind, first_day = e.first_day, last_day = e.last_day
            from entries e
            where e.id = a.entry_id and (a.kind, a.first_day, a.last_day) is distinct from (e.kind, e.first_day, e.last_day);
            delete from entry_counts;
            insert into entry_counts select * from true_entry_counts;
            """,
            new SqlParameters(), cancellation, SqlRun.NoLimit);
        await transaction.CommitAsync(cancellation);
    }

    private static string Of(string table) => $"{table}." + Numbers.Replace("{0}", table, StringComparison.Ordinal);
}
