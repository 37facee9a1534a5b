namespace Timeline.Storage.Model;

/// <summary>That an editor is looking at a time mention, so that nobody else is sent there. It runs out by itself.</summary>
public sealed class ReviewClaim
{
    public long MentionId { get; init; }

    public required string EditorId { get; init; }

    public required string EditorName { get; init; }

    public DateTime ExpiresAt { get; init; }
}
