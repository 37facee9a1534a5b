using Timeline.Storage.Sql;

namespace Timeline.Storage.Review;

/// <summary>Statements about notices.</summary>
internal static class NoticeSql
{
    // Of what others decided about the same, the last is told; who decided the same is not.
    private const string Insert = """
        insert into notices (editor_id, own_id, decision_id)
        select o.editor_id, o.id, n.id
        from decisions n
        cross join lateral (
            select d.id, b.editor_id, d.field, d.after
            from (
                (select d.* from decisions d
                 where d.article_id = n.article_id and d.span_start = n.span_start and d.span_end = n.span_end and d.id < n.id
                   and d.subject = n.subject and d.entry_kind is not distinct from n.entry_kind and d.content_key = n.content_key
                 order by d.id desc limit 20)
                union all
                (select d.* from decisions d
                 where n.article_id is null and d.subject = n.subject and d.subject_id = n.subject_id and d.id < n.id
                 order by d.id desc limit 20)
            ) d
            join decision_batches b on b.id = d.batch_id
            where d.field <> 'comment' and b.editor_id <> @editor and b.kind in ('decide', 'redo')
              and ((d.field = n.field and d.after is distinct from n.after)
                   or n.field = 'dispute'
                   or (n.field = 'verdict' and n.after = '"rejected"' and d.after is distinct from n.after)
                   or (n.field = 'days' and d.field = 'verdict'))
            order by d.id desc
            limit 1
        ) o
        where n.batch_id = @batch and n.field <> 'comment' and (n.field <> 'dispute' or n.after is not null)
        order by n.id
        """;

    /// <summary>Tells those whose decisions a batch changes or disputes, in the batch's transaction.</summary>
    public static void Write(RoundTrip trip, Editor editor, long batch) =>
        trip.Execute(Insert, new SqlParameters().Add("editor", editor.Id).Add("batch", batch));
}
