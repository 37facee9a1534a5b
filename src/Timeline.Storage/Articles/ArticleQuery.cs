using System.Globalization;
using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Reads articles.</summary>
public sealed class ArticleQuery(NpgsqlDataSource dataSource)
{
    /// <summary>One article with everything that was read in it; null when there is none of this id.</summary>
    public async Task<ArticleView?> GetAsync(long id, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters().Add("article", id);
        var article = await connection.FirstAsync(
            """
            select a.id, a.content_key, a.title, a.text, a.url, a.outlet_id, o.name, a.published, a.published_at, a.published_basis,
                   a.writer_day, a.writer_day_basis, a.writer_day_confidence, a.writer_day_conflict_ar, a.writer_day_conflict_en,
                   r.analyzer_version, a.ingested_at
            from articles a
            join analysis_runs r on r.id = a.analysis_run_id
            left join outlets o on o.id = a.outlet_id
            where a.id = @article
            """,
            parameters, ReadArticle, cancellation);
        if (article is null)
        {
            return null;
        }

        var mentions = await connection.QueryAsync(
            $"{MentionSql.Select}\nwhere m.article_id = @article\norder by m.span_start", parameters, MentionSql.Read, cancellation);
        var entries = await connection.QueryAsync(
            $"{EntryRecord.Select}\nwhere e.article_id = @article\norder by e.span_start, e.id", parameters, ReadEntry, cancellation);
        return article with
        {
            Mentions = mentions,
            Statements = [.. entries.Where(entry => entry.Kind == EntryKind.Statement)],
            Events = [.. entries.Where(entry => entry.Kind == EntryKind.Event)],
        };
    }

    /// <summary>One page of articles, the latest writer's day first, those without a day last.</summary>
    /// <param name="filter">Which articles.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most; 1 to 200.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="FormatException">The cursor was not made by this list.</exception>
    public async Task<Page<ArticleRow>> ListAsync(
        ArticleFilter filter, string? cursor = null, int limit = 50, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        limit = Math.Clamp(limit, 1, 200);
        var parameters = new SqlParameters()
            .Add("text", SearchWords.Of(filter.Text))
            .Add("outlet", filter.OutletId)
            .Add("before", cursor is null ? null : long.Parse(cursor, CultureInfo.InvariantCulture))
            .Add("limit", limit + 1);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync(
            $"""
            select a.id, coalesce(a.title, left(a.text, 100)), a.url, o.name, a.writer_day, a.writer_day_basis,
                   (select count(*) from time_mentions m where m.article_id = a.id)::int,
                   (select count(*) from entries e where e.article_id = a.id and e.kind = 'statement')::int,
                   (select count(*) from entries e where e.article_id = a.id and e.kind = 'event')::int
            from articles a
            left join outlets o on o.id = a.outlet_id
            where (@text is null or a.words @@ to_tsquery('arabic', @text))
              and (@outlet is null or a.outlet_id = @outlet)
              and (@before is null or (coalesce(a.writer_day, '-infinity'), a.id)
                   < (select coalesce(b.writer_day, '-infinity'), b.id from articles b where b.id = @before))
            order by coalesce(a.writer_day, '-infinity') desc, a.id desc
            limit @limit
            """,
            parameters,
            row => new ArticleRow(
                row.Int64(), row.Text(), row.TextOrNull(), row.TextOrNull(), row.DayOrNull(), row.Text(), row.Int32(), row.Int32(), row.Int32()),
            cancellation);
        if (rows.Count <= limit)
        {
            return new Page<ArticleRow>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<ArticleRow>(rows, rows[^1].Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>How many articles are stored.</summary>
    public async Task<long> CountAsync(CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync("select count(*) from articles", new SqlParameters(), row => row.Int64(), cancellation))[0];
    }

    private static ArticleView ReadArticle(RowReader row) => new(
        row.Int64(), row.Text(), row.TextOrNull(), row.Text(), row.TextOrNull(), row.Int64OrNull(), row.TextOrNull(),
        row.DayOrNull(), row.MomentOrNull(), row.TextOrNull(),
        new WriterDay(row.DayOrNull(), row.Word<WriterDayBasis>(), row.Double(), ReadConflict(row)),
        row.Text(), row.Moment(), [], [], []);

    private static Bilingual? ReadConflict(RowReader row)
    {
        var (ar, en) = (row.TextOrNull(), row.TextOrNull());
        return ar is null && en is null ? null : new Bilingual(ar ?? "", en ?? "");
    }

    private static ArticleEntry ReadEntry(RowReader row)
    {
        var (entry, span, content, _, mention) = EntryRecord.Read(row);
        return new ArticleEntry(
            entry.Id, entry.Kind, entry.Label, entry.Type, entry.Status, span, content, mention, entry.Days, entry.Grain,
            entry.DateBasis, entry.Corrected, entry.Speaker, entry.Actors, entry.Quotation, entry.Via, entry.Place, entry.Rule,
            entry.Confidence);
    }
}
