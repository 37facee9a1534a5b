namespace Timeline.Storage.Model;

/// <summary>A key by which a program acts for an account. Only the hash of its secret is kept.</summary>
public sealed class ApiKey
{
    public long Id { get; init; }

    public long AccountId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The first letters, by which people know it again.</summary>
    public required string Prefix { get; init; }

    public required byte[] SecretHash { get; init; }

    /// <summary>Names of <see cref="ApiScope"/>.</summary>
    public required string[] Scopes { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>To the minute; null when it was never used.</summary>
    public DateTime? LastUsedAt { get; init; }

    public DateTime? RevokedAt { get; init; }
}
