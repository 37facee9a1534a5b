using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Timeline.Storage;

namespace Timeline.Web.Accounts;

/// <summary>Whether a session began under what the account is now.</summary>
internal static class SessionStamp
{
    /// <summary>How long an open circuit lives on after its account was disabled, reset or given another role. Requests ask every time.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    public static readonly string Claim = new ClaimsIdentityOptions().SecurityStampClaimType;

    public static async Task<bool> HoldsAsync(ClaimsPrincipal user, AccountQuery accounts, CancellationToken cancellation) =>
        AccountClaims.IdOf(user) is { } id
        && await accounts.StandingAsync(id, cancellation) is { } standing
        && standing.SecurityStamp == user.FindFirstValue(Claim);

    /// <summary>Refuses a cookie of a session that has ended, on every request.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountQuery>();
            if (context.Principal is { } user && !await HoldsAsync(user, accounts, context.HttpContext.RequestAborted))
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            }
        }
        catch (Exception exception) when (StoreFailures.Classify(exception) is not null)
        {
            // The page will say that the database is away. It stands behind everything that could be read or written.
        }
    }
}
