namespace Timeline.Storage.Profiles;

/// <summary>The statements of an actor's page. Each begins at the index of the actor's parts; of very many the latest count.</summary>
internal static class ActorProfileSql
{
    private const string Mine = """
        mine as materialized (
            select p.entry_id, p.first_day from entry_actors p where p.actor_id = @id order by p.first_day desc limit 5000
        )
        """;

    public const string Companions = $"""
        with {Mine}
        select n.id, n.name, n.kind, c.entries, c.last
        from (select p.actor_id, count(*)::integer as entries, max(m.first_day) as last
              from mine m join entry_actors p on p.entry_id = m.entry_id and p.actor_id <> @id
              group by p.actor_id order by 2 desc, 1 limit @limit) c
        join actors n on n.id = c.actor_id
        order by c.entries desc, n.id
        """;

    public const string Ties = """
        select p.actor_id, q.actor_id, count(*)::integer
        from (select x.entry_id, x.actor_id from unnest(@ids) k(id)
              cross join lateral (select x.entry_id, x.actor_id from entry_actors x where x.actor_id = k.id order by x.first_day desc limit 2000) x) p
        join entry_actors q on q.entry_id = p.entry_id and q.actor_id > p.actor_id and q.actor_id = any(@ids)
        group by 1, 2
        order by 3 desc, 1, 2
        limit 30
        """;

    public const string Topics = $"""
        with {Mine}
        select e.kind, e.type, count(*)
        from mine m join entries e on e.id = m.entry_id
        group by e.kind, e.type
        order by 3 desc, 1, 2
        limit @limit
        """;

    public const string Latest = """
        (select 'said', p.entry_id, row_number() over (order by p.first_day desc nulls last, p.entry_id desc) from (
            select p.entry_id, p.first_day from entry_actors p
            where p.actor_id = @id and p.kind = 'statement' and p.first_day is not null
            order by p.first_day desc, p.entry_id desc limit @limit) p)
        union all
        (select 'did', p.entry_id, row_number() over (order by p.first_day desc nulls last, p.entry_id desc) from (
            select p.entry_id, p.first_day from entry_actors p
            where p.actor_id = @id and p.kind = 'event' and p.first_day is not null
            order by p.first_day desc, p.entry_id desc limit @limit) p)
        order by 1, 3
        """;

    /// <summary>Statements that name it in words, other people's: the phrases of its names are looked for in the index of words.</summary>
    public const string Told = """
        select e.id
        from entries e
        where e.kind = 'statement' and e.words @@ to_tsquery('arabic', @names)
          and not exists (select from entry_actors p where p.entry_id = e.id and p.actor_id = @id)
        order by e.first_day desc nulls last, e.id desc nulls last
        limit @limit
        """;

    /// <summary>Actors by the number of their entries, from the kept counts.</summary>
    public const string List = """
        with counted as (
            select c.lane::bigint as id, sum(c.begun_statements) as statements, sum(c.begun_events) as events
            from entry_counts c
            where c.dimension = 'a' and c.unit = 'y' and c.lane <> 'none'
            group by c.lane
        )
        select a.id, a.name, a.kind, a.country, c.statements::bigint, c.events::bigint
        from counted c
        join actors a on a.id = c.id
        where c.statements + c.events > 0
          and (@kind is null or a.kind = @kind)
          and (@country is null or a.country = @country)
          and (@name is null or exists (select from actor_aliases l where l.actor_id = a.id and l.name_key like @name))
          and (@after_count is null or (c.statements + c.events, a.id) < (@after_count, @after_id))
        order by c.statements + c.events desc, a.id desc
        limit @limit
        """;

    public const string Countries =
        "select country, count(*)::integer from actors where country is not null and merged_into is null group by country order by 2 desc, 1 limit 300";
}
