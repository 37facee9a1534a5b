namespace Timeline.Storage;

/// <summary>One article in a list.</summary>
/// <param name="Title">The headline, or the beginning of the text where there is none.</param>
public sealed record ArticleRow(
    long Id,
    string Title,
    string? Url,
    string? Outlet,
    DateOnly? WriterDay,
    string WriterDayBasis,
    int Mentions,
    int Statements,
    int Events);
