using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads who acted together with whom and who spoke of whom, counted by the database.</summary>
public sealed class TieQuery(NpgsqlDataSource dataSource)
{
    /// <summary>The actors that have a tie, by id.</summary>
    public IAsyncEnumerable<TiedActor> ActorsAsync(EntryFilter filter, CancellationToken cancellation = default) => RunAsync(
        filter,
        """
        , parts as (
            select source_id as actor_id, entry_id from pairs
            union
            select target_id, entry_id from pairs
        )
        select a.id, a.name, a.kind, a.country, count(*)
        from parts p
        join actors a on a.id = p.actor_id
        group by a.id
        order by a.id
        """,
        row => new TiedActor(row.Int64(), row.Text(), row.Text(), row.TextOrNull(), row.Int64()),
        cancellation);

    /// <summary>All ties, by source, target, relation and type.</summary>
    public IAsyncEnumerable<ActorTie> StreamAsync(EntryFilter filter, CancellationToken cancellation = default) => RunAsync(
        filter,
        """
        , monthly as (
            select source_id, target_id, relation, type, date_trunc('month', first_day)::date as month, count(*) as weight,
                   min(first_day) as first_day, max(last_day) as last_day
            from pairs
            group by 1, 2, 3, 4, 5
        )
        select source_id, target_id, relation, type, sum(weight)::bigint, min(first_day), max(last_day),
               coalesce(array_agg(month order by month) filter (where month is not null), '{}'),
               coalesce(array_agg(weight order by month) filter (where month is not null), '{}')
        from monthly
        group by 1, 2, 3, 4
        order by 1, 2, 3, 4
        """,
        row => new ActorTie(
            row.Int64(), row.Int64(), row.Text(), row.Text(), row.Int64(), row.DayOrNull(), row.DayOrNull(),
            [.. row.Array<DateOnly>().Zip(row.Array<long>(), (month, weight) => new MonthWeight(month, weight))]),
        cancellation);

    private async IAsyncEnumerable<T> RunAsync<T>(
        EntryFilter filter, string sql, Func<RowReader, T> read, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var conditions = new EntryConditions(filter, filter.Window);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await foreach (var row in connection.StreamAsync(Pairs(conditions.Sql) + sql, conditions.Parameters, read, cancellation, SqlRun.NoLimit))
        {
            yield return row;
        }
    }

    // What was said of whom: an event that is told within the words of a statement, by who took part in it.
    private static string Pairs(string conditions) => $"""
        with pairs as (
            select a.actor_id as source_id, b.actor_id as target_id, 'together' as relation, e.type, e.id as entry_id, e.first_day, e.last_day
            from entries e
            join entry_actors a on a.entry_id = e.id
            join entry_actors b on b.entry_id = e.id and b.ordinal > a.ordinal
            where e.kind = 'event' and {conditions}
            union
            select a.actor_id, b.actor_id, 'spoke-of', e.type, e.id, e.first_day, e.last_day
            from entries e
            join statements s on s.entry_id = e.id
            join entry_actors a on a.entry_id = e.id and a.ordinal = 0
            join entries i on i.article_id = e.article_id and i.kind = 'event' and i.span_start >= s.content_start and i.span_end <= s.content_end
            join entry_actors b on b.entry_id = i.id and b.actor_id <> a.actor_id
            where e.kind = 'statement' and {conditions}
        )
        """;
}
