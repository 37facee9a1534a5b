using NpgsqlTypes;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Writing;

/// <summary>Statements that store article rows.</summary>
internal static class ArticleSql
{
    /// <summary>Adds an article unless it is there.</summary>
    public const string Insert = """
        insert into articles (
            id, content_key, source_key, external_id, outlet_id, url, title, text, search, published, published_at, published_basis,
            writer_day, writer_day_basis, writer_day_confidence, writer_day_conflict_ar, writer_day_conflict_en,
            analysis_run_id, ingested_at, updated_at)
        values (
            @id, @content, @source, @external, @outlet, @url, @title, @text, @search, @published, @published_at, @published_basis,
            @writer_day, @writer_day_basis, @writer_day_confidence, @conflict_ar, @conflict_en,
            @run, @now, @now)
        on conflict do nothing
        """;

    /// <summary>Brings a stored article up to what was read now. What the reading does not tell stays.</summary>
    public const string Update = """
        update articles
        set content_key = @content, external_id = coalesce(@external, external_id),
            url = coalesce(url, @url), title = @title, text = @text, search = @search,
            published = coalesce(@published, published), published_at = coalesce(@published_at, published_at),
            published_basis = coalesce(@published_basis, published_basis),
            writer_day = @writer_day, writer_day_basis = @writer_day_basis, writer_day_confidence = @writer_day_confidence,
            writer_day_conflict_ar = @conflict_ar, writer_day_conflict_en = @conflict_en,
            analysis_run_id = @run, updated_at = @now
        where id = @id
        """;

    /// <summary>The values of <see cref="Insert"/> and <see cref="Update"/>, but for the id.</summary>
    public static SqlParameters Values(long run, ArticleDraft draft, long? outlet, DateTimeOffset now) => new SqlParameters()
        .Add("content", draft.ContentKey)
        .Add("source", draft.SourceKey)
        .Add("external", draft.ExternalId)
        .Add("outlet", outlet)
        .Add("url", draft.Url)
        .Add("title", draft.Title)
        .Add("text", draft.Text)
        .Add("search", NameKey.Of(draft.Text))
        .Add("published", draft.Published)
        .Add("published_at", draft.PublishedAt?.UtcDateTime, NpgsqlDbType.TimestampTz)
        .Add("published_basis", draft.PublishedBasis)
        .Add("writer_day", draft.WriterDay.Day)
        .Add("writer_day_basis", KebabName.Of(draft.WriterDay.Basis))
        .Add("writer_day_confidence", draft.WriterDay.Confidence)
        .Add("conflict_ar", draft.WriterDay.Conflict?.Ar)
        .Add("conflict_en", draft.WriterDay.Conflict?.En)
        .Add("run", run)
        .Add("now", now);
}
