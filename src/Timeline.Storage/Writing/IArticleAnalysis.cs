namespace Timeline.Storage;

/// <summary>Reads stored articles again, for a decision that moves what they count from. Safe for use by many threads at once.</summary>
public interface IArticleAnalysis
{
    /// <summary>The rules and lexicons that read.</summary>
    string Version { get; }

    /// <summary>Adds mentions, entries and the writer's day to an article of which the rest is known.</summary>
    ArticleDraft Analyze(ArticleDraft prepared);
}
