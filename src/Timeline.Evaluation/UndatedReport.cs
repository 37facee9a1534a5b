namespace Timeline.Evaluation;

/// <summary>How well articles are dated from their text alone.</summary>
/// <param name="Articles">One result for each, in the order of the file.</param>
public sealed record UndatedReport(IReadOnlyList<UndatedResult> Articles)
{
    /// <summary>Of all articles, those whose day is among the possible days: to leave it out is the worst error.</summary>
    public Share Covered => Of(Articles, article => article.IsCovered);

    /// <summary>Of all articles, those that got one day.</summary>
    public Share Decided => Of(Articles, article => article.Decided is not null);

    /// <summary>Of those that got one day, those that got the right one.</summary>
    public Share RightWhenDecided => Of(Articles.Where(article => article.Decided is not null), article => article.IsRight);

    /// <summary>Of all articles, those whose text tells something of its day.</summary>
    public Share Narrowed => Of(Articles, article => article.Width < UndatedScorer.AllDays);

    /// <summary>The width in days below which the given share of articles lies.</summary>
    public int Width(double share)
    {
        var widths = Articles.Select(article => article.Width).Order().ToList();
        return widths.Count == 0 ? 0 : widths[(int)Math.Min(widths.Count - 1, share * widths.Count)];
    }

    private static Share Of(IEnumerable<UndatedResult> articles, Func<UndatedResult, bool> holds)
    {
        var share = new Share();
        foreach (var article in articles)
        {
            share.Add(holds(article));
        }

        return share;
    }
}

/// <summary>How one article was dated.</summary>
/// <param name="Article">The article, with its known day.</param>
/// <param name="Width">How many days are possible by its text.</param>
/// <param name="IsCovered">Its own day is among them.</param>
/// <param name="Decided">The day that was taken for the writer's; null when none was.</param>
/// <param name="ShareOfDay">The score of the run that holds its own day.</param>
public sealed record UndatedResult(Readings.DatedArticle Article, int Width, bool IsCovered, DateOnly? Decided, double ShareOfDay)
{
    public bool IsRight => Decided is { } day && Article.Days.Contains(day);
}
