using Timeline.Evaluation.Readings;
using Timeline.Evaluation.Scoring;
using Timeline.Extraction;

namespace Timeline.Evaluation;

/// <summary>
/// Scores a reading of documents against a gold set. Entries of the gold that are marked optional are neither required nor
/// punished.
/// </summary>
public static class Scorer
{
    /// <summary>Scores answers that some system gave.</summary>
    public static ScoreReport Score(IEnumerable<Reading> gold, IEnumerable<Reading> system)
    {
        var answers = system.ToDictionary(reading => reading.Id, StringComparer.Ordinal);
        var bySource = new SortedDictionary<string, Figures>(StringComparer.Ordinal);
        var errors = new List<ScoreError>();
        var report = new ScoreReport(new Figures(), bySource, 0, new Reliability(), new Reliability(), new Reliability(), new Rates(), errors);
        var unanswered = 0;
        foreach (var document in gold)
        {
            if (!answers.TryGetValue(document.Id, out var answer))
            {
                unanswered++;
                answer = document with { Times = [], Statements = [], Events = [] };
            }

            var figures = new Figures { Documents = 1 };
            TimeScoring.Score(document, answer, figures, report, errors);
            StatementScoring.Score(document, answer, figures, report.Statements, errors);
            EventScoring.Score(document, answer, figures, report.Events, errors);
            report.All.Add(figures);
            var source = document.Source ?? "(no source)";
            if (!bySource.TryGetValue(source, out var ofSource))
            {
                bySource.Add(source, ofSource = new Figures());
            }

            ofSource.Add(figures);
        }

        return report with { Unanswered = unanswered };
    }

    /// <summary>Scores what <paramref name="analyzer"/> makes of the gold's own texts.</summary>
    /// <exception cref="FormatException">A gold document has no text.</exception>
    public static ScoreReport Score(IReadOnlyList<Reading> gold, ArticleAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        return Score(gold, gold.AsParallel().AsOrdered().Select(document => ReadingOfAnalysis.Create(
            document,
            analyzer.Analyze(
                document.Text ?? throw new FormatException($"document {document.Id} has no text"),
                document.Published))).ToList());
    }
}
