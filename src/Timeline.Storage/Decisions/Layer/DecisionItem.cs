namespace Timeline.Storage.Decisions;

/// <summary>One row to append.</summary>
/// <param name="Value">JSON; null for the machine's value.</param>
/// <param name="Undoes">The decision that it takes back or brings back.</param>
internal sealed record DecisionItem(DecisionKind Kind, DecisionField Field, Subject Subject, string? Value, long? Version, long? Undoes);
