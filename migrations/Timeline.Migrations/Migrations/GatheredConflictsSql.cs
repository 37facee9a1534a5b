namespace Timeline.Migrations.Migrations;

/// <summary>Takes what was asked about actors and events, and what was decided about actors, into the tables that hold all of it.</summary>
internal static class GatheredConflictsSql
{
    public const string Take = """
        insert into conflicts (kind, state, first_id, second_id, score, reason_ar, reason_en, finding, found_at, closed_at)
        select 'actor-twins', case state when 'merged' then 'settled' when 'different' then 'dismissed' else state end,
               first_id, second_id, score, reason_ar, reason_en, '{}', found_at, case when state <> 'open' then found_at end
        from actor_twins
        order by id;
        insert into conflicts (kind, state, first_id, second_id, score, reason_ar, reason_en, finding, found_at, closed_at)
        select 'event-days', state, first_id, second_id, 1, 'روايتان لحدث واحد في أيام مختلفة', 'two tellings of one event on different days',
               jsonb_build_object('first', first_days::text, 'second', second_days::text), found_at, case when state <> 'open' then found_at end
        from event_conflicts
        order by found_at, first_id, second_id;
        insert into conflicts (kind, state, article_id, first_id, second_id, score, reason_ar, reason_en, finding, found_at)
        select 'text-against-metadata', 'open', a.id, 0, 0, a.writer_day_confidence, coalesce(a.writer_day_conflict_ar, ''), a.writer_day_conflict_en,
               jsonb_build_object('published', a.published, 'writer-day', a.writer_day), a.updated_at
        from articles a
        where a.writer_day_conflict_en is not null
        order by a.id;

        create temp table taken on commit drop as
        select d.*, nextval(pg_get_serial_sequence('decision_batches', 'id')) as batch_id
        from (select * from actor_decisions order by id) d;
        insert into decision_batches (id, kind, editor_id, editor_name, comment, at)
        select batch_id, 'decide', author, author, comment, at from taken order by batch_id;
        insert into decisions (batch_id, kind, field, subject, subject_id, span_start, span_end, phrase, after)
        select batch_id, case kind when 'merge' then 'merge-actors' when 'split' then 'split-actor' else 'keep-actors-apart' end, 'actors', 'actor', actor_id,
               0, 0, '', jsonb_build_object('other', other_id, 'names', to_jsonb(name_keys))
        from taken
        order by batch_id;
        """;
}
