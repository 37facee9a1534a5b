using Timeline.Temporal;
using Timeline.Temporal.Text;

namespace Timeline.Extraction;

/// <summary>Reads an article: times, statements, events. Pure; safe for use by many threads at once.</summary>
public sealed class ArticleAnalyzer
{
    /// <summary>Version of rules and lexicons together; stored with every analysis, so that a re-run can tell what it replaces.</summary>
    public const string Version = "1";

    public static ArticleAnalyzer Default { get; } = new();

    /// <param name="text">Headline first, if there is one; any string at all.</param>
    /// <param name="published">The publication day, where it is known.</param>
    public ArticleAnalysis Analyze(string text, DateOnly? published = null)
    {
        var tokens = Tokenizer.Tokenize(text);
        var tagged = TimeTagger.Default.Tag(tokens, published);
        return new ArticleAnalysis(text, tagged.WriterDay, tagged.Mentions, [], []);
    }
}
