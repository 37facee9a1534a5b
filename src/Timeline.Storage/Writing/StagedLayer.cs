using Npgsql;
using Timeline.Storage.Decisions;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Writing;

/// <summary>
/// Brings articles that are stored to what a new analysis says, in a fixed number of statements a batch: what is the same stays
/// untouched, what changed keeps its id and leaves its former state in the history, what is gone leaves a tombstone.
/// </summary>
internal static class StagedLayer
{
    /// <summary>Tables like the real ones, for this transaction.</summary>
    public static readonly string Make = string.Concat(
        MachineLayer.Tables.Select(table => $"create temp table {CopyTable.Staged}{table} on commit drop as select * from {table} with no data;\n"))
        + "create temp table changed_mentions (id bigint primary key) on commit drop;";

    private const string MentionColumns =
        "phrase, type, value, modifier, machine_days, machine_grain, confidence, rule, anchor, anchor_days, anchor_start, steps, alternatives";

    private const string EntryColumns =
        "type, status, label, outlet_id, mention_id, sentence, sentence_start, search, machine_days, machine_basis, machine_grain, actor_names, rule, confidence";

    private const string StatementColumns = "speaker, quotation, cue, content_start, content_end, content, via";

    // What a person changed is compared with nothing: it is put in anew, and the decision over it.
    private static readonly string s_mentions = $"""
        insert into changed_mentions
        select s.id
        from staged_time_mentions s
        join time_mentions m on m.id = s.id
        where ({Of("s", MentionColumns)}) is distinct from ({Of("m", MentionColumns)})
           or (m.article_id = any(@edited) and (m.corrected_days is not null or m.state is not null));
        update time_mentions m
        set ({MentionColumns}, corrected_days, corrected_grain, state) = (select {Of("s", MentionColumns)}, null::daterange, null, null)
        from staged_time_mentions s
        where s.id = m.id and s.id in (select id from changed_mentions);
        insert into time_mentions (id, article_id, span_start, span_end, {MentionColumns})
        select s.id, s.article_id, s.span_start, s.span_end, {Of("s", MentionColumns)}
        from staged_time_mentions s
        where not exists (select from time_mentions m where m.id = s.id);
        """;

    private static readonly string s_changed = $"""
        select e.id, s.id is null
        from entries e
        left join staged_entries s on s.id = e.id
        left join statements cs on cs.entry_id = e.id
        left join staged_statements ss on ss.entry_id = e.id
        left join events cv on cv.entry_id = e.id
        left join staged_events sv on sv.entry_id = e.id
        where e.article_id = any(@articles)
          and (s.id is null
               or ({Of("s", EntryColumns)}) is distinct from ({Of("e", EntryColumns)})
               or ({Of("ss", StatementColumns)}) is distinct from ({Of("cs", StatementColumns)})
               or sv.place is distinct from cv.place
               or e.mention_id in (select id from changed_mentions)
               or e.machine is not null
               or (e.article_id = any(@edited) and (e.corrected_days is not null or e.state is not null)))
        order by e.id
        """;

    // An entry whose words stand elsewhere now has gone there, if they stand nowhere else.
    private const string Bury = """
        insert into tombstones as t (entry_id, article_id, kind, span_start, span_end, phrase, reason, at, moved_to)
        select e.id, e.article_id, e.kind, e.span_start, e.span_end, p.phrase, @reason, @now,
               (select min(s.id)
                from staged_entries s
                left join staged_statements ss on ss.entry_id = s.id
                left join staged_event_mentions sm on sm.event_id = s.id
                where s.article_id = e.article_id and s.kind = e.kind and coalesce(ss.cue, sm.trigger, '') = p.phrase
                  and not exists (select from entries x where x.id = s.id)
                having count(*) = 1)
        from entries e
        left join statements c on c.entry_id = e.id
        cross join lateral (
            select coalesce(c.cue, (select m.trigger from event_mentions m where m.event_id = e.id order by m.id limit 1), '') as phrase
        ) p
        where e.id = any(@entries)
        on conflict (entry_id) do update
        set reason = excluded.reason, at = excluded.at, moved_to = excluded.moved_to
        """;

    private static readonly string s_apply = $"""
        delete from event_links where entry_id = any(@changed);
        update entries e
        set ({EntryColumns}, corrected_days, corrected_grain, state, machine, updated_at) =
            (select {Of("s", EntryColumns)}, null::daterange, null, null, null::jsonb, @now)
        from staged_entries s
        where s.id = e.id and e.id = any(@changed);
        update statements c
        set ({StatementColumns}) = (select {Of("s", StatementColumns)})
        from staged_statements s
        where s.entry_id = c.entry_id and c.entry_id = any(@changed);
        update events c set place = s.place from staged_events s where s.entry_id = c.entry_id and c.entry_id = any(@changed);
        update event_mentions c
        set trigger = s.trigger, rule = s.rule, confidence = s.confidence
        from staged_event_mentions s
        where s.event_id = c.event_id and s.trigger_start = c.trigger_start and c.event_id = any(@changed);
        delete from tombstones t using staged_entries s where t.entry_id = s.id and t.reason = 'gone';
        insert into entries (id, kind, article_id, span_start, span_end, actor_count, updated_at, {EntryColumns})
        select s.id, s.kind, s.article_id, s.span_start, s.span_end, s.actor_count, @now, {Of("s", EntryColumns)}
        from staged_entries s
        where s.id = any(@fresh);
        insert into statements (entry_id, {StatementColumns})
        select s.entry_id, {Of("s", StatementColumns)} from staged_statements s where s.entry_id = any(@fresh);
        insert into events (entry_id, place) select s.entry_id, s.place from staged_events s where s.entry_id = any(@fresh);
        insert into event_mentions (event_id, article_id, trigger_start, trigger_end, trigger, rule, confidence)
        select s.event_id, s.article_id, s.trigger_start, s.trigger_end, s.trigger, s.rule, s.confidence
        from staged_event_mentions s where s.event_id = any(@fresh);
        delete from entry_actors where entry_id = any(@changed);
        insert into entry_actors (entry_id, actor_id, ordinal, kind, first_day, last_day)
        select p.entry_id, p.actor_id, p.ordinal, e.kind, e.first_day, e.last_day
        from staged_entry_actors p
        join entries e on e.id = p.entry_id
        where p.entry_id = any(@changed) or p.entry_id = any(@fresh);
        update entries e set actor_count = s.actor_count from staged_entries s where s.id = e.id and e.id = any(@changed) and e.actor_count <> s.actor_count;
        delete from time_mentions m
        where m.article_id = any(@articles) and not exists (select from staged_time_mentions s where s.id = m.id);
        """;

    /// <summary>Puts what was staged in the place of what stands.</summary>
    /// <param name="connection">In a transaction that holds the articles.</param>
    /// <param name="articles">Whose layer it is.</param>
    /// <param name="edited">Those of them whose text is another now: what people decided about the former text is put in anew.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many entries changed, came or went.</returns>
    public static async Task<int> ApplyAsync(NpgsqlConnection connection, long[] articles, long[] edited, DateTimeOffset now, CancellationToken cancellation)
    {
        var parameters = new SqlParameters().Add("articles", articles).Add("edited", edited).Add("now", now);
        await connection.ExecuteAsync(s_mentions, parameters, cancellation);
        var differing = await connection.QueryAsync(s_changed, parameters, row => (Id: row.Int64(), Gone: row.Boolean()), cancellation);
        long[] gone = [.. differing.Where(entry => entry.Gone).Select(entry => entry.Id)];
        long[] changed = [.. differing.Where(entry => !entry.Gone).Select(entry => entry.Id)];
        await EntryHistory.KeepAsync(connection, [.. gone, .. changed], now, cancellation);
        if (gone.Length > 0)
        {
            var lost = new SqlParameters().Add("entries", gone).Add("now", now).Add("reason", KebabName.Of(TombstoneReason.Gone));
            await connection.ExecuteAsync(Bury, lost, cancellation);
            await connection.ExecuteAsync(EntryHistory.Remove, lost, cancellation);
        }

        long[] fresh = [.. await connection.QueryAsync(
            "select s.id from staged_entries s where not exists (select from entries e where e.id = s.id) order by s.id", new SqlParameters(), row => row.Int64(), cancellation)];
        await connection.ExecuteAsync(s_apply, parameters.Add("changed", changed).Add("fresh", fresh), cancellation);
        return gone.Length + changed.Length + fresh.Length;
    }

    private static string Of(string table, string columns) =>
        string.Join(", ", columns.Split(", ").Select(column => $"{table}.{column}"));
}
