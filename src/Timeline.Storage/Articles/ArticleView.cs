using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>One article with everything that was read in it. All offsets count in <paramref name="Text"/>.</summary>
/// <param name="Text">The text that was analysed: headline first, if there is one.</param>
/// <param name="Published">The publication day that came with it, in the outlet's time zone.</param>
/// <param name="PublishedAt">The moment, where one was given.</param>
/// <param name="PublishedBasis">How the publication is known, in words, where the source says so.</param>
/// <param name="WriterDay">The day that its relative dates count from, how that is known, and what contradicts it.</param>
/// <param name="AnalyzerVersion">The rules and lexicons that read it.</param>
public sealed record ArticleView(
    long Id,
    string ContentKey,
    string? Title,
    string Text,
    string? Url,
    long? OutletId,
    string? Outlet,
    DateOnly? Published,
    DateTimeOffset? PublishedAt,
    string? PublishedBasis,
    WriterDay WriterDay,
    string AnalyzerVersion,
    DateTimeOffset IngestedAt,
    IReadOnlyList<MentionView> Mentions,
    IReadOnlyList<ArticleEntry> Statements,
    IReadOnlyList<ArticleEntry> Events);
