namespace Timeline.Storage;

/// <summary>A key of a program, without its secret.</summary>
public sealed record ApiKeyRow(
    long Id,
    long AccountId,
    string Name,
    string Prefix,
    IReadOnlyList<ApiScope> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt);
