namespace Timeline.Storage;

/// <summary>A view that somebody saved.</summary>
/// <param name="Address">Path and query within the dashboard.</param>
/// <param name="SeenAt">When its owner looked at it last.</param>
public sealed record SavedViewRow(long Id, string Name, string Address, DateTimeOffset CreatedAt, DateTimeOffset SeenAt);
