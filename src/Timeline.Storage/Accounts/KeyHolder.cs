namespace Timeline.Storage;

/// <summary>Who a key stands for, and what is left of their rights by its scopes.</summary>
public sealed record KeyHolder(long KeyId, IReadOnlyList<ApiScope> Scopes, Standing Owner)
{
    public bool May(AccountAction action) => Owner.May(action) && Scopes.Any(scope => Permissions.Covers(scope, action));
}
