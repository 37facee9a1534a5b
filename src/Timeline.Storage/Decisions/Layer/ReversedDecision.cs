namespace Timeline.Storage.Decisions;

/// <summary>A decision that is to be taken back or brought back, where it stands now.</summary>
/// <param name="SubjectId">The row of its phrase now; null when the phrase is gone.</param>
/// <param name="Top">The last decision about the same field.</param>
/// <param name="Holds">What it decided is what holds.</param>
/// <param name="TopUndoes">The decision that the last one took back or brought back.</param>
/// <param name="TopMade">How the last one came about.</param>
/// <param name="FormerId">The row of its phrase when it was made.</param>
internal sealed record ReversedDecision(
    long Id,
    DecisionKind Kind,
    DecisionField Field,
    SubjectKind Subject,
    string? Before,
    string? After,
    long? SubjectId,
    long? Top,
    bool Holds,
    long? TopUndoes,
    BatchKind? TopMade,
    long FormerId)
{
    /// <summary>True when nothing that somebody decided since stands on top.</summary>
    public bool CanReverse(BatchKind kind) => SubjectId is not null && Top is not null && (kind == BatchKind.Redo
        ? TopMade == BatchKind.Undo && TopUndoes == Id
        : Top == Id || (Holds && TopUndoes == Id && TopMade is BatchKind.Redo or BatchKind.CarryOver));

    public DecisionItem Item(BatchKind kind) => new(
        Kind, Field, new Subject(Subject, SubjectId ?? FormerId), kind == BatchKind.Redo ? After : Before, null, Id);
}
