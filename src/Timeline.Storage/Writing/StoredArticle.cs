using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Writing;

/// <summary>What is known of an article that a draft may be another reading of.</summary>
internal sealed record StoredArticle(long Id, string ContentKey, string? SourceKey, string? Url, DateOnly? Published, string AnalyzerVersion, DateOnly? DecidedDay)
{
    /// <summary>The writer's day that a person decided about the article <c>a</c>.</summary>
    public const string DecidedDaySql = """
        (select (d.after->>'from')::date from decisions d
         where d.article_id = a.id and d.subject = 'article' and d.field = 'writer-day' order by d.id desc limit 1)
        """;

    private const string Select = $"""
        select a.id, a.content_key, a.source_key, a.url, a.published, r.analyzer_version, {DecidedDaySql}
        from articles a
        join analysis_runs r on r.id = a.analysis_run_id
        where a.content_key = any(@contents) or a.source_key = any(@sources)
        order by a.id
        """;

    /// <summary>Finds the articles that the drafts may be.</summary>
    public static Task<List<StoredArticle>> FindAsync(
        NpgsqlConnection connection, IReadOnlyCollection<ArticleDraft> drafts, CancellationToken cancellation) =>
        connection.QueryAsync(Select, Keys(drafts), Read, cancellation);

    /// <summary>Finds them and locks their rows, always in the same order.</summary>
    public static Task<List<StoredArticle>> LockAsync(
        NpgsqlConnection connection, IReadOnlyCollection<ArticleDraft> drafts, CancellationToken cancellation) =>
        connection.QueryAsync($"{Select}\nfor update of a", Keys(drafts), Read, cancellation);

    /// <summary>True when the draft has something to say that is not stored.</summary>
    public bool Lacks(ArticleDraft draft)
    {
        if (!string.Equals(ContentKey, draft.ContentKey, StringComparison.Ordinal))
        {
            return true;
        }

        // The same text at a second address: which of the two dates it, nobody can say, so the first stays.
        if (SourceKey is not null && draft.SourceKey is not null && !string.Equals(SourceKey, draft.SourceKey, StringComparison.Ordinal))
        {
            return false;
        }

        // A reading without a date knows less than what is stored.
        if (Published is not null && draft.Published is null)
        {
            return false;
        }

        return Published != draft.Published
            || (Url is null && draft.Url is not null)
            || !string.Equals(AnalyzerVersion, draft.AnalyzerVersion, StringComparison.Ordinal);
    }

    private static SqlParameters Keys(IReadOnlyCollection<ArticleDraft> drafts) => new SqlParameters()
        .Add("contents", [.. drafts.Select(draft => draft.ContentKey)])
        .Add("sources", [.. drafts.Select(draft => draft.SourceKey).OfType<string>()]);

    internal static StoredArticle Read(RowReader row) =>
        new(row.Int64(), row.Text(), row.TextOrNull(), row.TextOrNull(), row.DayOrNull(), row.Text(), row.DayOrNull());
}
