namespace Timeline.Storage.Model;

/// <summary>A link by which somebody chooses a password, once. Only the hash of its secret is kept.</summary>
public sealed class AccountLink
{
    public long Id { get; init; }

    public long AccountId { get; init; }

    public AccountLinkKind Kind { get; init; }

    public required byte[] SecretHash { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; init; }
}
