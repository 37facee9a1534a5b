using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Timeline.Storage;
using Timeline.Storage.Model;

namespace Timeline.Web.Accounts;

/// <summary>Turns codes of an authenticator app on and off for one's own account.</summary>
internal sealed class SecondFactor(UserManager<Account> users, IUserStore<Account> store, SignInManager<Account> signIn, AuditLog audit)
{
    private const int RecoveryCodes = 10;

    private const string Issuer = "Timeline";

    /// <summary>What to tell the app; null when codes are on already, and then how many recovery codes are left.</summary>
    public async Task<(Enrolment? Enrolment, int CodesLeft)> StateAsync(long accountId)
    {
        var account = await FindAsync(accountId);
        if (account.TwoFactorEnabled)
        {
            return (null, await users.CountRecoveryCodesAsync(account));
        }

        var key = await users.GetAuthenticatorKeyAsync(account);
        if (string.IsNullOrEmpty(key))
        {
            // Not by the manager's reset, which signs out every other session: so far nothing is protected by this key.
            key = users.GenerateNewAuthenticatorKey();
            await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
            await users.UpdateAsync(account);
        }

        var label = $"{Issuer}:{account.UserName}";
        var uri = $"otpauth://totp/{Uri.EscapeDataString(label)}?secret={key}&issuer={Issuer}&digits=6";
        return (new Enrolment(string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(part => new string(part))), uri), 0);
    }

    /// <summary>Turns codes on, once the app has shown that it knows the key.</summary>
    /// <returns>Recovery codes, shown once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(long accountId, string? code, Origin origin)
    {
        var account = await FindAsync(accountId);
        var digits = new string([.. (code ?? string.Empty).Where(char.IsAsciiDigit)]);
        if (account.TwoFactorEnabled || !await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            return null;
        }

        await users.SetTwoFactorEnabledAsync(account, enabled: true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await signIn.RefreshSignInAsync(account);
        await audit.WriteAsync(AuditDeed.TwoFactorOn, origin, account.UserName);
        return [.. codes!];
    }

    /// <summary>Makes new recovery codes; the old ones are worth nothing from then on.</summary>
    /// <returns>The codes, shown once; null when the password is wrong.</returns>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(long accountId, string? password, Origin origin)
    {
        var account = await FindAsync(accountId);
        if (!account.TwoFactorEnabled || !await IsPasswordAsync(account, password))
        {
            return null;
        }

        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await audit.WriteAsync(AuditDeed.RecoveryCodes, origin, account.UserName);
        return [.. codes!];
    }

    /// <returns>False when the password is wrong.</returns>
    public async Task<bool> TurnOffAsync(long accountId, string? password, Origin origin)
    {
        var account = await FindAsync(accountId);
        if (!await IsPasswordAsync(account, password))
        {
            return false;
        }

        await users.SetTwoFactorEnabledAsync(account, enabled: false);
        await users.ResetAuthenticatorKeyAsync(account);
        await signIn.RefreshSignInAsync(account);
        await audit.WriteAsync(AuditDeed.TwoFactorOff, origin, account.UserName);
        return true;
    }

    // Counts wrong passwords as signing in does: an open session is no way around the lock.
    private async Task<bool> IsPasswordAsync(Account account, string? password) =>
        (await signIn.CheckPasswordSignInAsync(account, password ?? string.Empty, lockoutOnFailure: true)).Succeeded;

    private async Task<Account> FindAsync(long accountId) =>
        await users.FindByIdAsync(accountId.ToString(CultureInfo.InvariantCulture))
        ?? throw new InvalidOperationException($"There is no account {accountId}.");
}
