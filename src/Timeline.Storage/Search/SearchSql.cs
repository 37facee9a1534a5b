using Timeline.Storage.Sql;

namespace Timeline.Storage.Search;

/// <summary>
/// The statements of the search. What fits is found through the index of words; of very many, only the latest are ranked and
/// counted, so that a word that stands everywhere costs no more than a rare one.
/// </summary>
internal static class SearchSql
{
    // A year of distance takes half of what the present day adds; words weigh more than days.
    private const string Recency = "coalesce(0.05::float8 / (1 + abs(e.first_day - @today) / 365.0::float8), 0)";

    private const string Latest = "order by e.first_day desc nulls last, e.id desc nulls last\n    limit @ranked";

    /// <summary>Words of names that are near to <c>@words</c>, for those of them that stand in no entry.</summary>
    public const string Suggest = """
        select w.place::integer, c.written
        from unnest(@words) with ordinality w(word, place)
        cross join lateral (
            select k.written, similarity(w.word, k.folded) as likeness
            from (select l.name, l.name_key from actor_aliases l
                  where w.word <% l.name_key order by word_similarity(w.word, l.name_key) desc, l.name_key limit 50) l
            cross join lateral unnest(string_to_array(l.name, ' '), string_to_array(l.name_key, ' ')) k(written, folded)
            where k.written is not null and k.folded is not null
            order by likeness desc, k.folded
            limit 1
        ) c
        where c.likeness >= 0.3
          and not exists (select from entries e where e.words @@ to_tsquery('arabic', w.word))
        """;

    /// <summary>
    /// Actors by a part of a name; those with the most entries first. The register knows many more than are ever told of: those of
    /// whom nothing is told come only where nobody else has the name.
    /// </summary>
    public const string Actors = """
        select f.id, f.name, f.alias, f.kind, f.country, f.entries
        from (
            select n.id, n.name, l.name as alias, n.kind, n.country, c.entries, max(c.entries) over () as most
            from (select distinct on (a.actor_id) a.actor_id, a.name from actor_aliases a
                  where a.name_key like @like order by a.actor_id, length(a.name_key), a.name_key limit 200) l
            join actors n on n.id = l.actor_id
            cross join lateral (select count(*) as entries from entry_actors p where p.actor_id = n.id) c
        ) f
        where f.entries > 0 or f.most = 0
        order by f.entries desc, f.id
        limit @limit
        """;

    /// <summary>Which of <c>@words</c> are a form of a word that was looked for.</summary>
    public const string Matching =
        "select w.word from unnest(@words) w(word) where to_tsvector('arabic', w.word) @@ to_tsquery('arabic', @any)";

    /// <summary>The articles that go with the words best: with them in the headline first.</summary>
    public const string Articles = """
        with found as materialized (
            select a.id, a.title, a.search, a.text, a.outlet_id, a.writer_day, a.words
            from articles a
            where a.words @@ to_tsquery('arabic', @text)
            order by a.writer_day desc nulls last, a.id desc
            limit 500
        )
        select f.id, coalesce(f.title, left(f.text, 100)), left(f.text, 6000), o.name, f.writer_day
        from found f
        left join outlets o on o.id = f.outlet_id
        order by to_tsvector('arabic', left(f.search, coalesce(length(f.title), 0))) @@ to_tsquery('arabic', @text) desc,
                 ts_rank_cd(f.words, to_tsquery('arabic', @text), 33) desc, f.writer_day desc nulls last, f.id desc
        limit @limit
        """;

    /// <summary>Ids with their scores, the best first, and how many were found.</summary>
    public static string Ranked(EntryConditions conditions, bool isContinued) => $"""
        with found as materialized (
            select e.id, ts_rank_cd(e.words, to_tsquery('arabic', @text), 32)::float8 + {Recency} as score
            from entries e
            where {conditions.Sql}
            {Latest}
        )
        select f.id, f.score, (select count(*) from found)::integer
        from found f
        {(isContinued ? "where (f.score, f.id) < (@after_score, @after_id)" : "")}
        order by f.score desc, f.id desc
        limit @limit
        """;

    /// <summary>Counts by each facet, under the choices of the others.</summary>
    public const string Facets = $"""
        with found as materialized (
            select e.id, e.kind, e.type, e.outlet_id, extract(year from e.first_day)::integer as year,
                   (@kind is null or e.kind = @kind) as in_kind,
                   (@type is null or e.type = @type) as in_type,
                   (@outlet is null or e.outlet_id = @outlet) as in_outlet,
                   (@actor is null or exists (select from entry_actors p where p.entry_id = e.id and p.actor_id = (select coalesce(g.merged_into, g.id) from actors g where g.id = @actor))) as in_actor,
                   (@year is null or extract(year from e.first_day) = @year) as in_year
            from entries e
            where e.words @@ to_tsquery('arabic', @text)
            {Latest}
        )
        select * from (select 'kind' as facet, f.kind as key, f.kind as label, count(*)::integer as entries
         from found f where f.in_type and f.in_outlet and f.in_actor and f.in_year group by f.kind) k
        union all
        (select 'type', f.type, f.type, count(*)::integer
         from found f where f.in_kind and f.in_outlet and f.in_actor and f.in_year group by f.type order by 4 desc, 2 limit 12)
        union all
        (select 'outlet', o.id::text, o.name, count(*)::integer
         from found f join outlets o on o.id = f.outlet_id
         where f.in_kind and f.in_type and f.in_actor and f.in_year group by o.id order by 4 desc, 2 limit 12)
        union all
        (select 'actor', n.id::text, n.name, count(*)::integer
         from found f join entry_actors p on p.entry_id = f.id join actors n on n.id = p.actor_id
         where f.in_kind and f.in_type and f.in_outlet and f.in_year group by n.id order by 4 desc, 2 limit 12)
        union all
        (select 'year', f.year::text, f.year::text, count(*)::integer
         from found f where f.year is not null and f.in_kind and f.in_type and f.in_outlet and f.in_actor group by f.year order by f.year desc limit 40)
        """;
}
