namespace Timeline.Storage;

/// <summary>An account as administrators see it.</summary>
/// <param name="Name">What is typed to sign in.</param>
/// <param name="HasPassword">False for an invitation that was not taken up yet.</param>
/// <param name="LockedUntil">The end of a lock-out after wrong passwords.</param>
public sealed record AccountRow(
    long Id,
    string Name,
    string DisplayName,
    AccountRole Role,
    bool HasPassword,
    bool TwoFactor,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSignInAt,
    DateTimeOffset? DisabledAt,
    DateTimeOffset? LockedUntil);
