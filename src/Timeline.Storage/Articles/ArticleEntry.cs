using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>A statement or an event where it stands in its article.</summary>
/// <param name="Id">Of the entry.</param>
/// <param name="Span">The cue of a statement, the trigger of an event.</param>
/// <param name="ContentSpan">What was said; null for events.</param>
/// <param name="MentionId">The time expression that dates it; null when none does.</param>
public sealed record ArticleEntry(
    long Id,
    EntryKind Kind,
    string Label,
    string Type,
    EntryStatus Status,
    TextSpan Span,
    TextSpan? ContentSpan,
    long? MentionId,
    DayRange? Days,
    Grain Grain,
    DateBasis DateBasis,
    bool Corrected,
    string? Speaker,
    IReadOnlyList<ActorName> Actors,
    string? Quotation,
    string? Via,
    string? Place,
    string Rule,
    double Confidence);
