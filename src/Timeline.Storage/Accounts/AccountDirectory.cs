using Microsoft.AspNetCore.Identity;
using Npgsql;
using Timeline.Storage.Model;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Adds accounts and changes them. Every change ends the account's open sessions and is written into the audit.</summary>
public sealed class AccountDirectory(
    UserManager<Account> users, AccountQuery query, AuditLog audit, NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>The name of the account that the first start makes.</summary>
    public const string FirstAdministrator = "admin";

    private const int LongestName = 60;

    /// <summary>How long somebody has to follow a link.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(7);

    /// <summary>Makes an administrator with a one-time password when there is no account at all.</summary>
    /// <returns>Null when there are accounts already.</returns>
    public async Task<AccountResult.Done?> EnsureFirstAdministratorAsync(CancellationToken cancellation = default) =>
        await query.CountAsync(cancellation) > 0
            ? null
            : await AddAsync(FirstAdministrator, FirstAdministrator, AccountRole.Administrator, Origin.CommandLine, cancellation) as AccountResult.Done;

    /// <summary>Adds an account with a one-time password, which has to be changed at the first sign-in.</summary>
    public async Task<AccountResult> AddAsync(string name, string displayName, AccountRole role, Origin origin, CancellationToken cancellation = default)
    {
        var password = Secret.CreatePassword();
        var fault = await CreateAsync(name, displayName, role, password);
        return fault is { } refused
            ? new AccountResult.Refused(refused)
            : await DoneAsync(AuditDeed.AddAccount, name, $"{name.Trim()}: {KebabName.Of(role)}", origin, password, cancellation);
    }

    /// <summary>Adds an account without a password; whoever holds the link chooses one.</summary>
    public async Task<AccountResult> InviteAsync(string name, string displayName, AccountRole role, Origin origin, CancellationToken cancellation = default)
    {
        if (await CreateAsync(name, displayName, role, password: null) is { } fault)
        {
            return new AccountResult.Refused(fault);
        }

        var account = (await users.FindByNameAsync(name.Trim()))!;
        var secret = await CreateLinkAsync(account, AccountLinkKind.Invitation, cancellation);
        return await DoneAsync(AuditDeed.Invite, name, $"{name.Trim()}: {KebabName.Of(role)}", origin, secret, cancellation);
    }

    /// <summary>Takes the password away and gives a one-time password for it; a second factor is taken away too.</summary>
    public Task<AccountResult> ResetAsync(string name, Origin origin, CancellationToken cancellation = default) =>
        ChangeAsync(name, AuditDeed.ResetPassword, origin, async account =>
        {
            var password = Secret.CreatePassword();
            await WithoutPasswordAsync(account);
            account.MustChangePassword = true;
            Check(await users.AddPasswordAsync(account, password));
            return (null, password);
        }, cancellation);

    /// <summary>Takes the password away; whoever holds the link chooses another one. A second factor is taken away too.</summary>
    public Task<AccountResult> ResetByLinkAsync(string name, Origin origin, CancellationToken cancellation = default) =>
        ChangeAsync(name, AuditDeed.ResetPassword, origin, async account =>
        {
            await WithoutPasswordAsync(account);
            var kind = account.LastSignInAt is null ? AccountLinkKind.Invitation : AccountLinkKind.Reset;
            return (null, await CreateLinkAsync(account, kind, cancellation));
        }, cancellation);

    public Task<AccountResult> DisableAsync(string name, Origin origin, CancellationToken cancellation = default) =>
        ChangeAsync(name, AuditDeed.Disable, origin, async account =>
        {
            if (await IsLastAdministratorAsync(account, cancellation))
            {
                return (AccountFault.LastAdministrator, null);
            }

            account.DisabledAt ??= time.GetUtcNow().UtcDateTime;
            return (null, null);
        }, cancellation);

    public Task<AccountResult> EnableAsync(string name, Origin origin, CancellationToken cancellation = default) =>
        ChangeAsync(name, AuditDeed.Enable, origin, account =>
        {
            (account.DisabledAt, account.LockoutEnd, account.AccessFailedCount) = (null, null, 0);
            return Task.FromResult<(AccountFault?, string?)>((null, null));
        }, cancellation);

    public Task<AccountResult> SetRoleAsync(string name, AccountRole role, Origin origin, CancellationToken cancellation = default) =>
        ChangeAsync(name, AuditDeed.ChangeRole, origin, async account =>
        {
            if (role != AccountRole.Administrator && await IsLastAdministratorAsync(account, cancellation))
            {
                return (AccountFault.LastAdministrator, null);
            }

            account.Role = role;
            return (null, null);
        }, cancellation, KebabName.Of(role));

    /// <summary>Changes one's own password.</summary>
    public async Task<AccountFault?> ChangePasswordAsync(long accountId, string current, string chosen, Origin origin, CancellationToken cancellation = default)
    {
        var account = await users.FindByIdAsync(accountId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (account is null)
        {
            return AccountFault.Unknown;
        }

        if (string.Equals(current, chosen, StringComparison.Ordinal))
        {
            return AccountFault.SamePassword;
        }

        account.MustChangePassword = false;
        var result = await users.ChangePasswordAsync(account, current, chosen);
        if (!result.Succeeded)
        {
            return result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                ? AccountFault.WrongPassword
                : AccountFault.WeakPassword;
        }

        await audit.WriteAsync(AuditDeed.ChangePassword, origin, account.UserName, cancellation);
        return null;
    }

    /// <summary>The account that a link is for, while it can still be used.</summary>
    public async Task<AccountRow?> FindByLinkAsync(string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var name = await connection.FirstAsync(LinkSql.Find, LinkParameters(secret), row => row.Text(), cancellation);
        return name is null ? null : await query.FindAsync(name, cancellation);
    }

    /// <summary>Chooses a password by a link, once.</summary>
    public async Task<AccountFault?> UseLinkAsync(string secret, string password, string? address, CancellationToken cancellation = default)
    {
        if (await FindByLinkAsync(secret, cancellation) is not { } row || await users.FindByNameAsync(row.Name) is not { } account)
        {
            return AccountFault.LinkGone;
        }

        foreach (var validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, account, password)).Succeeded)
            {
                return AccountFault.WeakPassword;
            }
        }

        // Of two who use a link at once only one marks it.
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        if (await connection.ExecuteAsync(LinkSql.Use, LinkParameters(secret), cancellation) == 0)
        {
            return AccountFault.LinkGone;
        }

        account.MustChangePassword = false;
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        Check(await users.RemovePasswordAsync(account));
        Check(await users.AddPasswordAsync(account, password));
        await audit.WriteAsync(AuditDeed.UseLink, new Origin(account.Id, account.DisplayName, address), account.UserName, cancellation);
        return null;
    }

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@');

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }

    private async Task<AccountFault?> CreateAsync(string name, string displayName, AccountRole role, string? password)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(displayName);
        var key = name.Trim();
        if (!IsName(key))
        {
            return AccountFault.BadName;
        }

        var account = new Account
        {
            UserName = key,
            DisplayName = string.IsNullOrWhiteSpace(displayName) ? key : displayName.Trim(),
            Role = role,
            MustChangePassword = password is not null,
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        var result = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName)))
        {
            return AccountFault.NameTaken;
        }

        Check(result);
        return null;
    }

    private async Task<AccountResult> ChangeAsync(
        string name, AuditDeed deed, Origin origin, Func<Account, Task<(AccountFault? Fault, string? Secret)>> change,
        CancellationToken cancellation, string? detail = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (await users.FindByNameAsync(name.Trim()) is not { } account)
        {
            return new AccountResult.Refused(AccountFault.Unknown);
        }

        var (fault, secret) = await change(account);
        if (fault is { } refused)
        {
            return new AccountResult.Refused(refused);
        }

        // Saves what was changed, and ends every session that began before.
        Check(await users.UpdateSecurityStampAsync(account));
        return await DoneAsync(deed, account.UserName!, detail is null ? account.UserName! : $"{account.UserName}: {detail}", origin, secret, cancellation);
    }

    private async Task<AccountResult> DoneAsync(
        AuditDeed deed, string name, string target, Origin origin, string? secret, CancellationToken cancellation)
    {
        await audit.WriteAsync(deed, origin, target, cancellation);
        return new AccountResult.Done((await query.FindAsync(name, cancellation))!, secret);
    }

    private async Task WithoutPasswordAsync(Account account)
    {
        (account.LockoutEnd, account.AccessFailedCount, account.TwoFactorEnabled) = (null, 0, false);
        Check(await users.RemovePasswordAsync(account));
        Check(await users.ResetAuthenticatorKeyAsync(account));
    }

    private async Task<bool> IsLastAdministratorAsync(Account account, CancellationToken cancellation) =>
        account is { Role: AccountRole.Administrator, DisabledAt: null }
        && (await query.ListAsync(cancellation)).Count(row => row is { Role: AccountRole.Administrator, DisabledAt: null }) == 1;

    private async Task<string> CreateLinkAsync(Account account, AccountLinkKind kind, CancellationToken cancellation)
    {
        var secret = Secret.Create();
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = LinkParameters(secret)
            .Add("account", account.Id)
            .Add("kind", KebabName.Of(kind))
            .Add("expires", time.GetUtcNow() + LinkLife);
        await connection.ExecuteAsync(LinkSql.Replace, parameters, cancellation);
        return secret;
    }

    private SqlParameters LinkParameters(string secret) =>
        new SqlParameters().Add("hash", Secret.Hash(secret), NpgsqlTypes.NpgsqlDbType.Bytea).Add("now", time.GetUtcNow());
}
