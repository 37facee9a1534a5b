using Timeline.Storage.Sql;

namespace Timeline.Storage.Actors;

/// <summary>Statements about actors.</summary>
internal static class ActorSql
{
    /// <summary>Notes what was decided; the moved names and the other actor are its value.</summary>
    public const string Append = """
        with batch as (
            insert into decision_batches (kind, undoes, editor_id, editor_name, comment, at)
            values (@made, @undone_batch, @editor, @name, @comment, @now)
            returning id
        )
        insert into decisions (batch_id, kind, field, subject, subject_id, span_start, span_end, phrase, after, undoes)
        select id, @kind, 'actors', 'actor', @actor, 0, 0, '', case when @undone is null or @made = 'redo' then jsonb_build_object('other', @other, 'names', to_jsonb(@names)) end, @undone
        from batch
        returning id
        """;

    /// <summary>The entries of an actor that name it by one of these names.</summary>
    public const string EntriesOf = """
        select p.entry_id
        from entry_actors p
        join entries e on e.id = p.entry_id
        where p.actor_id = @actor and e.actor_names && @names
        order by p.entry_id
        """;

    /// <summary>Locks entries in one order, before the counts of their lanes are touched.</summary>
    public const string LockEntries = "select count(*) from (select id from entries where id = any(@entries) order by id for update) e";

    /// <summary>Gives entries the actors that their names lead to now; the first of two names of one actor counts.</summary>
    public const string Relink = """
        delete from entry_actors where entry_id = any(@entries);
        insert into entry_actors (entry_id, actor_id, ordinal, kind, first_day, last_day)
        select e.id, n.actor_id, row_number() over (partition by e.id order by n.place) - 1, e.kind, e.first_day, e.last_day
        from entries e
        cross join lateral (
            select l.actor_id, min(w.place) as place
            from unnest(e.actor_names) with ordinality w (name_key, place)
            join actor_aliases l on l.name_key = w.name_key
            group by l.actor_id
        ) n
        where e.id = any(@entries)
        order by e.id, n.actor_id;
        update entries e
        set actor_count = c.actors
        from (select e.id, (select count(*) from entry_actors a where a.entry_id = e.id)::integer as actors from entries e where e.id = any(@entries)) c
        where e.id = c.id and e.actor_count <> c.actors;
        """;

    /// <summary>
    /// Gives names to another actor. An actor that has none left leads to it from then on; whoever was merged under one of these names
    /// goes along; and the one that has names again leads nowhere else.
    /// </summary>
    public const string MoveNames = """
        update actor_aliases
        set actor_id = @into, basis = case when basis = 'metonym' then basis else 'editor' end
        where actor_id = @actor and name_key = any(@names);
        update actors set merged_into = null where id = @into;
        update actors a set merged_into = @into
        where a.id <> @into
          and ((a.id = @actor and not exists (select from actor_aliases l where l.actor_id = @actor))
            or (a.merged_into = @actor and (a.name_key = any(@names) or not exists (select from actor_aliases l where l.actor_id = @actor))));
        update actors set name = name where id in (@actor, @into);
        """;

    /// <summary>What was asked or answered about the one is asked or answered about the other from now on.</summary>
    public const string MergeTwins = """
        insert into conflicts (kind, state, first_id, second_id, score, reason_ar, reason_en, finding, found_at, closed_at)
        select o.kind, o.state, least(o.other, @into), greatest(o.other, @into), o.score, o.reason_ar, o.reason_en, o.finding, o.found_at, o.closed_at
        from (select case when c.first_id = @actor then c.second_id else c.first_id end as other, c.* from conflicts c
              where c.kind = 'actor-twins' and @actor in (c.first_id, c.second_id) and c.state <> 'settled') o
        where o.other <> @into
        on conflict (kind, first_id, second_id, article_id) do nothing;
        update conflicts set state = 'settled', closed_at = @now
        where kind = 'actor-twins' and @actor in (first_id, second_id) and state = 'open' and @into not in (first_id, second_id);
        """;

    /// <summary>Says what became of a pair, whether it was asked about or not.</summary>
    public const string SetTwins = """
        insert into conflicts (kind, state, first_id, second_id, score, reason_ar, reason_en, finding, found_at, closed_at)
        values ('actor-twins', @state, least(@actor, @other), greatest(@actor, @other), 1, 'قرار محرر', 'an editor''s decision', '{}', @now,
                case when @state <> 'open' then @now end)
        on conflict (kind, first_id, second_id, article_id) do update set state = excluded.state, closed_at = excluded.closed_at
        """;

    /// <summary>Columns of an <see cref="ActorRow"/>.</summary>
    public static string Row(string table) =>
        $"{table}.id, {table}.name, {table}.kind, {table}.country, (select count(*) from entry_actors p where p.actor_id = {table}.id), {table}.xmin::text::bigint";

    public static ActorRow ReadRow(RowReader row) =>
        new(row.Int64(), row.Text(), row.Word<ActorKind>(), row.TextOrNull(), row.Int64(), row.Int64());
}
