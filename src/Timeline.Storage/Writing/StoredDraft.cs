using Npgsql;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage.Writing;

/// <summary>A stored article as a draft that can be analysed again.</summary>
internal sealed record StoredDraft(StoredArticle Stored, ArticleDraft Draft, long? OutletId)
{
    public const string Columns = $"""
        a.id, a.content_key, a.source_key, a.url, a.published, r.analyzer_version, {StoredArticle.DecidedDaySql},
        a.external_id, o.name, o.time_zone, a.outlet_id, a.title, a.text, a.published_at, a.published_basis
        """;

    public const string From = """
        from articles a
        join analysis_runs r on r.id = a.analysis_run_id
        left join outlets o on o.id = a.outlet_id
        """;

    public ArticleUpdate With(ArticleDraft analysed) => new(Stored, analysed, OutletId);

    public static Task<List<StoredDraft>> OfArticlesAsync(NpgsqlConnection connection, long[] articles, CancellationToken cancellation) =>
        connection.QueryAsync(
            $"select {Columns} {From} where a.id = any(@articles) order by a.id", new SqlParameters().Add("articles", articles), Read, cancellation);

    public static StoredDraft Read(RowReader row)
    {
        var stored = StoredArticle.Read(row);
        var external = row.TextOrNull();
        var (outlet, zone, outletId) = (row.TextOrNull(), row.TextOrNull(), row.Int64OrNull());
        var (title, text, at, basis) = (row.TextOrNull(), row.Text(), row.MomentOrNull(), row.TextOrNull());
        var draft = new ArticleDraft(
            stored.ContentKey, stored.SourceKey, external, outlet is null ? null : new OutletDraft(outlet, zone!), stored.Url, title, text,
            stored.Published, at, basis, WriterDay.Unknown, stored.AnalyzerVersion, [], [])
        {
            DecidedDay = stored.DecidedDay,
        };
        return new StoredDraft(stored, draft, outletId);
    }
}
