using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Something that cannot all be right, with what a person needs to decide about it.</summary>
/// <param name="Article">The article that it stands in; null where several are concerned.</param>
/// <param name="First">An entry, an actor, or the phrase of a decision; null where the article is all there is to name.</param>
/// <param name="Second">What contradicts it.</param>
/// <param name="Score">How likely it is or how much it matters, between 0 and 1.</param>
/// <param name="Version">Hand this back when deciding about it.</param>
public sealed record ConflictView(
    long Id,
    ConflictKind Kind,
    ConflictState State,
    ConflictArticle? Article,
    ConflictSide? First,
    ConflictSide? Second,
    double Score,
    Bilingual Reason,
    DateTimeOffset FoundAt,
    DateTimeOffset? ClosedAt,
    long Version);

/// <summary>The article that a conflict stands in.</summary>
public sealed record ConflictArticle(long Id, string Title);

/// <summary>One side of a conflict.</summary>
/// <param name="Id">Of the entry, actor or decision.</param>
/// <param name="Label">Its name or phrase; empty when it is there no more.</param>
/// <param name="Days">Of an entry.</param>
/// <param name="Sentence">Of an entry: the evidence.</param>
public sealed record ConflictSide(long Id, string Label, DayRange? Days, string? Sentence, long? ArticleId, string? Outlet);

/// <summary>How many conflicts there are.</summary>
public sealed record ConflictCount(ConflictKind Kind, ConflictState State, long Count);
