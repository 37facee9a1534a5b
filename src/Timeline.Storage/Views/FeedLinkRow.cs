namespace Timeline.Storage;

/// <summary>A secret feed address, without its secret.</summary>
/// <param name="Address">The view that it shows: path and query within the dashboard.</param>
/// <param name="Prefix">The first letters of the secret.</param>
/// <param name="LastUsedAt">To the minute; null when it was never used.</param>
public sealed record FeedLinkRow(long Id, ViewOwner Owner, string Name, string Address, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);
