using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage.Writing;

/// <summary>
/// Puts people's decisions over a new machine layer. A decision holds for its phrase at its place; where the outlet has edited
/// the text, it moves along only if the phrase occurs once before and once after, so that it never lands on another.
/// </summary>
internal static class CorrectionReplay
{
    /// <returns>How many decisions found no place. They stay on record.</returns>
    public static async Task<int> RunAsync(
        NpgsqlConnection connection,
        StoredArticle stored,
        ArticleDraft draft,
        FormerLayer former,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var decisions = await connection.QueryAsync(
            $"""
            select distinct on (c.span_start, c.span_end, c.phrase) {CorrectionSql.Columns}
            from corrections c
            where c.article_id = @article and c.content_key = @content
            order by c.span_start, c.span_end, c.phrase, c.id desc
            """,
            new SqlParameters().Add("article", stored.Id).Add("content", stored.ContentKey), CorrectionSql.Read, cancellation);
        var edited = !string.Equals(stored.ContentKey, draft.ContentKey, StringComparison.Ordinal);
        var unplaced = 0;
        foreach (var decision in decisions.Where(decision => decision.Kind != CorrectionKind.Revert))
        {
            if (Find(decision, draft, former, edited) is not { } mention)
            {
                unplaced++;
                continue;
            }

            var parameters = new SqlParameters()
                .Add("article", stored.Id)
                .Add("start", mention.Start)
                .Add("end", mention.End)
                .Add("days", decision.After)
                .Add("grain", KebabName.Of(CalendarGrain.Of(decision.After!.Value)))
                .Add("kind", KebabName.Of(CorrectionKind.CarryOver))
                .Add("author", decision.Author)
                .Add("comment", decision.Comment)
                .Add("now", now);
            if (edited)
            {
                await connection.ExecuteAsync(CarryOver, parameters, cancellation);
            }

            await connection.ExecuteAsync(Apply, parameters, cancellation);
        }

        return unplaced;
    }

    private const string CarryOver = """
        insert into corrections (kind, article_id, content_key, span_start, span_end, phrase, machine_days, before_days, after_days, author, comment, at)
        select @kind, m.article_id, a.content_key, m.span_start, m.span_end, m.phrase, m.machine_days, m.days, @days, @author, @comment, @now
        from time_mentions m
        join articles a on a.id = m.article_id
        where m.article_id = @article and m.span_start = @start and m.span_end = @end
        """;

    private const string Apply = """
        with corrected as (
            update time_mentions
            set corrected_days = @days, corrected_grain = @grain
            where article_id = @article and span_start = @start and span_end = @end
            returning id
        )
        update entries
        set corrected_days = @days, corrected_grain = @grain
        where mention_id in (select id from corrected)
        """;

    private static TimeMention? Find(CorrectionRecord decision, ArticleDraft draft, FormerLayer former, bool edited)
    {
        var same = draft.Mentions.Where(mention => string.Equals(mention.Text, decision.Phrase, StringComparison.Ordinal)).ToList();
        return edited
            ? same.Count == 1 && former.CountOf(decision.ArticleId, decision.Phrase) == 1 ? same[0] : null
            : same.Find(mention => mention.Start == decision.Span.Start && mention.End == decision.Span.End);
    }
}
