using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Reads what a week brought. Counts come from the kept ones; of entries only those are read that are shown.</summary>
public sealed class DigestQuery(NpgsqlDataSource dataSource)
{
    /// <summary>Changes are counted no further than this.</summary>
    public const int MostChanges = 1000;

    /// <summary>How many weeks an actor's small curve shows.</summary>
    public const int Weeks = 12;

    private const int DaysAhead = 180;

    /// <summary>Ids of what shows, by part and place.</summary>
    internal const string Entries = """
        (select 'said' as part, e.id, row_number() over () as place
         from (select e.id from entries e
               where e.kind = 'statement' and e.first_day between @from and @day
               order by e.first_day desc, e.id desc limit @limit) e)
        union all
        (select 'done', e.id, row_number() over ()
         from (select e.id
               from (select e.id, e.first_day, e.confidence from entries e
                     where e.kind = 'event' and e.status in ('happened', 'ongoing') and e.first_day between @from and @day
                     order by e.first_day desc, e.id desc limit 500) e
               left join event_links l on l.entry_id = e.id
               left join lateral (select count(*) as tellings from event_links o where o.cluster_id = l.cluster_id) c on true
               order by coalesce(c.tellings, 0) desc, e.first_day desc, e.confidence desc, e.id limit @limit) e)
        union all
        (select 'planned', e.id, row_number() over ()
         from (select e.id from entries e
               where e.status = 'planned' and e.first_day between @day + 1 and @day + @ahead
               order by e.first_day, e.id limit @limit) e)
        order by 1, 3
        """;

    private const string Numbers = """
        select coalesce(sum(c.begun_statements), 0)::bigint, coalesce(sum(c.begun_events), 0)::bigint,
               (select b.bucket from entry_counts b
                where b.dimension = 'n' and b.unit = 'd' and b.lane = 'all' and b.bucket < @from and b.begun_statements + b.begun_events > 0
                order by b.bucket desc limit 1),
               (select b.bucket from entry_counts b
                where b.dimension = 'n' and b.unit = 'd' and b.lane = 'all' and b.bucket > @day and b.begun_statements + b.begun_events > 0
                order by b.bucket limit 1)
        from entry_counts c
        where c.dimension = 'n' and c.unit = 'd' and c.lane = 'all' and c.bucket between @from and @day
        """;

    // The weeks are those of the kept counts, so that a curve costs twelve rows.
    private const string Actors = """
        with active as (
            select c.lane::bigint as id, sum(c.begun_statements + c.begun_events)::bigint as entries
            from entry_counts c
            where c.dimension = 'a' and c.unit = 'd' and c.bucket between @from and @day and c.lane <> 'none' and c.begun_statements + c.begun_events > 0
            group by c.lane
            order by entries desc, c.lane
            limit @limit
        )
        select a.id, n.name, a.entries,
               array(select coalesce(w.begun_statements + w.begun_events, 0)::bigint
                     from generate_series(0, @weeks - 1) s(week)
                     left join entry_counts w on w.dimension = 'a' and w.unit = 'w' and w.lane = a.id::text
                          and w.bucket = date_trunc('week', @day::timestamp)::date - 7 * (@weeks - 1 - s.week)
                     order by s.week)
        from active a
        join actors n on n.id = a.id
        order by a.entries desc, a.id
        """;

    private const string Changed = """
        select e.id, (select count(*) from (select from entries c where c.updated_at > @since limit @most) c)::integer
        from entries e
        where e.updated_at > @since
        order by e.updated_at desc, e.id desc
        limit @limit
        """;

    /// <summary>The seven days that end with <paramref name="day"/>, and what is planned after them.</summary>
    /// <param name="day">The last day of the week.</param>
    /// <param name="limit">How many entries and actors of each sort; 1 to 50.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<DigestView> GetAsync(DateOnly day, int limit = 8, CancellationToken cancellation = default)
    {
        var from = DateOnly.FromDayNumber(Math.Max(DateOnly.MinValue.DayNumber, day.DayNumber - 6));
        var parameters = new SqlParameters()
            .Add("from", from).Add("day", day).Add("ahead", Math.Min(DaysAhead, DateOnly.MaxValue.DayNumber - day.DayNumber))
            .Add("limit", Math.Clamp(limit, 1, 50)).Add("weeks", Weeks);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var chosen = await connection.QueryAsync(Entries, parameters, row => (Part: row.Text(), Id: row.Int64()), cancellation);
        var rows = (await connection.EntriesAsync([.. chosen.Select(one => one.Id)], cancellation)).ToDictionary(row => row.Id);
        var numbers = await connection.QueryAsync(
            Numbers, parameters,
            row => (Statements: row.Int64(), Events: row.Int64(), Before: row.DayOrNull(), After: row.DayOrNull()), cancellation);
        var actors = await connection.QueryAsync(
            Actors, parameters, row => new ActiveActor(row.Int64(), row.Text(), row.Int64(), row.Array<long>()), cancellation);
        IReadOnlyList<EntryRow> Part(string name) =>
            [.. chosen.Where(one => one.Part == name && rows.ContainsKey(one.Id)).Select(one => rows[one.Id])];
        var (statements, events, before, after) = numbers[0];
        return new DigestView(new DayRange(from, day), statements, events, Part("said"), Part("done"), Part("planned"), actors, before, after);
    }

    /// <summary>What was added or changed after a moment.</summary>
    public async Task<ChangesView> ChangesAsync(DateTimeOffset since, int limit = 8, CancellationToken cancellation = default)
    {
        var count = 0;
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var ids = await connection.QueryAsync(
            Changed,
            new SqlParameters().Add("since", since).Add("most", MostChanges).Add("limit", Math.Clamp(limit, 1, 50)),
            row =>
            {
                var id = row.Int64();
                count = row.Int32();
                return id;
            },
            cancellation);
        return new ChangesView(count, await connection.EntriesAsync([.. ids], cancellation));
    }
}
