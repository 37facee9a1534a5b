namespace Timeline.Migrations.Migrations;

/// <summary>
/// The triggers that keep <c>entry_counts</c> true. They live in the database, so that no writer can forget them, and run once a
/// statement, not once a row. Entries are counted in the lanes that they name themselves, their parts in the lanes of the actors.
/// </summary>
internal static class EntryCountsSql
{
    /// <summary>The function of <see cref="OnEntries"/>, made or replaced.</summary>
    public static readonly string CountEntries = Function(places: false);

    /// <summary>The same for entries that have places.</summary>
    public static readonly string CountEntriesAndPlaces = Function(places: true);

    /// <summary>All counts as the rows say, with those by place.</summary>
    public static readonly string TrueWithPlaces =
        $"create or replace view true_entry_counts as {Counts($"{Entries("entries", 1, places: true)} union all {Parts("entry_actors", 1)}")};";

    /// <summary>Keeps the counts in step with the entries, and the days of their parts too.</summary>
    public static readonly string OnEntries = $"{CountEntries}\n{Triggers("entries", "count_entries")}";

    /// <summary>Keeps the counts of actors in step with the parts.</summary>
    public static readonly string OnEntryActors = $"""
        create function count_entry_actors() returns trigger language plpgsql as $$
        begin
            if tg_op = 'INSERT' then
                {Add(Parts("added", 1))}
            elsif tg_op = 'DELETE' then
                {Add(Parts("removed", -1))}
            else
                {Add($"{Parts("added", 1)} union all {Parts("removed", -1)}")}
            end if;
            return null;
        end $$;
        {Triggers("entry_actors", "count_entry_actors")}
        """;

    /// <summary>All counts as the rows say; what is kept is compared with it, or replaced by it.</summary>
    public static readonly string True = $"create view true_entry_counts as {Counts($"{Entries("entries", 1)} union all {Parts("entry_actors", 1)}")};";

    /// <summary>The view as it was before entries had places.</summary>
    public static readonly string TrueAgain = True.Replace("create view", "create or replace view", StringComparison.Ordinal);

    /// <summary>Where the most active lanes of a bucket are found first.</summary>
    public const string Ranking =
        "create index ix_entry_counts_active on entry_counts (dimension, unit, bucket, (begun_statements + begun_events) desc, lane);";

    /// <summary>The same with the counts in it, so that counting lanes reads the index alone.</summary>
    public const string RankingWithCounts = """
        create index ix_entry_counts_active on entry_counts (dimension, unit, bucket, (begun_statements + begun_events) desc, lane)
            include (begun_statements, begun_events);
        """;

    public const string DropRanking = "drop index ix_entry_counts_active;";

    /// <summary>What stands in the tables already.</summary>
    public const string Fill = """
        update entries e set actor_count = (select count(*) from entry_actors a where a.entry_id = e.id);
        update entry_actors a set kind = e.kind, first_day = e.first_day, last_day = e.last_day from entries e where e.id = a.entry_id;
        insert into entry_counts select * from true_entry_counts;
        """;

    public const string Drop = """
        drop view true_entry_counts;
        drop trigger entry_actors_counted_in on entry_actors;
        drop trigger entry_actors_counted_out on entry_actors;
        drop trigger entry_actors_recounted on entry_actors;
        drop trigger entries_counted_in on entries;
        drop trigger entries_counted_out on entries;
        drop trigger entries_recounted on entries;
        drop function count_entry_actors();
        drop function count_entries();
        """;

    private static string Function(bool places) => $"""
        create or replace function count_entries() returns trigger language plpgsql as $$
        begin
            if tg_op = 'INSERT' then
                {Add(Entries("added", 1, places))}
            elsif tg_op = 'DELETE' then
                {Add(Entries("removed", -1, places))}
            else
                {Add($"{Entries(Recounted("added", "removed", places), 1, places)} union all {Entries(Recounted("removed", "added", places), -1, places)}")}
                update entry_actors a
                set kind = e.kind, first_day = e.first_day, last_day = e.last_day
                from added e
                where a.entry_id = e.id and (a.kind, a.first_day, a.last_day) is distinct from (e.kind, e.first_day, e.last_day);
            end if;
            return null;
        end $$;
        """;

    // Where an entry begins and ends, in each lane that it names itself.
    private static string Entries(string table, int sign, bool places = false) => $"""
        select l.dimension, l.lane, e.kind, e.first_day, e.last_day, {sign} as sign
        from {table} e
        cross join lateral (
            values ('n'::"char", 'all'), ('t', e.type), ('o', coalesce(e.outlet_id::text, 'none')), ('a', case when e.actor_count = 0 then 'none' end){(places ? ", ('p', coalesce(e.place_key, 'none'))" : "")}
        ) l(dimension, lane)
        where l.lane is not null
        """;

    // Most changes of an entry move it nowhere.
    private static string Recounted(string table, string other, bool places) => $"""
        (select x.* from {table} x join {other} y on y.id = x.id
         where (x.kind, x.type, x.outlet_id, x.actor_count, x.first_day, x.last_day{(places ? ", x.place_key" : "")})
               is distinct from (y.kind, y.type, y.outlet_id, y.actor_count, y.first_day, y.last_day{(places ? ", y.place_key" : "")}))
        """;

    private static string Parts(string table, int sign) =>
        $"select 'a'::\"char\" as dimension, p.actor_id::text as lane, p.kind, p.first_day, p.last_day, {sign} as sign from {table} p";

    // By day first: the coarser units are then sums of few rows.
    private static string Counts(string points) => $"""
        select d.dimension, u.unit, d.lane, u.bucket,
               coalesce(sum(d.begun_statements), 0)::integer as begun_statements, coalesce(sum(d.begun_events), 0)::integer as begun_events,
               coalesce(sum(d.ended_statements), 0)::integer as ended_statements, coalesce(sum(d.ended_events), 0)::integer as ended_events
        from (
            select b.dimension, b.lane, b.day,
                   sum(b.begun) filter (where b.kind = 'statement') as begun_statements, sum(b.begun) filter (where b.kind = 'event') as begun_events,
                   sum(b.ended) filter (where b.kind = 'statement') as ended_statements, sum(b.ended) filter (where b.kind = 'event') as ended_events
            from (
                select p.dimension, p.lane, p.kind, t.day, t.begun * p.sign as begun, t.ended * p.sign as ended
                from ({points}) p
                cross join lateral (
                    values (coalesce(p.first_day, 'infinity'), 1, 0), (p.last_day, 0, 1)
                ) t(day, begun, ended)
                where t.day is not null
            ) b
            group by b.dimension, b.lane, b.day
        ) d
        cross join lateral (
            values ('d'::"char", d.day), ('w', date_trunc('week', d.day::timestamp)::date), ('m', date_trunc('month', d.day::timestamp)::date),
                   ('y', date_trunc('year', d.day::timestamp)::date)
        ) u(unit, bucket)
        where d.day <> 'infinity' or u.unit = 'y'
        group by d.dimension, u.unit, d.lane, u.bucket
        having (coalesce(sum(d.begun_statements), 0), coalesce(sum(d.begun_events), 0), coalesce(sum(d.ended_statements), 0), coalesce(sum(d.ended_events), 0))
               <> (0, 0, 0, 0)
        """;

    // Rows are touched in the order of the key, so that writers do not wait for each other in a circle.
    private static string Add(string points) => $"""
        insert into entry_counts as c (dimension, unit, lane, bucket, begun_statements, begun_events, ended_statements, ended_events)
                select n.*
                from ({Counts(points)}) n
                order by n.dimension, n.unit, n.lane collate "C", n.bucket
                on conflict (dimension, unit, lane, bucket) do update
                set begun_statements = c.begun_statements + excluded.begun_statements, begun_events = c.begun_events + excluded.begun_events,
                    ended_statements = c.ended_statements + excluded.ended_statements, ended_events = c.ended_events + excluded.ended_events;
        """;

    private static string Triggers(string table, string function) => $"""
        create trigger {table}_counted_in after insert on {table}
            referencing new table as added for each statement execute function {function}();
        create trigger {table}_counted_out after delete on {table}
            referencing old table as removed for each statement execute function {function}();
        create trigger {table}_recounted after update on {table}
            referencing old table as removed new table as added for each statement execute function {function}();
        """;
}
