namespace Timeline.Storage.Sql;

/// <summary>
/// Where entries are read from: their tables, or, for a moment that has passed, what of the tables is older than that and else the
/// history. Questions about now never look at the history.
/// </summary>
internal sealed class EntrySource
{
    private EntrySource(string entries)
    {
        Entries = entries;
        IsNow = entries == Table;
    }

    private const string Table = "entries";

    public static EntrySource Now { get; } = new(Table);

    /// <summary>With the parameter <c>@as_of</c>.</summary>
    public static EntrySource AsOf { get; } = new(
        """
        (
            select c.*, array(select p.actor_id from entry_actors p where p.entry_id = c.id order by p.ordinal) as actor_ids, null::bigint as version_id
            from entries c
            where c.updated_at <= @as_of
            union all
            select r.*, v.actor_ids, v.id
            from entry_versions v
            cross join lateral jsonb_populate_record(null::entries, v.entry) r
            where v.valid_to > @as_of and v.valid_from <= @as_of
        )
        """);

    /// <summary>Every former state of the entries <c>@former</c>, so that one entry may be there many times.</summary>
    public static EntrySource Former { get; } = new(
        """
        (
            select r.*, v.actor_ids, v.id as version_id
            from entry_versions v
            cross join lateral jsonb_populate_record(null::entries, v.entry) r
            where v.entry_id = any(@former)
        )
        """);

    public bool IsNow { get; }

    /// <summary>To be called <c>e</c>.</summary>
    public string Entries { get; }

    /// <summary>The parts that actors have in <c>e</c>, called <c>p</c>; entries without any are kept.</summary>
    public string WithActors => IsNow
        ? "left join entry_actors p on p.entry_id = e.id"
        : "left join lateral unnest(e.actor_ids) with ordinality p (actor_id, ordinal) on true";

    /// <summary>Ids of the actors of <c>e</c>, in their order.</summary>
    public string ActorIds => IsNow
        ? "array(select p.actor_id from entry_actors p where p.entry_id = e.id order by p.ordinal)"
        : "e.actor_ids";

    /// <summary>Names of the actors of <c>e</c>, in their order.</summary>
    public string ActorNames => IsNow
        ? "array(select n.name from entry_actors p join actors n on n.id = p.actor_id where p.entry_id = e.id order by p.ordinal)"
        : "array(select n.name from unnest(e.actor_ids) with ordinality p (id, place) join actors n on n.id = p.id order by p.place)";

    /// <summary>Joins what is told of the article of <c>e</c>, called <c>a</c>: former states of an entry, of no one moment, have the article as it is.</summary>
    public string Article => this != AsOf
        ? "join articles a on a.id = e.article_id"
        : """
        join lateral (
            select 0 as place, v.title, v.url, v.published, v.writer_day, v.writer_day_basis
            from (select * from article_versions v where v.article_id = e.article_id and v.valid_to > @as_of order by v.valid_to limit 1) v
            union all
            select 1, x.title, x.url, x.published, x.writer_day, x.writer_day_basis from articles x where x.id = e.article_id
            order by place
            limit 1
        ) a on true
        """;

    public string Version => IsNow ? "e.xmin::text::bigint" : "0::bigint";

    /// <summary>The condition that the actor <c>@actor</c>, or the one it went into, has a part in <c>e</c>.</summary>
    public string HasActor
    {
        get
        {
            const string Actor = "(select coalesce(g.merged_into, g.id) from actors g where g.id = @actor)";
            return IsNow
                ? $"exists (select from entry_actors x where x.entry_id = e.id and x.actor_id = {Actor})"
                : $"(@actor = any(e.actor_ids) or {Actor} = any(e.actor_ids))";
        }
    }

    /// <summary>Joins of what only statements and only events have, and of the mention that dates: <c>s</c>, <c>g</c>, <c>v</c>, <c>m</c>.</summary>
    public string Parts => IsNow
        ? """
        left join time_mentions m on m.id = e.mention_id
        left join statements s on s.entry_id = e.id
        left join events g on g.entry_id = e.id
        left join lateral (select trigger from event_mentions t where t.event_id = g.entry_id order by t.id limit 1) v on true
        """
        : """
        left join entry_versions h on h.id = e.version_id
        left join lateral (
            select x.* from time_mentions x where h.id is null and x.id = e.mention_id
            union all
            select x.* from jsonb_populate_record(null::time_mentions, h.mention) x where h.mention is not null
        ) m on true
        left join lateral (
            select x.* from statements x where h.id is null and x.entry_id = e.id
            union all
            select x.* from jsonb_populate_record(null::statements, h.statement) x where h.statement is not null
        ) s on true
        left join lateral (
            select x.* from events x where h.id is null and x.entry_id = e.id
            union all
            select x.* from jsonb_populate_record(null::events, h.event) x where h.event is not null
        ) g on true
        left join lateral (
            select coalesce(
                h.tellings->0->>'trigger',
                (select t.trigger from event_mentions t where h.id is null and t.event_id = g.entry_id order by t.id limit 1)) as trigger
        ) v on true
        """;

    public static EntrySource Of(DateTimeOffset? moment) => moment is null ? Now : AsOf;
}
