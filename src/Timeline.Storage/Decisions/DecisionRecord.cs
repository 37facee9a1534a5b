namespace Timeline.Storage;

/// <summary>One decision as it was made. It is never changed.</summary>
/// <param name="Batch">What it was made with; the unit of undo.</param>
/// <param name="Made">How it came about.</param>
/// <param name="ArticleId">Null for actors and conflicts.</param>
/// <param name="Span">Where the phrase stood.</param>
/// <param name="Phrase">The expression, cue or trigger as written then; empty for what is no phrase.</param>
/// <param name="Machine">What the machine said at that time.</param>
/// <param name="Before">What a person had decided before; null when the machine's value held.</param>
/// <param name="After">What held from then on; null when it is the machine's value.</param>
/// <param name="Undoes">The decision that this one takes back or brings back.</param>
public sealed record DecisionRecord(
    long Id,
    long Batch,
    BatchKind Made,
    DecisionKind Kind,
    DecisionField Field,
    Subject Subject,
    long? ArticleId,
    TextSpan Span,
    string Phrase,
    DecisionValue? Machine,
    DecisionValue? Before,
    DecisionValue? After,
    Editor Editor,
    string? Comment,
    DateTimeOffset At,
    long? Undoes);
