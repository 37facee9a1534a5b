using System.Runtime.CompilerServices;
using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Reads what people decided about time expressions, for those who write the rules.</summary>
public sealed class LearnQuery(NpgsqlDataSource dataSource)
{
    private const string Cases = """
        select m.id, a.writer_day, a.text, m.span_start, m.span_end, m.phrase, m.type, m.rule, m.value, m.machine_days, m.days, m.grain, m.state,
               array(select o.span_start from time_mentions o where o.article_id = m.article_id and o.id <> m.id)
        from time_mentions m
        join articles a on a.id = m.article_id
        where m.state in ('reviewed', 'locked', 'rejected') and a.writer_day is not null
        order by a.writer_day, a.id, m.span_start
        """;

    /// <summary>Everything that was confirmed, corrected or rejected, by writer's day and place.</summary>
    public async IAsyncEnumerable<LearntCase> CasesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await foreach (var found in connection.StreamAsync(Cases, new SqlParameters(), Read, cancellation, SqlRun.NoLimit))
        {
            yield return found;
        }
    }

    private static LearntCase Read(RowReader row)
    {
        var (id, day, text) = (row.Int64(), row.Day(), row.Text());
        var span = new TextSpan(row.Int32(), row.Int32());
        var sentence = SentenceWindow.Of(text, span);
        var found = new LearntCase(
            id, day, sentence, row.Text(), row.Text(), row.Text(), row.Text(), row.DaysOrNull(), row.DaysOrNull(), row.Word<Grain>(), row.Word<ReviewState>(), 0);
        var (start, end) = (span.Start - sentence.Head.Length, span.End + sentence.Tail.Length);
        return found with { Others = row.Array<int>().Count(other => other >= start && other < end) };
    }
}
