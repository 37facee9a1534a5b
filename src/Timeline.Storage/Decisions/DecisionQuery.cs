using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads what people decided.</summary>
public sealed class DecisionQuery(NpgsqlDataSource dataSource)
{
    private const int MostOfSubject = 500;

    private const string Batches = $"""
        select b.id, b.kind, b.editor_id, b.editor_name, b.comment, b.at, (select count(*) from decisions n where n.batch_id = b.id)::integer, b.undoes,
               coalesce((select u.kind = 'undo' from decision_batches u where u.undoes = b.id order by u.id desc limit 1), false), f.*
        from decision_batches b
        cross join lateral (
            select {Columns} from (select * from decisions x where x.batch_id = b.id order by x.id limit 1) d
        ) f
        """;

    private const string Columns = """
        d.id, d.batch_id, b.kind, d.kind, d.field, d.subject, d.subject_id, d.article_id, d.span_start, d.span_end, d.phrase,
        case when d.field <> 'lock' then d.machine::text end, d.before::text, d.after::text, b.editor_id, b.editor_name, b.comment, b.at, d.undoes
        """;

    /// <summary>Everything that was decided about one mention, entry, article, actor or conflict, latest first.</summary>
    /// <param name="subject">By its present id; what was decided about the same phrase under another id is found too.</param>
    /// <param name="field">Only about this; null for all.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<DecisionRecord>> HistoryAsync(Subject subject, DecisionField? field = null, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await HistoryAsync(connection, subject, field, cancellation);
    }

    /// <summary>Batches, the latest first.</summary>
    /// <param name="editor">Only this editor's, by id; null for everybody's.</param>
    /// <param name="before">Only batches with a smaller id: the last of the page before.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<BatchRecord>> BatchesAsync(
        string? editor = null, long? before = null, int limit = 50, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"{Batches}\nwhere (@editor is null or b.editor_id = @editor) and b.id < @before\norder by b.id desc\nlimit @limit",
            new SqlParameters().Add("editor", editor).Add("before", before ?? long.MaxValue).Add("limit", Math.Clamp(limit, 1, 500)), ReadBatch, cancellation);
    }

    /// <summary>The decisions of one batch, in the order in which they were made; empty when there is none of this id.</summary>
    public async Task<IReadOnlyList<DecisionRecord>> OfBatchAsync(long batch, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"{DecisionSql.Select}\nwhere d.batch_id = @batch\norder by d.id", new SqlParameters().Add("batch", batch), DecisionSql.Read, cancellation);
    }

    /// <summary>One decision; null when there is none of this id.</summary>
    public async Task<DecisionRecord?> GetAsync(long id, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync($"{DecisionSql.Select}\nwhere d.id = @id", new SqlParameters().Add("id", id), DecisionSql.Read, cancellation);
    }

    internal static async Task<IReadOnlyList<DecisionRecord>> HistoryAsync(
        NpgsqlConnection connection, Subject subject, DecisionField? field, CancellationToken cancellation)
    {
        // By phrase where it is one: the same words keep their history under any id.
        var of = subject.Kind switch
        {
            SubjectKind.Mention => """
                select x.id
                from time_mentions k
                join decisions x on x.subject = 'mention' and x.article_id = k.article_id and x.span_start = k.span_start and x.span_end = k.span_end and x.phrase = k.phrase
                where k.id = @id
                """,
            SubjectKind.Entry => """
                select x.id
                from (
                    select e.article_id, e.kind, e.span_start, e.span_end from entries e where e.id = @id
                    union all
                    select t.article_id, t.kind, t.span_start, t.span_end from tombstones t where t.entry_id = @id
                ) k
                join decisions x on x.subject = 'entry' and x.article_id = k.article_id and x.entry_kind = k.kind and x.span_start = k.span_start and x.span_end = k.span_end
                """,
            _ => "select null::bigint where false",
        };
        of = $"where d.id in (select x.id from decisions x where x.subject = @subject and x.subject_id = @id union {of})";
        return await connection.QueryAsync(
            $"{DecisionSql.Select}\n{of}\n  and (@field is null or d.field = @field)\norder by d.id desc\nlimit {MostOfSubject}",
            new SqlParameters().Add("subject", KebabName.Of(subject.Kind)).Add("id", subject.Id).Add("field", field is { } some ? KebabName.Of(some) : null),
            DecisionSql.Read, cancellation);
    }

    private static BatchRecord ReadBatch(RowReader row)
    {
        var (id, kind, editor, comment, at) = (row.Int64(), row.Word<BatchKind>(), new Editor(row.Text(), row.Text()), row.TextOrNull(), row.Moment());
        return new BatchRecord(id, kind, editor, comment, at, row.Int32(), row.Int64OrNull(), row.Boolean(), DecisionSql.Read(row));
    }
}
