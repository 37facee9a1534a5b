using Npgsql;
using Timeline.Storage.Conflicts;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Writing;

/// <summary>A stored article and what is to take its place.</summary>
internal sealed record ArticleUpdate(StoredArticle Stored, ArticleDraft Draft, long? OutletId)
{
    /// <summary>The text is another, so that what stood somewhere stands elsewhere now.</summary>
    public bool IsEdited => !string.Equals(Stored.ContentKey, Draft.ContentKey, StringComparison.Ordinal);
}

/// <summary>What updates did.</summary>
/// <param name="Changed">Entries that changed, came or went.</param>
/// <param name="Unplaced">Decisions that found no place.</param>
/// <param name="Clusters">Clusters of events that the articles told before.</param>
internal sealed record UpdateReport(int Changed, int Unplaced, long[] Clusters);

/// <summary>Replaces the machine layer of stored articles, with people's decisions put over the new one.</summary>
internal static class ArticleUpdates
{
    /// <param name="connection">In a transaction that holds the articles.</param>
    /// <param name="run">The pass of the analysis.</param>
    /// <param name="updates">Each article once.</param>
    /// <param name="actors">Ids by folded name, of every name in the drafts.</param>
    /// <param name="now">The moment of the change.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<UpdateReport> RunAsync(
        NpgsqlConnection connection, long run, IReadOnlyList<ArticleUpdate> updates, IReadOnlyDictionary<string, long> actors, DateTimeOffset now, CancellationToken cancellation)
    {
        if (updates.Count == 0)
        {
            return new UpdateReport(0, 0, []);
        }

        long[] articles = [.. updates.Select(update => update.Stored.Id)];
        var former = await FormerLayer.ReadAsync(connection, articles, cancellation);
        await connection.ExecuteEachAsync(
            ArticleSql.Update, updates.Select(update => ArticleSql.Values(run, update.Draft, update.OutletId, now).Add("id", update.Stored.Id)), cancellation);

        var layer = new MachineLayer(actors, now.UtcDateTime);
        var mentionIds = await RowIds.NextAsync(connection, "time_mentions", updates.Sum(update => update.Draft.Mentions.Count), cancellation);
        var entryIds = await RowIds.NextAsync(connection, "entries", updates.Sum(update => update.Draft.Entries.Count), cancellation);
        foreach (var update in updates)
        {
            layer.Add(update.Stored.Id, update.OutletId, update.Draft, former, mentionIds, entryIds);
        }

        await connection.ExecuteAsync(StagedLayer.Make, new SqlParameters(), cancellation);
        await layer.WriteAsync(connection, staged: true, cancellation);
        long[] edited = [.. updates.Where(update => update.IsEdited).Select(update => update.Stored.Id)];
        var changed = await StagedLayer.ApplyAsync(connection, articles, edited, now, cancellation);
        var unplaced = await DecisionReplay.RunAsync(connection, updates, former, now, cancellation);
        await ArticleConflicts.FindAsync(connection, articles, now, cancellation);
        return new UpdateReport(changed, unplaced, former.Clusters);
    }
}
