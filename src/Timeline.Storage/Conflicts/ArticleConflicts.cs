using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Conflicts;

/// <summary>Queues articles whose text contradicts the day that came with them, until it no longer does.</summary>
internal static class ArticleConflicts
{
    private const string Find = """
        update conflicts c set state = 'settled', closed_at = @now
        where c.kind = 'text-against-metadata' and c.article_id = any(@articles) and c.state = 'open'
          and exists (select from articles a where a.id = c.article_id and a.writer_day_conflict_en is null);
        insert into conflicts as c (kind, state, article_id, first_id, second_id, score, reason_ar, reason_en, finding, found_at)
        select 'text-against-metadata', 'open', a.id, 0, 0, a.writer_day_confidence, coalesce(a.writer_day_conflict_ar, ''), a.writer_day_conflict_en,
               jsonb_build_object('published', a.published, 'writer-day', a.writer_day), @now
        from articles a
        where a.id = any(@articles) and a.writer_day_conflict_en is not null
        on conflict (kind, first_id, second_id, article_id) do update
        set state = 'open', closed_at = null, score = excluded.score, reason_ar = excluded.reason_ar, reason_en = excluded.reason_en,
            finding = excluded.finding, found_at = excluded.found_at
        where c.finding is distinct from excluded.finding or (c.state = 'settled' and c.closed_at is not null
            and not exists (select from decisions d where d.subject = 'conflict' and d.subject_id = c.id));
        """;

    public static Task FindAsync(NpgsqlConnection connection, long[] articles, DateTimeOffset now, CancellationToken cancellation) => articles.Length == 0
        ? Task.CompletedTask
        : connection.ExecuteAsync(Find, new SqlParameters().Add("articles", articles).Add("now", now), cancellation);
}
