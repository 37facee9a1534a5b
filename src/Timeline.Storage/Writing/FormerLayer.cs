using Npgsql;
using Timeline.Storage.Clustering;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage.Writing;

/// <summary>Where an earlier analysis found what in some articles: what stands there still keeps its id.</summary>
internal sealed class FormerLayer
{
    /// <summary>Of articles that were never analysed.</summary>
    public static FormerLayer None { get; } = new();

    private readonly Dictionary<(long Article, int Start, int End), long> _mentions = [];
    private readonly Dictionary<(long Article, EntryKind Kind, int Start, int End), Queue<long>> _entries = [];
    private readonly Dictionary<(long Article, EntryKind? Kind, string Phrase), int> _phrases = [];

    /// <summary>Clusters of events that these articles tell.</summary>
    public long[] Clusters { get; private set; } = [];

    /// <summary>Reads the machine layer of the articles, and what was in it once.</summary>
    public static async Task<FormerLayer> ReadAsync(NpgsqlConnection connection, long[] articles, CancellationToken cancellation)
    {
        var former = new FormerLayer();
        if (articles.Length == 0)
        {
            return former;
        }

        var parameters = new SqlParameters().Add("articles", articles);
        var mentions = await connection.QueryAsync(
            "select id, article_id, span_start, span_end, phrase from time_mentions where article_id = any(@articles)",
            parameters, row => (Id: row.Int64(), Article: row.Int64(), Start: row.Int32(), End: row.Int32(), Phrase: row.Text()), cancellation);
        foreach (var mention in mentions)
        {
            former._mentions[(mention.Article, mention.Start, mention.End)] = mention.Id;
            former._phrases[(mention.Article, null, mention.Phrase)] = former.CountOf(mention.Article, null, mention.Phrase) + 1;
        }

        var entries = await connection.QueryAsync(
            """
            select e.id, e.article_id, e.kind, e.span_start, e.span_end,
                   coalesce(s.cue, (select t.trigger from event_mentions t where t.event_id = e.id order by t.id limit 1), '')
            from entries e
            left join statements s on s.entry_id = e.id
            where e.article_id = any(@articles)
            union all
            select t.entry_id, t.article_id, t.kind, t.span_start, t.span_end, t.phrase
            from tombstones t
            where t.article_id = any(@articles)
            order by 1
            """,
            parameters,
            row => (Id: row.Int64(), Article: row.Int64(), Kind: row.Word<EntryKind>(), Start: row.Int32(), End: row.Int32(), Phrase: row.Text()),
            cancellation);
        foreach (var entry in entries)
        {
            var key = (entry.Article, entry.Kind, entry.Start, entry.End);
            if (!former._entries.TryGetValue(key, out var ids))
            {
                former._entries[key] = ids = new Queue<long>();
            }

            ids.Enqueue(entry.Id);
            former._phrases[(entry.Article, entry.Kind, entry.Phrase)] = former.CountOf(entry.Article, entry.Kind, entry.Phrase) + 1;
        }

        former.Clusters = await EventClusters.OfArticlesAsync(connection, articles, cancellation);
        return former;
    }

    /// <summary>The id that a mention had at the same place.</summary>
    public long? MentionId(long article, TimeMention mention) =>
        _mentions.TryGetValue((article, mention.Start, mention.End), out var id) ? id : null;

    /// <summary>The id that an entry had at the same place. Each is given out once.</summary>
    public long? EntryId(long article, EntryDraft entry) =>
        _entries.TryGetValue((article, entry.Kind, entry.Span.Start, entry.Span.End), out var ids) && ids.TryDequeue(out var id) ? id : null;

    /// <summary>How often a phrase was the cue or trigger of an entry of the article or, with no kind, a mention of it.</summary>
    public int CountOf(long article, EntryKind? kind, string phrase) => _phrases.GetValueOrDefault((article, kind, phrase));
}
