using Timeline.Storage.Sql;

namespace Timeline.Storage.Actors;

/// <summary>Statements about actors.</summary>
internal static class ActorSql
{
    public const string Decision = "d.id, d.kind, d.actor_id, d.other_id, d.name_keys, d.author, d.comment, d.at";

    public const string Append = $"""
        insert into actor_decisions as d (kind, actor_id, other_id, name_keys, author, comment, at)
        values (@kind, @actor, @other, @names, @author, @comment, @now)
        returning {Decision}
        """;

    /// <summary>The entries in which these actors have a part.</summary>
    public const string EntriesOf = "select distinct entry_id from entry_actors where actor_id = any(@actors)";

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

    public const string MergeAliases = """
        update actor_aliases
        set actor_id = @into, basis = case when basis = 'metonym' then basis else 'editor' end
        where actor_id = @actor
        returning name_key
        """;

    public const string MergeActors = """
        update actors set merged_into = @into where id = @actor or merged_into = @actor;
        update actors set name = name where id = @into;
        """;

    /// <summary>What was asked or answered about the one is asked or answered about the other from now on.</summary>
    public const string MergeTwins = """
        insert into actor_twins (first_id, second_id, score, reason_ar, reason_en, state, found_at)
        select least(o.other, @into), greatest(o.other, @into), o.score, o.reason_ar, o.reason_en, o.state, o.found_at
        from (select case when t.first_id = @actor then t.second_id else t.first_id end as other, t.* from actor_twins t
              where @actor in (t.first_id, t.second_id) and t.state <> 'merged') o
        where o.other <> @into
        on conflict (first_id, second_id) do nothing;
        delete from actor_twins where @actor in (first_id, second_id) and state = 'open' and @into not in (first_id, second_id);
        """;

    /// <summary>Says what became of a pair, whether it was asked about or not.</summary>
    public const string SetTwins = """
        insert into actor_twins (first_id, second_id, score, reason_ar, reason_en, state, found_at)
        values (least(@actor, @other), greatest(@actor, @other), 1, 'قرار محرر', 'an editor''s decision', @state, @now)
        on conflict (first_id, second_id) do update set state = excluded.state
        """;

    /// <summary>Columns of an <see cref="ActorRow"/>.</summary>
    public static string Row(string table) =>
        $"{table}.id, {table}.name, {table}.kind, {table}.country, (select count(*) from entry_actors p where p.actor_id = {table}.id), {table}.xmin::text::bigint";

    public static ActorRow ReadRow(RowReader row) =>
        new(row.Int64(), row.Text(), row.Word<ActorKind>(), row.TextOrNull(), row.Int64(), row.Int64());

    public static ActorDecisionView ReadDecision(RowReader row) =>
        new(row.Int64(), row.Word<ActorDecisionKind>(), row.Int64(), row.Int64(), row.Array<string>(), row.Text(), row.TextOrNull(), row.Moment());
}
