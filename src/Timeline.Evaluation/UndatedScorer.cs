using Timeline.Evaluation.Readings;
using Timeline.Temporal;

namespace Timeline.Evaluation;

/// <summary>Hides the dates of articles and asks the tagger for them.</summary>
public static class UndatedScorer
{
    /// <summary>The width of an article that tells nothing: every day that articles can be of.</summary>
    public static readonly int AllDays = TimeTagger.DatableDays.Length;

    public static UndatedReport Score(IReadOnlyList<DatedArticle> articles, TimeTagger tagger)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        return new UndatedReport([.. articles.AsParallel().AsOrdered().Select(article => Score(article, tagger.Tag(article.Text).WriterDay))]);
    }

    private static UndatedResult Score(DatedArticle article, WriterDay writer)
    {
        if (writer.Candidates.Count == 0)
        {
            return new UndatedResult(article, AllDays, true, null, 1);
        }

        var share = writer.Candidates.Where(candidate => candidate.Days.Overlaps(article.Days)).Sum(candidate => candidate.Score);
        return new UndatedResult(article, writer.PossibleDays, writer.Candidates.Any(candidate => candidate.Days.Overlaps(article.Days)), writer.Day, share);
    }
}
