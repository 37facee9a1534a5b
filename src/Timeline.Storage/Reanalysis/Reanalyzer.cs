using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using Timeline.Storage.Actors;
using Timeline.Storage.Clustering;
using Timeline.Storage.Decisions;
using Timeline.Storage.Sql;
using Timeline.Storage.Writing;

namespace Timeline.Storage;

/// <summary>
/// Reads stored articles again with the rules of this program. Each batch is one transaction that also notes how far it came, so that
/// a run that was interrupted goes on where it was. People's decisions hold.
/// </summary>
public sealed class Reanalyzer(NpgsqlDataSource dataSource, TimeProvider time, IArticleAnalysis analysis)
{
    private const int ArticlesPerBatch = 100;

    private const string Filter = """
        (@outlet is null or o.name_key = @outlet)
            and (@article is null or a.id = @article)
            and (@from is null or a.writer_day >= @from)
            and (@to is null or a.writer_day <= @to)
            and (@rule is null
                 or exists (select from time_mentions m where m.article_id = a.id and m.rule = @rule)
                 or exists (select from entries e where e.article_id = a.id and e.rule = @rule))
            and (not @outdated or r.analyzer_version <> @version)
        """;

    /// <summary>How many articles the filter means.</summary>
    public async Task<long> CountAsync(ReanalysisFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var counts = await connection.QueryAsync(
            $"select count(*) {StoredDraft.From} where {Filter}", Parameters(filter), row => row.Int64(), cancellation, SqlRun.NoLimit);
        return counts[0];
    }

    /// <summary>Reads the articles again, batch by batch.</summary>
    /// <param name="filter">Which articles.</param>
    /// <param name="dryRun">Tell only what would change; nothing is stored.</param>
    /// <param name="cancellation">Stops between batches; what was done stays, and the next run of the same filter goes on after it.</param>
    public async IAsyncEnumerable<ReanalysisBatch> RunAsync(
        ReanalysisFilter filter, bool dryRun, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (run, position) = dryRun ? (0, 0) : await BeginAsync(filter, cancellation);
        while (true)
        {
            var articles = await NextAsync(filter, position, cancellation);
            if (articles.Count == 0)
            {
                break;
            }

            position = articles[^1].Stored.Id;
            yield return await ReadAsync(run, articles, dryRun, cancellation);
        }

        if (!dryRun)
        {
            await EndAsync(run, cancellation);
        }
    }

    private async Task<ReanalysisBatch> ReadAsync(long run, List<StoredDraft> articles, bool dryRun, CancellationToken cancellation)
    {
        while (true)
        {
            var drafts = Analyze(articles, cancellation);
            if (await StoreRetry.OnceAsync(() => StoreAsync(run, articles, drafts, dryRun, cancellation)) is { } batch)
            {
                return batch;
            }

            // A person moved a writer's day, or an ingestion brought a new text, while these were analysed.
            await using var connection = await dataSource.OpenConnectionAsync(cancellation);
            articles = await StoredDraft.OfArticlesAsync(connection, [.. articles.Select(article => article.Stored.Id)], cancellation);
        }
    }

    /// <returns>Null when the articles are no longer what was analysed.</returns>
    private async Task<ReanalysisBatch?> StoreAsync(
        long run, List<StoredDraft> articles, ArticleDraft[] drafts, bool dryRun, CancellationToken cancellation)
    {
        long[] ids = [.. articles.Select(article => article.Stored.Id)];
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        string[] names = [.. drafts.SelectMany(draft => draft.Entries).SelectMany(entry => entry.Actors)];
        if (!dryRun)
        {
            await ActorLinker.LinkAsync(connection, names, time.GetUtcNow(), cancellation);
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ActorLocks.StoreAsync(connection, cancellation);
        await connection.QueryAsync(
            "select id from articles where id = any(@ids) order by id for no key update", new SqlParameters().Add("ids", ids), row => row.Int64(), cancellation);
        var now = await StoredDraft.OfArticlesAsync(connection, ids, cancellation);
        if (!now.Select(article => article.Stored).SequenceEqual(articles.Select(article => article.Stored)))
        {
            return null;
        }

        var moment = time.GetUtcNow();
        var actors = await ActorLinker.LinkInsideAsync(connection, names, moment, cancellation);
        var before = await Sketches.OfArticlesAsync(connection, ids, cancellation);
        if (dryRun)
        {
            run = await StartAsync(connection, "dry run", null, cancellation);
        }

        var report = await ArticleUpdates.RunAsync(
            connection, run, [.. articles.Zip(drafts, (article, draft) => article.With(draft))], actors, moment, cancellation);
        await EventClusters.UpdateAsync(connection, ids, report.Clusters, moment, cancellation);
        var after = await Sketches.OfArticlesAsync(connection, ids, cancellation);
        if (!dryRun)
        {
            await connection.ExecuteAsync(
                "update analysis_runs set position = @position where id = @run", new SqlParameters().Add("run", run).Add("position", ids[^1]), cancellation);
            if (report.Changed > 0)
            {
                await Changes.MarkAsync(connection, moment, cancellation);
            }

            await transaction.CommitAsync(cancellation);
        }

        return new ReanalysisBatch(ids.Length, before.To(after), after.Reviewed, report.Unplaced);
    }

    private ArticleDraft[] Analyze(List<StoredDraft> articles, CancellationToken cancellation)
    {
        var drafts = new ArticleDraft[articles.Count];
        Parallel.For(
            0, drafts.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => drafts[i] = analysis.Analyze(articles[i].Draft) with { AnalyzerVersion = analysis.Version });
        return drafts;
    }

    // The run of the same filter and rules that was interrupted, or else a new one.
    private async Task<(long Run, long Position)> BeginAsync(ReanalysisFilter filter, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var json = JsonSerializer.Serialize(filter);
        var open = await connection.QueryAsync(
            "select id, coalesce(position, 0) from analysis_runs where filter = @filter and analyzer_version = @version and finished_at is null order by id desc limit 1",
            new SqlParameters().Add("filter", json).Add("version", analysis.Version), row => (row.Int64(), row.Int64()), cancellation);
        return open.Count > 0 ? open[0] : (await StartAsync(connection, "reanalyze", json, cancellation), 0);
    }

    private async Task<long> StartAsync(NpgsqlConnection connection, string source, string? filter, CancellationToken cancellation) =>
        (await connection.QueryAsync(
            "insert into analysis_runs (analyzer_version, source, filter, started_at) values (@version, @source, @filter, @now) returning id",
            new SqlParameters().Add("version", analysis.Version).Add("source", source).Add("filter", filter).Add("now", time.GetUtcNow()),
            row => row.Int64(), cancellation))[0];

    private async Task EndAsync(long run, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "update analysis_runs set finished_at = @now where id = @run", new SqlParameters().Add("run", run).Add("now", time.GetUtcNow()), cancellation);
    }

    private async Task<List<StoredDraft>> NextAsync(ReanalysisFilter filter, long after, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"select {StoredDraft.Columns} {StoredDraft.From} where a.id > @after and {Filter} order by a.id limit @limit",
            Parameters(filter).Add("after", after).Add("limit", ArticlesPerBatch), StoredDraft.Read, cancellation, SqlRun.NoLimit);
    }

    private SqlParameters Parameters(ReanalysisFilter filter) => new SqlParameters()
        .Add("outlet", filter.Outlet is { } outlet ? NameKey.Of(outlet) : null)
        .Add("article", filter.ArticleId)
        .Add("from", filter.From)
        .Add("to", filter.To)
        .Add("rule", filter.Rule)
        .Add("outdated", filter.Outdated, NpgsqlTypes.NpgsqlDbType.Boolean)
        .Add("version", analysis.Version);
}
