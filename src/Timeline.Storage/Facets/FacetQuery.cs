using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>What there is to filter by.</summary>
public sealed class FacetQuery(NpgsqlDataSource dataSource)
{
    /// <summary>Actors with entries, most active first.</summary>
    /// <param name="name">Part of a name, in any spelling variant; null for all.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="asOf">What was known at this moment; null for the present.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<ActorFacet>> ActorsAsync(
        string? name = null, int limit = 50, DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        var parameters = AsOf(asOf).Add("name", LikePattern.Of(name)).Add("limit", Math.Clamp(limit, 1, 500));
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"""
            select n.id, n.name, count(*)
            from actors n
            join {(asOf is null ? "entry_actors p" : $"(select p.actor_id from {EntrySource.AsOf.Entries} e cross join lateral unnest(e.actor_ids) p (actor_id)) p")} on p.actor_id = n.id
            where @name is null or exists (select from actor_aliases l where l.actor_id = n.id and l.name_key like @name)
            group by n.id
            order by count(*) desc, n.id
            limit @limit
            """,
            parameters, row => new ActorFacet(row.Int64(), row.Text(), row.Int64()), cancellation);
    }

    /// <summary>One actor's name; an id that was merged leads to the actor it went into. Null when there is none of this id.</summary>
    public async Task<ActorName?> ActorAsync(long id, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync(
            "select a.id, a.name from actors g join actors a on a.id = coalesce(g.merged_into, g.id) where g.id = @id",
            new SqlParameters().Add("id", id), row => new ActorName(row.Int64(), row.Text()), cancellation);
    }

    /// <summary>All outlets, by the number of their entries.</summary>
    public async Task<IReadOnlyList<OutletFacet>> OutletsAsync(DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            asOf is null
                ? """
                select o.id, o.name, (select count(*) from entries e where e.outlet_id = o.id) as entries
                from outlets o
                order by entries desc, o.id
                limit 1000
                """
                : $"""
                select o.id, o.name, count(e.id) as entries
                from outlets o
                left join {EntrySource.AsOf.Entries} e on e.outlet_id = o.id
                group by o.id
                order by entries desc, o.id
                limit 1000
                """,
            AsOf(asOf), row => new OutletFacet(row.Int64(), row.Text(), row.Int64()), cancellation);
    }

    /// <summary>Speech acts and event types that occur, most frequent first.</summary>
    public async Task<IReadOnlyList<TypeFacet>> TypesAsync(DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"select kind, type, count(*) from {EntrySource.Of(asOf).Entries} e group by kind, type order by count(*) desc, kind, type limit 200",
            AsOf(asOf), row => new TypeFacet(row.Word<EntryKind>(), row.Text(), row.Int64()), cancellation);
    }

    /// <summary>First and last day of all entries; null when none is dated.</summary>
    public async Task<DaySpan?> ExtentAsync(DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync(
            $"""
            select first, last
            from (select (select min(first_day) from {EntrySource.Of(asOf).Entries} e) as first, (select max(last_day) from {EntrySource.Of(asOf).Entries} e) as last) extent
            where first is not null
            """,
            AsOf(asOf), row => new DaySpan(row.Day(), row.Day()), cancellation);
    }

    private static SqlParameters AsOf(DateTimeOffset? moment) => moment is { } some ? new SqlParameters().Add("as_of", some) : new SqlParameters();
}
