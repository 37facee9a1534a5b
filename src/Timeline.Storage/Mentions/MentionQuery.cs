using System.Globalization;
using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Reads time expressions across articles.</summary>
public sealed class MentionQuery(NpgsqlDataSource dataSource)
{
    /// <summary>The most that one page holds.</summary>
    public const int LargestPage = 500;

    /// <summary>One page of time expressions, by id.</summary>
    /// <param name="window">Only those with a day in it; null for all.</param>
    /// <param name="articleId">Only those of this article.</param>
    /// <param name="after">The id that the page before ended with; null for the first page.</param>
    /// <param name="limit">How many at most; brought into 1 to <see cref="LargestPage"/>.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<Page<ArticleMention>> ListAsync(
        DayRange? window, long? articleId, long? after, int limit, CancellationToken cancellation = default)
    {
        limit = Math.Clamp(limit, 1, LargestPage);
        var parameters = new SqlParameters().Add("limit", limit + 1);
        var conditions = "true";
        if (window is { } days)
        {
            conditions += " and m.days && @window";
            parameters.Add("window", days);
        }

        if (articleId is { } article)
        {
            conditions += " and m.article_id = @article";
            parameters.Add("article", article);
        }

        if (after is { } last)
        {
            conditions += " and m.id > @after";
            parameters.Add("after", last);
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync(
            $"""
            select m.*, t.article_id
            from ({MentionSql.Select} where {conditions} order by m.id limit @limit) m
            join time_mentions t on t.id = m.id
            order by m.id
            """,
            parameters,
            row =>
            {
                var mention = MentionSql.Read(row);
                return new ArticleMention(row.Int64(), mention);
            },
            cancellation);
        if (rows.Count <= limit)
        {
            return new Page<ArticleMention>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<ArticleMention>(rows, rows[^1].Mention.Id.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>A time expression and the article in which it stands.</summary>
public sealed record ArticleMention(long ArticleId, MentionView Mention);
