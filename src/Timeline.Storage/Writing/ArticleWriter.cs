using Npgsql;
using Timeline.Storage.Actors;
using Timeline.Storage.Clustering;
using Timeline.Storage.Conflicts;
using Timeline.Storage.Decisions;
using Timeline.Storage.Sql;
using Timeline.Storage.Writing;

namespace Timeline.Storage;

/// <summary>
/// Stores analysed articles. Any number of processes may store the same articles at the same time: each article is kept once,
/// and a batch is stored whole or not at all.
/// </summary>
public sealed class ArticleWriter(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>Begins a pass of the analysis; its id goes with every batch.</summary>
    /// <param name="analyzerVersion">Version of rules and lexicons.</param>
    /// <param name="source">What is read, for people.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<long> StartRunAsync(string analyzerVersion, string source, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var ids = await connection.QueryAsync(
            "insert into analysis_runs (analyzer_version, source, started_at) values (@version, @source, @now) returning id",
            new SqlParameters().Add("version", analyzerVersion).Add("source", source).Add("now", time.GetUtcNow()),
            row => row.Int64(), cancellation);
        return ids[0];
    }

    /// <summary>Marks a pass as complete.</summary>
    public async Task FinishRunAsync(long run, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "update analysis_runs set finished_at = @now where id = @run",
            new SqlParameters().Add("run", run).Add("now", time.GetUtcNow()), cancellation);
    }

    /// <summary>
    /// The drafts that have something to say that is not stored, in their order: only they are worth an analysis. Another
    /// process may store them meanwhile; <see cref="SaveAsync"/> looks again.
    /// </summary>
    /// <param name="drafts">Their analysis is not looked at and may be missing.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ArticleDraft>> FindNewAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var stored = await StoredArticle.FindAsync(connection, drafts, cancellation);
        return
        [
            .. drafts.Select(draft => (Draft: draft, Match: Match(stored, draft)))
                .Where(pair => pair.Match?.Lacks(pair.Draft) ?? true)
                .Select(pair => pair.Draft with { DecidedDay = pair.Match?.DecidedDay }),
        ];
    }

    /// <summary>Stores a batch in one transaction.</summary>
    /// <param name="run">From <see cref="StartRunAsync"/>.</param>
    /// <param name="drafts">No two with the same content or source key.</param>
    /// <param name="cancellation">Gives up; nothing of the batch is then stored.</param>
    public Task<SaveResult> SaveAsync(long run, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        return StoreRetry.OnceAsync(() => SaveOnceAsync(run, drafts, cancellation));
    }

    private async Task<SaveResult> SaveOnceAsync(long run, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var outlets = await OutletRegistry.IdsAsync(connection, drafts.Select(draft => draft.Outlet).OfType<OutletDraft>(), cancellation);
        var linked = await ActorLinker.LinkAsync(
            connection, [.. drafts.SelectMany(draft => draft.Entries).SelectMany(entry => entry.Actors)], time.GetUtcNow(), cancellation);

        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // What an editor merged in between has moved; from here on nobody moves anything.
        await ActorLocks.StoreAsync(connection, cancellation);
        var actors = await ActorLinker.ReadAsync(connection, linked.Keys, cancellation);
        var now = time.GetUtcNow();
        var outcomes = new Dictionary<ArticleDraft, SaveOutcome>(ReferenceEqualityComparer.Instance);
        var ids = new Dictionary<ArticleDraft, long>(ReferenceEqualityComparer.Instance);
        var updated = new List<ArticleUpdate>();

        // What another process adds between looking and inserting is found by looking again.
        IReadOnlyCollection<ArticleDraft> open = drafts;
        while (open.Count > 0)
        {
            var stored = await StoredArticle.LockAsync(connection, open, cancellation);
            var unknown = new List<ArticleDraft>();
            foreach (var draft in open)
            {
                if (Match(stored, draft) is not { } found)
                {
                    unknown.Add(draft);
                }
                else if (found.Lacks(draft))
                {
                    outcomes[draft] = found.DecidedDay == draft.DecidedDay ? SaveOutcome.Updated : SaveOutcome.Overtaken;
                    if (outcomes[draft] == SaveOutcome.Updated)
                    {
                        updated.Add(new ArticleUpdate(found, draft, Outlet(outlets, draft)));
                    }
                }
            }

            var missed = new List<ArticleDraft>();
            var numbered = await NumberAsync(connection, unknown, cancellation);
            var inserted = await connection.ExecuteEachAsync(
                ArticleSql.Insert, numbered.Select(pair => ArticleSql.Values(run, pair.Draft, Outlet(outlets, pair.Draft), now).Add("id", pair.Id)), cancellation);
            foreach (var ((draft, id), rows) in numbered.Zip(inserted))
            {
                if (rows == 1)
                {
                    outcomes[draft] = SaveOutcome.Added;
                    ids[draft] = id;
                }
                else
                {
                    missed.Add(draft);
                }
            }

            open = missed;
        }

        await WriteMachineLayerAsync(connection, new MachineLayer(actors, now.UtcDateTime), drafts, ids, outlets, cancellation);
        await ArticleConflicts.FindAsync(connection, [.. ids.Values], now, cancellation);
        var update = await ArticleUpdates.RunAsync(connection, run, updated, actors, now, cancellation);
        await EventClusters.UpdateAsync(connection, [.. ids.Values, .. updated.Select(article => article.Stored.Id)], update.Clusters, now, cancellation);
        if (ids.Count + update.Changed > 0)
        {
            await Changes.MarkAsync(connection, now, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return new SaveResult([.. drafts.Select(draft => outcomes.GetValueOrDefault(draft, SaveOutcome.Unchanged))], update.Unplaced);
    }

    private static StoredArticle? Match(List<StoredArticle> stored, ArticleDraft draft) =>
        stored.Find(article => string.Equals(article.ContentKey, draft.ContentKey, StringComparison.Ordinal))
        ?? stored.Find(article => article.SourceKey is not null && string.Equals(article.SourceKey, draft.SourceKey, StringComparison.Ordinal));

    private static long? Outlet(Dictionary<string, long> outlets, ArticleDraft draft) =>
        draft.Outlet is { } outlet ? outlets[NameKey.Of(outlet.Name)] : null;

    // Ids follow the order of the input, insertion that of the keys: two loaders then never wait for each other in a circle.
    private static async Task<IReadOnlyList<(ArticleDraft Draft, long Id)>> NumberAsync(
        NpgsqlConnection connection, List<ArticleDraft> drafts, CancellationToken cancellation)
    {
        var ids = await RowIds.NextAsync(connection, "articles", drafts.Count, cancellation);
        return [.. drafts.Zip(ids).OrderBy(pair => pair.First.ContentKey, StringComparer.Ordinal)];
    }

    private static async Task WriteMachineLayerAsync(
        NpgsqlConnection connection,
        MachineLayer layer,
        IReadOnlyList<ArticleDraft> drafts,
        Dictionary<ArticleDraft, long> ids,
        Dictionary<string, long> outlets,
        CancellationToken cancellation)
    {
        var written = drafts.Where(ids.ContainsKey).ToList();
        var mentionIds = await RowIds.NextAsync(connection, "time_mentions", written.Sum(draft => draft.Mentions.Count), cancellation);
        var entryIds = await RowIds.NextAsync(connection, "entries", written.Sum(draft => draft.Entries.Count), cancellation);
        foreach (var draft in written)
        {
            layer.Add(ids[draft], Outlet(outlets, draft), draft, FormerLayer.None, mentionIds, entryIds);
        }

        await layer.WriteAsync(connection, staged: false, cancellation);
    }
}
