using System.Runtime.CompilerServices;
using Timeline.Extraction;
using Timeline.Ingestion.Mapping;
using Timeline.Ingestion.Reading;
using Timeline.Storage;

namespace Timeline.Ingestion;

/// <summary>
/// Takes articles from files into the store: read, analyse on all cores, store in batches. While one batch is stored the next is
/// analysed; the order of storing is that of the input, whatever finishes first.
/// </summary>
public sealed class IngestPipeline(ArticleWriter writer, ArticleAnalyzer? analyzer = null)
{
    /// <summary>How many articles one transaction stores. The more, the fewer times the counts of a day are touched.</summary>
    public const int ArticlesPerBatch = 400;

    private const int CharactersPerBatch = 4 * 1024 * 1024;

    private readonly DraftMaker _maker = new(analyzer ?? ArticleAnalyzer.Default);

    /// <summary>Ingests everything that the paths mean.</summary>
    /// <param name="paths">Text files, JSON Lines files, manifests, or folders of them.</param>
    /// <param name="onProblem">Told of each piece of input that is left out, in the order of the input.</param>
    /// <param name="onProgress">Told after each batch.</param>
    /// <param name="cancellation">Stops between batches; what was stored stays.</param>
    public async Task<IngestResult> RunAsync(
        IReadOnlyList<string> paths,
        Action<InputProblem>? onProblem = null,
        Action<IngestProgress>? onProgress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var (files, problems) = InputFiles.Find(paths);
        var source = new ArticleSource(files);
        var tally = new IngestTally(onProblem, onProgress, source.TotalBytes);
        problems.ForEach(tally.Reject);
        if (files.Count == 0)
        {
            return tally.Result;
        }

        var names = string.Join(' ', paths.Select(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path))));
        var run = await writer.StartRunAsync(ArticleAnalyzer.Version, names, cancellation);
        var saving = Task.CompletedTask;
        await foreach (var batch in BatchesAsync(source, tally, cancellation))
        {
            var fresh = tally.WithoutDuplicates(batch);
            var news = await writer.FindNewAsync(fresh, cancellation);
            tally.AddUnchanged(fresh.Count - news.Count);
            var drafts = await Task.Run(() => Analyze(news, cancellation), cancellation);
            await saving;
            var bytes = batch[^1].Bytes;
            saving = Task.Run(() => SaveAsync(run, drafts, tally, bytes, cancellation), cancellation);
        }

        await saving;
        await writer.FinishRunAsync(run, cancellation);
        return tally.Result;
    }

    private async Task SaveAsync(long run, ArticleDraft[] drafts, IngestTally tally, long bytes, CancellationToken cancellation)
    {
        while (drafts.Length > 0)
        {
            var saved = await writer.SaveAsync(run, drafts, cancellation);
            tally.Add(saved, bytes);

            // Somebody moved a writer's day in between: what hangs on it is told from the day that holds now.
            ArticleDraft[] overtaken = [.. drafts.Where((_, i) => saved.Outcomes[i] == SaveOutcome.Overtaken)];
            drafts = overtaken.Length == 0 ? [] : Analyze(await writer.FindNewAsync(overtaken, cancellation), cancellation);
        }
    }

    private ArticleDraft[] Analyze(IReadOnlyList<ArticleDraft> prepared, CancellationToken cancellation)
    {
        var drafts = new ArticleDraft[prepared.Count];
        Parallel.For(
            0,
            drafts.Length,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => drafts[i] = _maker.Analyze(prepared[i]));
        return drafts;
    }

    private static async IAsyncEnumerable<List<SourceItem>> BatchesAsync(
        ArticleSource source, IngestTally tally, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var batch = new List<SourceItem>();
        long characters = 0;
        await foreach (var item in source.ReadAsync(cancellation))
        {
            if (item.Problem is { } problem)
            {
                tally.Reject(problem);
                continue;
            }

            batch.Add(item);
            characters += item.Article!.Text.Length;
            if (batch.Count == ArticlesPerBatch || characters > CharactersPerBatch)
            {
                yield return batch;
                batch = [];
                characters = 0;
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
