namespace Timeline.Storage;

/// <summary>Decisions that were made together and are taken back together.</summary>
/// <param name="Size">How many decisions.</param>
/// <param name="Of">The batch that this one takes back or brings back; null when it was decided afresh.</param>
/// <param name="IsUndone">Somebody has taken it back since.</param>
/// <param name="First">One of its decisions, to tell it by.</param>
public sealed record BatchRecord(
    long Id, BatchKind Kind, Editor Editor, string? Comment, DateTimeOffset At, int Size, long? Of, bool IsUndone, DecisionRecord First);
