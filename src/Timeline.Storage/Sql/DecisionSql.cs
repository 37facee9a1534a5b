namespace Timeline.Storage.Sql;

/// <summary>Statements about people's decisions.</summary>
internal static class DecisionSql
{
    /// <summary>Ends in <c>from decisions d join decision_batches b</c>.</summary>
    public const string Select = """
        select d.id, d.batch_id, b.kind, d.kind, d.field, d.subject, d.subject_id, d.article_id, d.span_start, d.span_end, d.phrase,
               case when d.field <> 'lock' then d.machine::text end, d.before::text, d.after::text, b.editor_id, b.editor_name, b.comment, b.at, d.undoes
        from decisions d
        join decision_batches b on b.id = d.batch_id
        """;

    /// <summary>
    /// What is decided about, as it stands: the rows <c>@mentions</c>, <c>@entries</c> (rejected ones too) and <c>@articles</c>, with their
    /// keys and what the machine says of them.
    /// </summary>
    public const string Subjects = """
        select 'mention' as subject, m.id, m.article_id, null as entry_kind, m.span_start, m.span_end, m.phrase, m.xmin::text::bigint as version,
               jsonb_build_object('days', case when m.machine_days is not null then
                   jsonb_build_object('from', lower(m.machine_days), 'to', upper(m.machine_days) - 1, 'grain', m.machine_grain) end) as machine
        from time_mentions m
        where m.id = any(@mentions)
        union all
        select 'entry', e.id, e.article_id, e.kind, e.span_start, e.span_end,
               coalesce(s.cue, (select t.trigger from event_mentions t where t.event_id = e.id order by t.id limit 1), ''), e.xmin::text::bigint,
               jsonb_build_object(
                   'days', case when e.machine_days is not null then
                       jsonb_build_object('from', lower(e.machine_days), 'to', upper(e.machine_days) - 1, 'grain', e.machine_grain) end,
                   'type', coalesce(e.machine->>'type', e.type), 'status', coalesce(e.machine->>'status', e.status),
                   'quotation', coalesce(e.machine->>'quotation', s.quotation),
                   'speaker', case when e.machine ? 'speaker' then e.machine->'speaker' else to_jsonb(s.speaker) end,
                   'participants', coalesce(e.machine->'names', to_jsonb(e.actor_names)))
        from entries e
        left join statements s on s.entry_id = e.id
        where e.id = any(@entries)
        union all
        select 'entry', t.entry_id, t.article_id, t.kind, t.span_start, t.span_end, t.phrase, t.xmin::text::bigint, '{}'::jsonb
        from tombstones t
        where t.entry_id = any(@entries) and t.reason = 'rejected'
        union all
        select 'article', a.id, a.id, null, 0, 0, '', a.xmin::text::bigint,
               jsonb_build_object('writer-day', (select d.machine from decisions d where d.article_id = a.id and d.field = 'writer-day' order by d.id limit 1))
        from articles a
        where a.id = any(@articles)
        union all
        select 'conflict', c.id, null, null, 0, 0, '', c.xmin::text::bigint, '{}'::jsonb
        from conflicts c
        where c.id = any(@conflicts) and c.kind <> 'actor-twins'
        """;

    // The decisions about the phrase k, whatever its id was then; and those about what is no phrase.
    private const string SameSubject = """
        d.article_id = k.article_id and d.span_start = k.span_start and d.span_end = k.span_end
            and d.subject = k.subject and d.entry_kind is not distinct from k.entry_kind and d.content_key = a.content_key
        """;

    private const string SameId = "k.article_id is null and d.subject = k.subject and d.subject_id = k.id";

    /// <summary>The articles of the subjects, locked in one order: whoever changes an article waits here for whoever else does.</summary>
    public const string LockArticles = """
        select a.id from articles a
        where a.id = any(array(
            select unnest(@articles::bigint[])
            union select m.article_id from time_mentions m where m.id = any(@mentions)
            union select e.article_id from entries e where e.id = any(@entries)
            union select t.article_id from tombstones t where t.entry_id = any(@entries)))
        order by a.id
        for no key update
        """;

    /// <summary>Each subject's version, and the latest decisions about it: any, and a lock that holds.</summary>
    public const string Check = $"""
        select k.subject, k.id, k.version, last.id,
               (select case when d.after is not null then d.id end from decisions d
                where {SameSubject} and d.field = 'lock' order by d.id desc limit 1)
        from ({Subjects}) k
        left join articles a on a.id = k.article_id
        cross join lateral (
            select coalesce(
                (select d.id from decisions d where {SameSubject} and d.field <> 'comment' order by d.id desc limit 1),
                (select d.id from decisions d where {SameId} order by d.id desc limit 1)) as id
        ) last
        """;

    /// <summary>The id of a batch that is about to be appended; of one that is refused nobody ever hears.</summary>
    public const string NextBatch = "select nextval(pg_get_serial_sequence('decision_batches', 'id'))";

    public const string AppendBatch = """
        insert into decision_batches (id, kind, undoes, editor_id, editor_name, comment, at)
        values (@batch, @kind, @undoes, @editor, @name, @comment, @now)
        """;

    /// <summary>Adds decisions in the order given; the database fills in what they are about.</summary>
    public const string Append = $"""
        insert into decisions (batch_id, kind, field, subject, subject_id, article_id, content_key, entry_kind, span_start, span_end, phrase, machine, before, after, undoes)
        select @batch, i.kind, i.field, k.subject, k.id, k.article_id, a.content_key, k.entry_kind, k.span_start, k.span_end, k.phrase,
               case when i.field = 'lock' then k.machine || {Effective} else nullif(k.machine -> i.field, 'null') end,
               coalesce(
                   (select d.after from decisions d where {SameSubject} and d.field = i.field order by d.id desc limit 1),
                   (select d.after from decisions d where {SameId} and d.field = i.field order by d.id desc limit 1)),
               i.value::jsonb, i.undoes
        from unnest(@kinds, @fields, @subjects, @ids, @values, @undone) with ordinality i (kind, field, subject, id, value, undoes, place)
        join ({Subjects}) k on k.subject = i.subject and k.id = i.id
        left join articles a on a.id = k.article_id
        order by i.place
        """;

    /// <summary>Brings the conflicts <c>@conflicts</c> to what was decided about them last.</summary>
    public const string MoveConflicts = """
        update conflicts c
        set state = coalesce(d.after #>> '{}', 'open'), closed_at = case when d.after is not null then @now end
        from (
            select distinct on (d.subject_id) d.subject_id, d.after
            from decisions d
            where d.subject = 'conflict' and d.subject_id = any(@conflicts) and d.field = 'state'
            order by d.subject_id, d.id desc
        ) d
        where c.id = d.subject_id
        """;

    /// <summary>What a batch decided, where that stands now, and what was decided about it last.</summary>
    public const string OfBatch = """
        select t.id, t.kind, t.field, t.subject, t.before::text, t.after::text,
               case t.subject when 'mention' then m.id when 'article' then t.article_id when 'conflict' then t.subject_id else coalesce(e.id, g.entry_id) end,
               top.id, top.after is not distinct from t.after, top.undoes, top.made, t.subject_id
        from decisions t
        left join articles a on a.id = t.article_id
        left join lateral (
            select c.span_start, c.span_end
            from decisions c
            join decision_batches b on b.id = c.batch_id and b.kind = 'carry-over'
            where c.undoes = t.id
            order by c.id desc
            limit 1
        ) c on true
        cross join lateral (select coalesce(c.span_start, t.span_start) as span_start, coalesce(c.span_end, t.span_end) as span_end) k
        left join lateral (
            select d.id, d.after, d.undoes, b.kind as made
            from (
                (select d.* from decisions d
                 where d.article_id = t.article_id and d.span_start = k.span_start and d.span_end = k.span_end and d.field = t.field
                   and d.subject = t.subject and d.entry_kind is not distinct from t.entry_kind and d.content_key = a.content_key
                 order by d.id desc limit 1)
                union all
                (select d.* from decisions d
                 where t.article_id is null and d.subject = t.subject and d.subject_id = t.subject_id and d.field = t.field
                 order by d.id desc limit 1)
            ) d
            join decision_batches b on b.id = d.batch_id
        ) top on true
        left join time_mentions m on t.subject = 'mention' and m.article_id = t.article_id and m.span_start = k.span_start and m.span_end = k.span_end
        left join lateral (
            select e.id from entries e
            where t.subject = 'entry' and e.article_id = t.article_id and e.kind = t.entry_kind and e.span_start = k.span_start and e.span_end = k.span_end
            order by e.id = t.subject_id desc, e.id
            limit 1
        ) e on true
        left join lateral (
            select g.entry_id from tombstones g
            where t.subject = 'entry' and g.article_id = t.article_id and g.kind = t.entry_kind and g.span_start = k.span_start and g.span_end = k.span_end
              and g.reason = 'rejected'
            order by g.entry_id = t.subject_id desc, g.entry_id
            limit 1
        ) g on true
        where t.batch_id = @batch
        order by t.id
        """;

    // What is locked stays as it is seen, whatever a later analysis says.
    private const string Effective = """
        case k.subject
            when 'mention' then (
                select jsonb_build_object('days', case when m.days is not null then
                    jsonb_build_object('from', lower(m.days), 'to', upper(m.days) - 1, 'grain', m.grain) end)
                from time_mentions m where m.id = k.id)
            when 'entry' then (
                select jsonb_build_object(
                    'days', case when e.days is not null then jsonb_build_object('from', lower(e.days), 'to', upper(e.days) - 1, 'grain', e.grain) end,
                    'type', e.type, 'status', e.status)
                from entries e where e.id = k.id)
            else '{}'
        end
        """;

    public static DecisionRecord Read(RowReader row)
    {
        var (id, batch, made, kind, field) = (row.Int64(), row.Int64(), row.Word<BatchKind>(), row.Word<DecisionKind>(), row.Word<DecisionField>());
        var subject = new Subject(row.Word<SubjectKind>(), row.Int64());
        return new DecisionRecord(
            id, batch, made, kind, field, subject, row.Int64OrNull(), new TextSpan(row.Int32(), row.Int32()), row.Text(),
            Value(row), Value(row), Value(row), new Editor(row.Text(), row.Text()), row.TextOrNull(), row.Moment(), row.Int64OrNull());
    }

    private static DecisionValue? Value(RowReader row) => row.TextOrNull() is { } json and not "null" ? new DecisionValue(json) : null;
}
