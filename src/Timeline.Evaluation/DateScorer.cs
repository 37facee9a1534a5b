using Timeline.Evaluation.Readings;
using Timeline.Evaluation.Scoring;
using Timeline.Extraction;

namespace Timeline.Evaluation;

/// <summary>Scores date questions: right when a time that overlaps the place denotes exactly the day.</summary>
public static class DateScorer
{
    /// <summary>Scores answers that some system gave.</summary>
    public static DateReport Score(IEnumerable<DateQuestion> questions, IEnumerable<Reading> system)
    {
        var answers = system.ToDictionary(reading => reading.Id, reading => reading.Times, StringComparer.Ordinal);
        var byKind = new SortedDictionary<string, DateFigures>(StringComparer.Ordinal);
        var errors = new List<DateError>();
        var (reliability, rates) = (new Reliability(), new Rates());
        foreach (var question in questions)
        {
            if (!byKind.TryGetValue(question.Kind, out var figures))
            {
                byKind.Add(question.Kind, figures = new DateFigures());
            }

            var hits = answers.GetValueOrDefault(question.Id, [])
                .Where(time => Matching.Overlap(time.Start, time.End, question.Start, question.End) is not null)
                .ToList();
            figures.Questions++;
            figures.Silent += hits.Count == 0 ? 1 : 0;
            var right = hits.Find(time => time.From == question.Day && time.To == question.Day);
            if ((right ?? hits.FirstOrDefault()) is { } answer)
            {
                reliability.Add(answer.Confidence, right is not null);
                rates.Add(DocumentOf(question.Id), answer.Mention, right is not null);
            }

            if (right is not null)
            {
                figures.Right++;
            }
            else
            {
                errors.Add(new DateError(question, hits));
            }
        }

        return new DateReport(byKind, reliability, rates, errors);
    }

    /// <summary>Questions of one article share its id before the <c>#</c>: they are no independent witnesses.</summary>
    private static string DocumentOf(string question) => question.IndexOf('#', StringComparison.Ordinal) is > 0 and var end ? question[..end] : question;

    /// <summary>Scores what <paramref name="analyzer"/> makes of the questions' own paragraphs.</summary>
    public static DateReport Score(IReadOnlyList<DateQuestion> questions, ArticleAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        return Score(questions, questions.AsParallel().AsOrdered().Select(question => ReadingOfAnalysis.Create(
            new Reading(question.Id, null, question.Published, question.Text, [], [], []),
            analyzer.Analyze(question.Text, question.Published))).ToList());
    }
}
