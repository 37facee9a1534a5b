namespace Timeline.Storage.Model;

/// <summary>That an editor is looking at a time mention or at an entry that none dates, so that nobody else is sent there. It runs out by itself.</summary>
public sealed class ReviewClaim
{
    public long Id { get; init; }

    /// <summary>This or <see cref="EntryId"/>.</summary>
    public long? MentionId { get; init; }

    public long? EntryId { get; init; }

    public required string EditorId { get; init; }

    public required string EditorName { get; init; }

    public DateTime ExpiresAt { get; init; }
}
