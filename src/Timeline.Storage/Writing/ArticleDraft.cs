using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>One analysed article, ready to be stored. Offsets count in <paramref name="Text"/>.</summary>
/// <param name="ContentKey">What makes it the same article: see <see cref="ArticleKey"/>.</param>
/// <param name="SourceKey">What it keeps when its outlet edits it; null when the source gives nothing of the kind.</param>
/// <param name="ExternalId">The id that the source gave it.</param>
/// <param name="Outlet">Who published it; null when unknown.</param>
/// <param name="Text">What was analysed: headline first, if there is one.</param>
/// <param name="Published">Publication day in the outlet's time zone.</param>
/// <param name="PublishedAt">The moment, where one was given.</param>
/// <param name="PublishedBasis">How the publication is known, in words.</param>
/// <param name="AnalyzerVersion">The rules and lexicons that read it.</param>
public sealed record ArticleDraft(
    string ContentKey,
    string? SourceKey,
    string? ExternalId,
    OutletDraft? Outlet,
    string? Url,
    string? Title,
    string Text,
    DateOnly? Published,
    DateTimeOffset? PublishedAt,
    string? PublishedBasis,
    WriterDay WriterDay,
    string AnalyzerVersion,
    IReadOnlyList<TimeMention> Mentions,
    IReadOnlyList<EntryDraft> Entries)
{
    /// <summary>The writer's day that a person decided; the analysis takes it as given.</summary>
    public DateOnly? DecidedDay { get; init; }
}

/// <summary>An outlet as the source names it.</summary>
/// <param name="TimeZone">IANA zone of its publication days; only looked at when the outlet is new.</param>
public sealed record OutletDraft(string Name, string TimeZone);
