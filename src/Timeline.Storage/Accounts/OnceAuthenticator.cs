using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Timeline.Storage.Model;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>
/// Takes each code of an authenticator app once: whoever reads it over a shoulder or on the way cannot use it again within its time.
/// (The provider of ASP.NET Core Identity takes a code as often as it comes.)
/// </summary>
public sealed class OnceAuthenticator(NpgsqlDataSource dataSource, TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    /// <summary>Steps that a telephone's clock may be off, to either side.</summary>
    private const int Tolerance = 1;

    // Of two requests with one code the second finds the step taken.
    private const string Take = "update accounts set last_code_step = @step where id = @id and (last_code_step is null or last_code_step < @step)";

    /// <summary>Codes are made by the app, never here.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult(string.Empty);

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var now = Totp.StepOf(time.GetUtcNow());
        var typed = Encoding.ASCII.GetBytes(token);
        long? found = null;
        for (var step = now - Tolerance; step <= now + Tolerance; step++)
        {
            found = CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Totp.CodeOf(key, step))) ? step : found;
        }

        if (found is not { } taken)
        {
            return false;
        }

        await using var connection = await dataSource.OpenConnectionAsync();
        return await connection.ExecuteAsync(Take, new SqlParameters().Add("step", taken).Add("id", user.Id), CancellationToken.None) > 0;
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        return await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };
    }
}
