namespace Timeline.Storage;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">Hand this back as the cursor to get the next page; null when this is the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
