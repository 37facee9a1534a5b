namespace Timeline.Storage;

/// <summary>What an account is right now, whatever its cookie or circuit was told when it was made.</summary>
/// <param name="SecurityStamp">Changes with password, role and second factor, and when the account is disabled.</param>
/// <param name="IsActive">False when it is disabled, or has to change its password first.</param>
public sealed record Standing(long AccountId, string DisplayName, AccountRole Role, string SecurityStamp, bool IsActive)
{
    public bool May(AccountAction action) => IsActive && Permissions.Allows(Role, action);
}
