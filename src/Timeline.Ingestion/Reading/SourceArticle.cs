namespace Timeline.Ingestion;

/// <summary>One article as its source gives it.</summary>
/// <param name="File">Where it was read.</param>
/// <param name="Line">The line of that file; null when the file holds nothing else.</param>
/// <param name="Id">The source's id for it, or null.</param>
/// <param name="Published">When it was published; null when the source does not say.</param>
/// <param name="PublishedBasis">How that is known, in the source's words, or null.</param>
public sealed record SourceArticle(
    string File,
    int? Line,
    string? Id,
    string? Url,
    string? Outlet,
    string? Title,
    string Text,
    Publication? Published,
    string? PublishedBasis);
