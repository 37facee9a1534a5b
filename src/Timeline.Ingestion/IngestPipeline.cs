using System.Globalization;
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
    private const int ArticlesPerBatch = 100;
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
        var tally = new Tally(onProblem, onProgress, source.TotalBytes);
        problems.ForEach(tally.Reject);
        if (files.Count == 0)
        {
            return tally.Result;
        }

        var run = await writer.StartRunAsync(ArticleAnalyzer.Version, string.Join(' ', paths.Select(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))), cancellation);
        var saving = Task.CompletedTask;
        await foreach (var batch in BatchesAsync(source, tally, cancellation))
        {
            var drafts = await Task.Run(() => Analyze(batch, cancellation), cancellation);
            await saving;
            var fresh = tally.WithoutDuplicates(batch, drafts);
            var bytes = batch[^1].Bytes;
            saving = Task.Run(async () => tally.Add(await writer.SaveAsync(run, fresh, cancellation), bytes), cancellation);
        }

        await saving;
        await writer.FinishRunAsync(run, cancellation);
        return tally.Result;
    }

    private ArticleDraft[] Analyze(List<SourceItem> batch, CancellationToken cancellation)
    {
        var drafts = new ArticleDraft[batch.Count];
        Parallel.For(0, batch.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => drafts[i] = _maker.Make(batch[i].Article!));
        return drafts;
    }

    private static async IAsyncEnumerable<List<SourceItem>> BatchesAsync(
        ArticleSource source, Tally tally, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
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

    // Counts, and remembers what this run has seen: the same text twice is one article, one address with two texts is an error.
    private sealed class Tally(Action<InputProblem>? onProblem, Action<IngestProgress>? onProgress, long totalBytes)
    {
        private readonly HashSet<UInt128> _contents = [];
        private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
        private readonly Lock _lock = new();
        private long _added;
        private long _unchanged;
        private long _updated;
        private long _rejected;
        private long _unplaced;

        public IngestResult Result => new(_added, _unchanged, _updated, _rejected, _unplaced);

        public void Reject(InputProblem problem)
        {
            lock (_lock)
            {
                _rejected++;
                onProblem?.Invoke(problem);
            }
        }

        public List<ArticleDraft> WithoutDuplicates(List<SourceItem> batch, ArticleDraft[] drafts)
        {
            var fresh = new List<ArticleDraft>(drafts.Length);
            for (var i = 0; i < drafts.Length; i++)
            {
                var draft = drafts[i];
                if (!_contents.Add(UInt128.Parse(draft.ContentKey.AsSpan(0, 32), NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
                {
                    lock (_lock)
                    {
                        _unchanged++;
                    }
                }
                else if (draft.SourceKey is { } key && !_sources.Add(key))
                {
                    var article = batch[i].Article!;
                    Reject(new InputProblem(article.File, article.Line, $"'{draft.Url ?? draft.ExternalId}' came before with another text, expected each article once"));
                }
                else
                {
                    fresh.Add(draft);
                }
            }

            return fresh;
        }

        public void Add(SaveResult saved, long bytes)
        {
            lock (_lock)
            {
                _added += saved.Outcomes.Count(outcome => outcome == SaveOutcome.Added);
                _unchanged += saved.Outcomes.Count(outcome => outcome == SaveOutcome.Unchanged);
                _updated += saved.Outcomes.Count(outcome => outcome == SaveOutcome.Updated);
                _unplaced += saved.UnplacedCorrections;
                onProgress?.Invoke(new IngestProgress(_added + _unchanged + _updated, _rejected, bytes, totalBytes));
            }
        }
    }
}
