using System.Globalization;
using Timeline.Ingestion.Mapping;
using Timeline.Ingestion.Reading;
using Timeline.Storage;

namespace Timeline.Ingestion;

/// <summary>Counts, and remembers what the run has seen: the same text twice is one article, one address with two texts is an error.</summary>
internal sealed class IngestTally(Action<InputProblem>? onProblem, Action<IngestProgress>? onProgress, long totalBytes)
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

    public List<ArticleDraft> WithoutDuplicates(List<SourceItem> batch)
    {
        var fresh = new List<ArticleDraft>(batch.Count);
        foreach (var article in batch.Select(item => item.Article!))
        {
            var draft = DraftMaker.Prepare(article);
            if (!_contents.Add(UInt128.Parse(draft.ContentKey.AsSpan(0, 32), NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
            {
                AddUnchanged(1);
            }
            else if (draft.SourceKey is { } key && !_sources.Add(key))
            {
                Reject(new InputProblem(article.File, article.Line, $"'{draft.Url ?? draft.ExternalId}' came before with another text, expected each article once"));
            }
            else
            {
                fresh.Add(draft);
            }
        }

        return fresh;
    }

    public void AddUnchanged(int count)
    {
        lock (_lock)
        {
            _unchanged += count;
        }
    }

    public void Add(SaveResult saved, long bytes)
    {
        lock (_lock)
        {
            _added += saved.Outcomes.Count(outcome => outcome == SaveOutcome.Added);
            _unchanged += saved.Outcomes.Count(outcome => outcome == SaveOutcome.Unchanged);
            _updated += saved.Outcomes.Count(outcome => outcome == SaveOutcome.Updated);
            _unplaced += saved.UnplacedDecisions;
            onProgress?.Invoke(new IngestProgress(_added + _unchanged + _updated, _rejected, bytes, totalBytes));
        }
    }
}
