using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Timeline.Storage;
using Timeline.Storage.Model;

namespace Timeline.Web.Accounts;

/// <summary>What a signed-in person carries along: id, name to show, role. The database has the last word on each when something is written.</summary>
internal sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    public const string DisplayName = "timeline:name";
    public const string Role = "timeline:role";
    public const string MustChangePassword = "timeline:must-change-password";
    public const string Key = "timeline:key";
    public const string Scope = "timeline:scope";

    public static long? IdOf(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Null for strangers, and for those who have to change their password first.</summary>
    public static AccountRole? RoleOf(ClaimsPrincipal principal) =>
        KebabName.TryParse<AccountRole>(principal.FindFirstValue(Role), out var role) ? role : null;

    public static string NameOf(ClaimsPrincipal principal) => principal.FindFirstValue(DisplayName) ?? principal.Identity?.Name ?? string.Empty;

    /// <summary>The key of the program that acts for the account; null for people.</summary>
    public static long? KeyOf(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(Key), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>Whether a key's scopes reach so far; true for people, whom scopes do not bind.</summary>
    public static bool Covers(ClaimsPrincipal principal, AccountAction action) => KeyOf(principal) is null
        || principal.FindAll(Scope).Any(claim => KebabName.TryParse<ApiScope>(claim.Value, out var scope) && Permissions.Covers(scope, action));

    /// <summary>What the database said of a key's owner when the key was asked about; null for what is no key.</summary>
    public static Standing? StandingOf(ClaimsPrincipal principal) =>
        KeyOf(principal) is not null && IdOf(principal) is { } id && RoleOf(principal) is { } role
            ? new Standing(id, NameOf(principal), role, string.Empty, IsActive: true)
            : null;

    /// <summary>The claims of a program that comes with a key.</summary>
    public static ClaimsIdentity Of(KeyHolder holder, string scheme) => new(
        [
            new Claim(ClaimTypes.NameIdentifier, holder.Owner.AccountId.ToString(CultureInfo.InvariantCulture)),
            new Claim(DisplayName, holder.Owner.DisplayName),
            new Claim(Role, KebabName.Of(holder.Owner.Role)),
            new Claim(Key, holder.KeyId.ToString(CultureInfo.InvariantCulture)),
            .. holder.Scopes.Select(scope => new Claim(Scope, KebabName.Of(scope))),
        ],
        scheme);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        identity.AddClaim(user.MustChangePassword ? new Claim(MustChangePassword, "true") : new Claim(Role, KebabName.Of(user.Role)));
        return identity;
    }
}
