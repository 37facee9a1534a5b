using Timeline.Extraction.Actors;
using Timeline.Extraction.Events;
using Timeline.Extraction.Reading;
using Timeline.Extraction.Statements;
using Timeline.Temporal;
using Timeline.Temporal.Text;

namespace Timeline.Extraction;

/// <summary>Reads an article: times, statements, events. Pure; safe for use by many threads at once.</summary>
/// <param name="tagger">Finds the times; one with tables of one's own dates undated articles by them.</param>
public sealed class ArticleAnalyzer(TimeTagger? tagger = null)
{
    private readonly TimeTagger _tagger = tagger ?? TimeTagger.Default;

    /// <summary>Version of rules and lexicons together; stored with every analysis, so that a re-run can tell what it replaces.</summary>
    public const string Version = "1";

    public static ArticleAnalyzer Default { get; } = new();

    /// <param name="text">Headline first, if there is one; any string at all.</param>
    /// <param name="published">The publication day, where it is known.</param>
    /// <param name="decided">The writer's day that a person decided, where one did.</param>
    public ArticleAnalysis Analyze(string text, DateOnly? published = null, DateOnly? decided = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffers = ReadingBuffers.Take();
        Tokenizer.Tokenize(text, buffers.Tokens);
        var analysis = Analyze(buffers.Tokens, _tagger.Tag(buffers.Tokens, published, decided), buffers);
        buffers.GiveBack();
        return analysis;
    }

    /// <summary>The same for a text whose times are known: statements and events depend on the tagger through them alone.</summary>
    internal static ArticleAnalysis Analyze(TokenizedText tokens, TaggedText tagged, ReadingBuffers buffers)
    {
        var text = new ArticleText(tokens, tagged, buffers);
        if (text.Count == 0)
        {
            return new ArticleAnalysis(text.Text, tagged.WriterDay, tagged.Mentions, [], []);
        }

        var reader = new NounPhraseReader(text);
        var actors = new ActorIndex(text, reader);
        var statements = new StatementFinder(text, reader, actors, tagged.WriterDay.Day).Find();
        var events = new EventFinder(text, reader, actors, tagged.WriterDay.Day, statements).Find();
        return new ArticleAnalysis(text.Text, tagged.WriterDay, tagged.Mentions, statements, events);
    }
}
