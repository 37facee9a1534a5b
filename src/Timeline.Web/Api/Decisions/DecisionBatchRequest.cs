namespace Timeline.Web.Api.Decisions;

/// <summary>Decisions that a program makes together.</summary>
/// <param name="Comment">Why, or null.</param>
internal sealed record DecisionBatchRequest(IReadOnlyList<DecisionRequest>? Decisions, string? Comment);
