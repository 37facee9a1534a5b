using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Timeline.Storage;
using Timeline.Storage.Model;
using Timeline.Web.Data;

namespace Timeline.Web.Accounts;

/// <summary>Signs in and out. Strangers learn from it neither by words nor by time who has an account.</summary>
internal sealed class SignInDesk(
    UserManager<Account> users, SignInManager<Account> signIn, AuditLog audit, SavedViewStore views, TimeProvider time, IHttpContextAccessor http)
{
    // Compared with where there is no password, so that it takes as long.
    private static readonly Lazy<string> s_nobody = new(() => new PasswordHasher<Account>(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })).HashPassword(Nobody, "nobody's password"));

    private static Account Nobody => new() { DisplayName = string.Empty, UserName = string.Empty };

    public async Task<SignInOutcome> SignInAsync(string? name, string? password, bool stays)
    {
        var account = string.IsNullOrWhiteSpace(name) ? null : await users.FindByNameAsync(name.Trim());
        if (account is null || account is { DisabledAt: not null } || account is { PasswordHash: null } || await users.IsLockedOutAsync(account))
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, s_nobody.Value, password ?? string.Empty);
            return await RefuseAsync(account, name);
        }

        var result = await signIn.PasswordSignInAsync(account, password ?? string.Empty, stays, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return SignInOutcome.NeedsCode;
        }

        return result.Succeeded ? await WelcomeAsync(account) : await RefuseAsync(account, name);
    }

    /// <summary>The second half for those with a second factor: the app's code, or one of the recovery codes.</summary>
    public async Task<SignInOutcome> FinishAsync(string? code, bool isRecovery, bool stays)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { DisabledAt: null } account || await users.IsLockedOutAsync(account))
        {
            return SignInOutcome.Refused;
        }

        var clean = new string([.. (code ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && (isRecovery || c != '-'))]);
        var result = isRecovery
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(clean)
            : await signIn.TwoFactorAuthenticatorSignInAsync(clean, stays, rememberClient: false);
        if (result.Succeeded)
        {
            return await WelcomeAsync(account);
        }

        if (isRecovery)
        {
            await users.AccessFailedAsync(account);
        }

        return await RefuseAsync(account, account.UserName);
    }

    /// <summary>Signs in who comes back from a provider that vouches for them, where its owner has connected the account with it.</summary>
    public async Task<SignInOutcome> SignInExternallyAsync()
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } login)
        {
            return SignInOutcome.Refused;
        }

        await ForgetAsync();
        if (await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is not { } account || account is { DisabledAt: not null } || await users.IsLockedOutAsync(account))
        {
            return await RefuseAsync(null, login.LoginProvider);
        }

        // Whoever has a second factor here is asked for it: what the provider asked is not known.
        var result = await signIn.ExternalLoginSignInAsync(login.LoginProvider, login.ProviderKey, isPersistent: false, bypassTwoFactor: false);
        return result.RequiresTwoFactor ? SignInOutcome.NeedsCode : result.Succeeded ? await WelcomeAsync(account) : await RefuseAsync(account, account.UserName);
    }

    /// <summary>Connects an account with who came back from a provider; only for the account that had asked for it.</summary>
    /// <returns>False when nobody came back for it, or another account is connected with them.</returns>
    public async Task<bool> ConnectAsync(long id)
    {
        var me = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (await signIn.GetExternalLoginInfoAsync(me) is not { } login || await users.FindByIdAsync(me) is not { } account)
        {
            return false;
        }

        await ForgetAsync();
        if (!(await users.AddLoginAsync(account, login)).Succeeded)
        {
            return false;
        }

        await audit.WriteAsync(AuditDeed.ConnectSignIn, new Origin(account.Id, account.DisplayName, Address), login.LoginProvider);
        return true;
    }

    /// <summary>From now on no provider opens the account.</summary>
    public async Task DisconnectAsync(long id)
    {
        if (await users.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture)) is not { } account)
        {
            return;
        }

        foreach (var login in await users.GetLoginsAsync(account))
        {
            await users.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
            await audit.WriteAsync(AuditDeed.DisconnectSignIn, new Origin(account.Id, account.DisplayName, Address), login.LoginProvider);
        }
    }

    /// <summary>Whether a provider opens the account.</summary>
    public async Task<bool> IsConnectedAsync(long id) =>
        await users.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } account && (await users.GetLoginsAsync(account)).Count > 0;

    public async Task SignOutAsync()
    {
        if (http.HttpContext is { } context && AccountClaims.IdOf(context.User) is { } id)
        {
            await audit.WriteAsync(AuditDeed.SignOut, new Origin(id, AccountClaims.NameOf(context.User), Address));
        }

        await signIn.SignOutAsync();
    }

    private string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    // What the provider said is used once.
    private Task ForgetAsync() => http.HttpContext is { } context ? context.SignOutAsync(IdentityConstants.ExternalScheme) : Task.CompletedTask;

    private async Task<SignInOutcome> WelcomeAsync(Account account)
    {
        account.LastSignInAt = time.GetUtcNow().UtcDateTime;
        await users.UpdateAsync(account);
        await audit.WriteAsync(AuditDeed.SignIn, new Origin(account.Id, account.DisplayName, Address), account.UserName);
        if (http.HttpContext is { } context)
        {
            await views.AdoptAsync(ViewOwner.Account(account.Id), ReaderMemory.BrowserOf(context));
        }

        return SignInOutcome.SignedIn;
    }

    private async Task<SignInOutcome> RefuseAsync(Account? account, string? name)
    {
        await audit.WriteAsync(AuditDeed.SignInRefused, new Origin(account?.Id, name ?? string.Empty, Address), name);
        return SignInOutcome.Refused;
    }
}
