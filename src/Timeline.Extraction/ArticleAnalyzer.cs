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
    public const string Version = "3";

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

        var (statements, events) = Read(text, tagged);
        return new ArticleAnalysis(text.Text, tagged.WriterDay, tagged.Mentions, statements, events.Find());
    }

    /// <summary>All that the article tells of events, entered or not, with the signs that decide it.</summary>
    public IReadOnlyList<EventTelling> Tellings(string text, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffers = new ReadingBuffers();
        Tokenizer.Tokenize(text, buffers.Tokens);
        var tagged = _tagger.Tag(buffers.Tokens, published, decided: null);
        var article = new ArticleText(buffers.Tokens, tagged, buffers);
        return article.Count == 0 ? [] : [.. Read(article, tagged).Events.Entries().SelectMany((entry, number) => entry.Tellings.Select(telling => Of(article, number, telling)))];
    }

    private static (List<Statement> Statements, EventFinder Events) Read(ArticleText text, TaggedText tagged)
    {
        var reader = new NounPhraseReader(text);
        var actors = new ActorIndex(text, reader);
        var statements = new StatementFinder(text, reader, actors, tagged.WriterDay.Day).Find();
        return (statements, new EventFinder(text, reader, actors, tagged.WriterDay.Day, statements));
    }

    private static EventTelling Of(ArticleText text, int number, Telling telling) =>
        new(number, text.NounOffset(telling.Match.From), text.Tokens[telling.Match.To - 1].End, telling.Match.Type, [.. SignWeights.Names(telling.Match.Trigger, telling.Signs)]);
}
