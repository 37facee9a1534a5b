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

    private static readonly string s_mentionColumns = MachineLayer.MentionColumns;
    private static readonly string s_entryColumns = MachineLayer.EntryColumns;
    private static readonly string s_statementColumns = MachineLayer.StatementColumns;
    private static readonly string s_tellingColumns = MachineLayer.TellingColumns;

    // One that was away keeps its number, and its revisions go on where they ended.
    private const string Returned = "coalesce((select max(coalesce((v.entry->>'revision')::integer, 0)) + 2 from entry_versions v where v.entry_id = s.id), 0)";

    // What a person changed is compared with nothing: it is put in anew, and the decision over it.
    private static readonly string s_findMentions = $"""
        insert into changed_mentions
        select s.id
        from staged_time_mentions s
        join time_mentions m on m.id = s.id
        where ({Of("s", s_mentionColumns)}) is distinct from ({Of("m", s_mentionColumns)})
           or (m.article_id = any(@edited) and (m.corrected_days is not null or m.state is not null));
        """;

    private static readonly string s_moveMentions = $"""
        update time_mentions m
        set ({s_mentionColumns}, corrected_days, corrected_grain, state) = (select {Of("s", s_mentionColumns)}, null::daterange, null, null)
        from staged_time_mentions s
        where s.id = m.id and s.id in (select id from changed_mentions);
        insert into time_mentions (id, article_id, span_start, span_end, {s_mentionColumns})
        select s.id, s.article_id, s.span_start, s.span_end, {Of("s", s_mentionColumns)}
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
        left join event_mentions ct on ct.event_id = e.id
        left join staged_event_mentions st on st.event_id = e.id
        where e.article_id = any(@articles)
          and (s.id is null
               or ({Of("s", s_entryColumns)}) is distinct from ({Of("e", s_entryColumns)})
               or ({Of("ss", s_statementColumns)}) is distinct from ({Of("cs", s_statementColumns)})
               or sv.place is distinct from cv.place
               or ({Of("st", s_tellingColumns)}) is distinct from ({Of("ct", s_tellingColumns)})
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
        set ({s_entryColumns}, corrected_days, corrected_grain, state, machine) =
            (select {Of("s", s_entryColumns)}, null::daterange, null, null, null::jsonb), {EntryHistory.Changed}
        from staged_entries s
        where s.id = e.id and e.id = any(@changed);
        update statements c
        set ({s_statementColumns}) = (select {Of("s", s_statementColumns)})
        from staged_statements s
        where s.entry_id = c.entry_id and c.entry_id = any(@changed);
        update events c set place = s.place from staged_events s where s.entry_id = c.entry_id and c.entry_id = any(@changed);
        update event_mentions c
        set ({s_tellingColumns}) = (select {Of("s", s_tellingColumns)})
        from staged_event_mentions s
        where s.event_id = c.event_id and s.trigger_start = c.trigger_start and c.event_id = any(@changed);
        delete from tombstones t using staged_entries s where t.entry_id = s.id and t.reason = 'gone';
        -- What was rejected and is found no more does not come back when the rejection is taken back.
        update tombstones t set reason = 'gone'
        where t.article_id = any(@articles) and t.reason = 'rejected' and not exists (select from staged_entries s where s.id = t.entry_id);
        insert into entries (id, kind, article_id, span_start, span_end, actor_count, updated_at, revision, {s_entryColumns})
        select s.id, s.kind, s.article_id, s.span_start, s.span_end, s.actor_count, @now, {Returned}, {Of("s", s_entryColumns)}
        from staged_entries s
        where s.id = any(@fresh);
        insert into statements (entry_id, {s_statementColumns})
        select s.entry_id, {Of("s", s_statementColumns)} from staged_statements s where s.entry_id = any(@fresh);
        insert into events (entry_id, place) select s.entry_id, s.place from staged_events s where s.entry_id = any(@fresh);
        insert into event_mentions (event_id, article_id, trigger_start, trigger_end, {s_tellingColumns})
        select s.event_id, s.article_id, s.trigger_start, s.trigger_end, {Of("s", s_tellingColumns)}
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
        await connection.ExecuteAsync(s_findMentions, parameters, cancellation);
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

        // After the history is kept: an entry's former state is told with its mention's.
        await connection.ExecuteAsync(s_moveMentions, parameters, cancellation);
        long[] fresh = [.. await connection.QueryAsync(
            "select s.id from staged_entries s where not exists (select from entries e where e.id = s.id) order by s.id", new SqlParameters(), row => row.Int64(), cancellation)];
        await connection.ExecuteAsync(s_apply, parameters.Add("changed", changed).Add("fresh", fresh), cancellation);
        return gone.Length + changed.Length + fresh.Length;
    }

    private static string Of(string table, string columns) =>
        string.Join(", ", columns.Split(", ").Select(column => $"{table}.{column}"));
}
