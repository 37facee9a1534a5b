using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>
/// What there is to filter by. Every page with filters asks this, so the present is read from the counts that are kept, which costs the same
/// however many entries there are; only the past is counted from its entries.
/// </summary>
public sealed class FacetQuery(NpgsqlDataSource dataSource)
{
    // Who is among the first of no year is not among the first of all; of each year as many are looked at as are asked for.
    private static readonly string s_actors = $"""
        with years as (
            select distinct c.bucket from entry_counts c where c.dimension = 'n' and c.unit = 'y' and c.lane = 'all'
        ), candidates as (
            select distinct f.lane
            from years a
            cross join lateral (
                select c.lane
                from entry_counts c
                where c.dimension = 'a' and c.unit = 'y' and c.bucket = a.bucket and c.lane <> '{LaneDimension.Nobody}'
                order by c.begun_statements + c.begun_events desc
                limit @limit
            ) f
        )
        select n.id, n.name, s.entries
        from candidates c
        join actors n on n.id = c.lane::bigint
        cross join lateral (select {Kept('a', "c.lane")} as entries) s
        where s.entries > 0
        order by s.entries desc, n.id
        limit @limit
        """;

    private static readonly string s_actorsByName = $"""
        select n.id, n.name, s.entries
        from actors n
        cross join lateral (select {Kept('a', "n.id::text")} as entries) s
        where exists (select from actor_aliases l where l.actor_id = n.id and l.name_key like @name) and s.entries > 0
        order by s.entries desc, n.id
        limit @limit
        """;

    private static readonly string s_actorsAsOf = $"""
        select n.id, n.name, count(*)
        from actors n
        join (select p.actor_id from {EntrySource.AsOf.Entries} e cross join lateral unnest(e.actor_ids) p (actor_id)) p on p.actor_id = n.id
        where @name is null or exists (select from actor_aliases l where l.actor_id = n.id and l.name_key like @name)
        group by n.id
        order by count(*) desc, n.id
        limit @limit
        """;

    /// <summary>Actors with entries, most active first.</summary>
    /// <param name="name">Part of a name, in any spelling variant; null for all.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="asOf">What was known at this moment; null for the present.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<ActorFacet>> ActorsAsync(
        string? name = null, int limit = 50, DateTimeOffset? asOf = null, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var pattern = LikePattern.Of(name);
        var parameters = AsOf(asOf).Add("name", pattern).Add("limit", Math.Clamp(limit, 1, 500));
        return await connection.QueryAsync(
            asOf is not null ? s_actorsAsOf : pattern is null ? s_actors : s_actorsByName,
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
                ? $"""
                select o.id, o.name, {Kept('o', "o.id::text")} as entries
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
            asOf is null
                ? """
                select k.kind, c.lane, sum(k.entries)::bigint as entries
                from entry_counts c
                cross join lateral (values ('statement', c.begun_statements), ('event', c.begun_events)) k(kind, entries)
                where c.dimension = 't' and c.unit = 'y'
                group by k.kind, c.lane
                having sum(k.entries) > 0
                order by entries desc, k.kind, c.lane
                limit 200
                """
                : $"select kind, type, count(*) from {EntrySource.AsOf.Entries} e group by kind, type order by count(*) desc, kind, type limit 200",
            AsOf(asOf), row => new TypeFacet(row.Word<EntryKind>(), row.Text(), row.Int64()), cancellation);
    }

    /// <summary>Places of events, most frequent first: key and name.</summary>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<PlaceFacet>> PlacesAsync(int limit = 100, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"""
            select p.lane, {RollupSql.PlaceName("p.lane")}, p.entries
            from (
                select c.lane, sum(c.begun_statements + c.begun_events)::bigint as entries
                from entry_counts c
                where c.dimension = 'p' and c.unit = 'y' and c.lane <> '{LaneDimension.Nobody}'
                group by c.lane
                having sum(c.begun_statements + c.begun_events) > 0
                order by entries desc, c.lane
                limit @limit
            ) p
            order by p.entries desc, p.lane
            """,
            new SqlParameters().Add("limit", Math.Clamp(limit, 1, 500)), row => new PlaceFacet(row.Text(), row.Text(), row.Int64()), cancellation);
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

    // All entries of a lane: those that begin in some year, and the undated, which stand under infinity.
    private static string Kept(char dimension, string lane) => $"""
        coalesce((select sum(y.begun_statements + y.begun_events) from entry_counts y
                  where y.dimension = '{dimension}' and y.unit = 'y' and y.lane = {lane}), 0)::bigint
        """;

    private static SqlParameters AsOf(DateTimeOffset? moment) => moment is { } some ? new SqlParameters().Add("as_of", some) : new SqlParameters();
}
