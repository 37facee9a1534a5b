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

    /// <summary>The id of a batch that is about to be appended; of one that is refused nobody ever hears.</summary>
    public const string NextBatch = "select nextval(pg_get_serial_sequence('decision_batches', 'id'))";

    public const string AppendBatch = """
        insert into decision_batches (id, kind, undoes, editor_id, editor_name, comment, at)
        values (@batch, @kind, @undoes, @editor, @name, @comment, @now)
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
