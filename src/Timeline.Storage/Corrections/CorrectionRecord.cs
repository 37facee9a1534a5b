using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>One decision about a time mention, never changed once made.</summary>
/// <param name="Phrase">The expression as written then.</param>
/// <param name="Span">Where it stood.</param>
/// <param name="MachineDays">What the machine said at that time.</param>
/// <param name="Before">What held before.</param>
/// <param name="After">What held from then on.</param>
public sealed record CorrectionRecord(
    long Id,
    CorrectionKind Kind,
    long ArticleId,
    TextSpan Span,
    string Phrase,
    DayRange? MachineDays,
    DayRange? Before,
    DayRange? After,
    string Author,
    string? Comment,
    DateTimeOffset At);
