using Timeline.Evaluation.Readings;
using Timeline.Evaluation.Scoring;
using Timeline.Extraction;

namespace Timeline.Evaluation.Weighing;

/// <summary>
/// Fits the weights of the signs of events on a gold set, and says how well such weights do on articles that they were not
/// fitted on: each article is scored by weights fitted on all others.
/// </summary>
public static class EventWeigher
{
    /// <summary>Words of a group are few: their weight must not learn single articles by heart.</summary>
    private const double CostOfGroup = 2;

    public static EventWeights Weigh(IReadOnlyList<Reading> gold, ArticleAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(analyzer);
        var articles = gold.AsParallel().AsOrdered().Select(document => new Article(document, analyzer)).ToList();
        var all = articles.SelectMany(article => article.Cases).ToList();
        var fit = Fit(all);
        var (fitted, unseen) = (new Tally(), new Tally());
        foreach (var (own, others) in articles.AsParallel().Select(article => (article, Fit([.. articles.Where(other => other != article).SelectMany(other => other.Cases)]))).ToList())
        {
            own.Count(fit, fitted);
            own.Count(others, unseen);
        }

        return new EventWeights(fit.Bias, fit.Weights, all.Count, fitted, unseen);
    }

    private static LogisticFit Fit(IReadOnlyList<(IReadOnlyList<string> Signs, bool Right)> cases) =>
        LogisticFit.Of(cases, static sign => sign.StartsWith(EventTelling.GroupPrefix, StringComparison.Ordinal) ? CostOfGroup : 1);

    private sealed class Article
    {
        private readonly IReadOnlyList<EventReading> _gold;
        private readonly IReadOnlyList<EventTelling> _tellings;

        public Article(Reading document, ArticleAnalyzer analyzer)
        {
            _gold = document.Events;
            _tellings = analyzer.Tellings(document.Text ?? throw new FormatException($"document {document.Id} has no text"), document.Published);
            var right = Matches(_tellings).ToHashSet();
            Cases = [.. _tellings.Select((telling, index) => (telling.Signs, right.Contains(index)))];
        }

        public IReadOnlyList<(IReadOnlyList<string> Signs, bool Right)> Cases { get; }

        public void Count(LogisticFit fit, Tally tally)
        {
            var entered = EventTelling.Entered(_tellings, telling => fit.Score(telling.Signs));
            tally.Gold += _gold.Count;
            tally.System += entered.Count;
            tally.Right += Matches(entered).Count();
        }

        private IEnumerable<int> Matches(IReadOnlyList<EventTelling> tellings) =>
            Matching.Pair(_gold, [.. tellings.Select(ReadingOf)], _ => false, EventScoring.Distance).Where(index => index >= 0);

        private static EventReading ReadingOf(EventTelling telling) =>
            new(telling.Start, telling.End, null, telling.Type.ToString().ToUpperInvariant(), null, null, null, null);
    }
}
