namespace Timeline.Migrations.Migrations;

/// <summary>Takes the corrections of days, the first decisions that there were, into the table of all decisions.</summary>
internal static class HumanLayerSql
{
    /// <summary>A decision that was made stays made: even a hand in psql cannot rewrite it by accident.</summary>
    public const string AppendOnly = """
        create trigger decision_batches_append_only before update or delete on decision_batches
            for each row execute function refuse_change();
        create trigger decisions_append_only before update or delete on decisions
            for each row execute function refuse_change();
        """;

    /// <summary>Each correction becomes a batch of one; its editor is known by name only.</summary>
    public static readonly string Take = $"""
        insert into decision_batches (id, kind, editor_id, editor_name, comment, at)
        select c.id, case c.kind when 'carry-over' then 'carry-over' else 'decide' end, c.author, c.author, c.comment, c.at
        from corrections c
        order by c.id;

        insert into decisions (id, batch_id, kind, field, subject, subject_id, article_id, content_key, span_start, span_end, phrase, machine, before, after)
        select c.id, c.id, 'set-days', 'days', 'mention',
               coalesce((select m.id from time_mentions m where m.article_id = c.article_id and m.span_start = c.span_start and m.span_end = c.span_end), 0),
               c.article_id, c.content_key, c.span_start, c.span_end, c.phrase, {Days("c.machine_days")},
               lag(c.after) over (partition by c.article_id, c.content_key, c.span_start, c.span_end order by c.id), c.after
        from (select x.*, case when x.kind <> 'revert' then {Days("x.after_days")} end as after from corrections x) c
        order by c.id;

        select setval(pg_get_serial_sequence('decision_batches', 'id'), (select coalesce(max(id), 0) + 1 from decision_batches), false),
               setval(pg_get_serial_sequence('decisions', 'id'), (select coalesce(max(id), 0) + 1 from decisions), false);

        update time_mentions set state = 'reviewed' where corrected_days is not null;
        update entries set state = 'reviewed' where corrected_days is not null;
        """;

    // Days as decisions keep them, with the unit of the calendar that they are.
    private static string Days(string range) => $"""
        case when {range} is not null then jsonb_build_object('from', lower({range}), 'to', upper({range}) - 1, 'grain', case
            when upper({range}) - lower({range}) = 1 then 'day'
            when extract(day from lower({range})) = 1 and extract(day from upper({range})) = 1 then
                case extract(year from age(upper({range}), lower({range}))) * 12 + extract(month from age(upper({range}), lower({range})))
                    when 1 then 'month'
                    when 3 then case when extract(month from lower({range})) in (1, 4, 7, 10) then 'quarter' else 'month' end
                    when 6 then case when extract(month from lower({range})) in (1, 7) then 'half-year' else 'month' end
                    else case when upper({range}) - lower({range}) >= 365 then 'year' else 'month' end end
            when upper({range}) - lower({range}) = 7 and extract(isodow from lower({range})) = 1 then 'week'
            else 'day' end) end
        """;
}
