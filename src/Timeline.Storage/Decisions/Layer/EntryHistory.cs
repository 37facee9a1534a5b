using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Storage.Writing;

namespace Timeline.Storage.Decisions;

/// <summary>
/// Keeps what entries were. Called before each change of an entry, its words or its actors, in the same transaction; the change
/// itself sets what <see cref="Changed"/> says.
/// </summary>
internal static class EntryHistory
{
    // All that the analysis says; what people made of it is found by their decisions.
    private static readonly string[] s_machine = [.. MachineLayer.EntryColumns.Split(", ").Where(column => column is not "mention_id")];

    private static readonly string s_columns = string.Join(", ", s_machine);
    private static readonly string s_values = string.Join(", ", s_machine.Select(column => $"e.{column}"));

    private static readonly string s_told = string.Join(", ", MachineLayer.TellingColumns.Split(", ").Select(column => $"t.{column}"));

    /// <summary>What each change of entries, called <c>e</c>, sets beside the values that it changes. What comes and goes in one transaction is one revision.</summary>
    public const string Changed = "updated_at = @now, revision = e.revision + (e.updated_at <> @now)::integer";

    private const string Keep = """
        insert into entry_versions (entry_id, article_id, valid_from, valid_to, days, actor_ids, entry, statement, event, tellings, mention)
        select e.id, e.article_id, e.updated_at, @now, e.days,
               array(select p.actor_id from entry_actors p where p.entry_id = e.id order by p.ordinal),
               to_jsonb(e), to_jsonb(s), to_jsonb(v),
               case when v.entry_id is not null then (select jsonb_agg(t order by t.id) from event_mentions t where t.event_id = e.id) end, to_jsonb(m)
        from entries e
        left join statements s on s.entry_id = e.id
        left join events v on v.entry_id = e.id
        left join time_mentions m on m.id = e.mention_id
        where e.id = any(@entries)
        """;

    /// <summary>Keeps the entries as they stand.</summary>
    public static async Task KeepAsync(NpgsqlConnection connection, long[] entries, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var trip = new RoundTrip(connection);
        KeepSeen(trip, entries, now);
        await trip.RunAsync(cancellation);
    }

    /// <inheritdoc cref="KeepAsync"/>
    public static void KeepSeen(RoundTrip trip, long[] entries, DateTimeOffset now)
    {
        if (entries.Length > 0)
        {
            // What came and went in one transaction nobody ever saw.
            trip.Execute($"{Keep} and e.updated_at < @now", new SqlParameters().Add("entries", entries).Add("now", now));
        }
    }

    /// <summary>Keeps the entries as they stand, seen or not, and takes them off the timeline.</summary>
    public static async Task RejectAsync(NpgsqlConnection connection, long[] entries, DateTimeOffset now, CancellationToken cancellation)
    {
        if (entries.Length == 0)
        {
            return;
        }

        var parameters = new SqlParameters().Add("entries", entries).Add("now", now).Add("reason", KebabName.Of(TombstoneReason.Rejected));
        await connection.ExecuteAsync(
            $"""
            with kept as (
                {Keep}
                returning id, entry_id
            )
            insert into tombstones as t (entry_id, article_id, kind, span_start, span_end, phrase, reason, at, version_id)
            select e.id, e.article_id, e.kind, e.span_start, e.span_end,
                   coalesce(s.cue, (select t.trigger from event_mentions t where t.event_id = e.id order by t.id limit 1), ''), @reason, @now, k.id
            from kept k
            join entries e on e.id = k.entry_id
            left join statements s on s.entry_id = e.id
            on conflict (entry_id) do update
            set reason = excluded.reason, version_id = excluded.version_id, phrase = excluded.phrase,
                at = case when t.reason = excluded.reason then t.at else excluded.at end
            """,
            parameters, cancellation);
        await connection.ExecuteAsync(Remove, parameters, cancellation);
    }

    /// <summary>Takes entries out. Statements and events go with them, and so would the actors' parts: but one entry at a time, and each counted.</summary>
    public const string Remove = """
        delete from entry_actors where entry_id = any(@entries);
        delete from entries where id = any(@entries);
        """;

    /// <summary>Brings rejected entries back as they were; their actors are found by their names.</summary>
    public static readonly string Restore = $"""
        with back as (
            delete from tombstones t
            using entry_versions v
            where t.entry_id = any(@entries) and t.reason = 'rejected' and v.id = t.version_id
            returning v.entry, v.statement, v.event, v.tellings
        ), restored as (
            insert into entries (
                id, kind, article_id, span_start, span_end, mention_id, actor_count, corrected_days, corrected_grain, machine, updated_at, revision, {s_columns})
            select e.id, e.kind, e.article_id, e.span_start, e.span_end, (select m.id from time_mentions m where m.id = e.mention_id), 0,
                   e.corrected_days, e.corrected_grain, e.machine, @now, coalesce(e.revision, 0) + 2, {s_values}
            from back b
            cross join lateral jsonb_populate_record(null::entries, b.entry) e
            returning id
        ), said as (
            insert into statements
            select s.* from back b cross join lateral jsonb_populate_record(null::statements, b.statement) s where b.statement is not null
        ), happened as (
            insert into events
            select v.* from back b cross join lateral jsonb_populate_record(null::events, b.event) v where b.event is not null
        ), told as (
            insert into event_mentions (event_id, article_id, trigger_start, trigger_end, {MachineLayer.TellingColumns})
            select t.event_id, t.article_id, t.trigger_start, t.trigger_end, {s_told}
            from back b cross join lateral jsonb_populate_recordset(null::event_mentions, b.tellings) t
            where b.tellings is not null
        )
        select id from restored
        """;
}
