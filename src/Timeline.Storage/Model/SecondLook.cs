namespace Timeline.Storage.Model;

/// <summary>That a time mention, about which one editor decided, waits for another.</summary>
public sealed class SecondLook
{
    public long MentionId { get; init; }

    /// <summary>Who decided first, and so is not asked.</summary>
    public required string EditorId { get; init; }

    public DateTime AskedAt { get; init; }
}
