namespace Timeline.Storage.Model;

/// <summary>A secret address under which programs that cannot sign in read a view as a calendar or a feed. Only the hash of the secret is kept.</summary>
public sealed class FeedLink
{
    public long Id { get; init; }

    /// <summary>Whose it is: see <see cref="ViewOwner"/>. It shows no more than its owner may see.</summary>
    public required string Owner { get; init; }

    public required string Name { get; init; }

    /// <summary>The view, as <see cref="SavedView.Address"/>.</summary>
    public required string Address { get; init; }

    /// <summary>The first letters of the secret, by which people know it again.</summary>
    public required string Prefix { get; init; }

    public required byte[] SecretHash { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>To the minute; null when it was never used.</summary>
    public DateTime? LastUsedAt { get; init; }

    public DateTime? RevokedAt { get; init; }
}
