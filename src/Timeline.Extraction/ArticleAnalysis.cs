using Timeline.Temporal;

namespace Timeline.Extraction;

/// <summary>Everything that analysis says of one article. Each list is in text order.</summary>
/// <param name="Text">The article's text.</param>
/// <param name="WriterDay">The day that its relative dates count from.</param>
/// <param name="Times">Its time expressions.</param>
/// <param name="Statements">Who said what in it.</param>
/// <param name="Events">Who met, agreed or fought in it.</param>
public sealed record ArticleAnalysis(
    string Text,
    WriterDay WriterDay,
    IReadOnlyList<TimeMention> Times,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<EventMention> Events);
