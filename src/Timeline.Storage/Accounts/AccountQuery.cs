using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads accounts.</summary>
public sealed class AccountQuery([FromKeyedServices(PreparedSource.Accounts)] NpgsqlDataSource dataSource)
{
    private const string Rows = """
        select id, user_name, display_name, role, password_hash is not null, two_factor_enabled, created_at, last_sign_in_at, disabled_at,
               case when lockout_end > now() then lockout_end end
        from accounts
        """;

    /// <summary>What <see cref="ReadStanding"/> reads; ends in <c>from accounts</c>.</summary>
    internal const string StandingRow = """
        select id, display_name, role, coalesce(security_stamp, ''), disabled_at is null and not must_change_password
        from accounts
        """;

    /// <summary>All accounts, by name. There are as many as a newsroom has people.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync($"{Rows} order by user_name limit 10000", new SqlParameters(), Read, cancellation);
    }

    /// <returns>Null when nobody has this name.</returns>
    public async Task<AccountRow?> FindAsync(string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters().Add("name", name.Trim().ToUpperInvariant());
        return await connection.FirstAsync($"{Rows} where normalized_user_name = @name", parameters, Read, cancellation);
    }

    /// <returns>Null when there is no such account.</returns>
    public async Task<Standing?> StandingAsync(long accountId, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync(
            $"{StandingRow}\nwhere id = @id", new SqlParameters().Add("id", accountId), ReadStanding, cancellation);
    }

    public async Task<long> CountAsync(CancellationToken cancellation = default)
    {
        await using var command = dataSource.CreateCommand("select count(*) from accounts");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    internal static Standing ReadStanding(RowReader row) => new(row.Int64(), row.Text(), row.Word<AccountRole>(), row.Text(), row.Boolean());

    private static AccountRow Read(RowReader row) => new(
        row.Int64(), row.Text(), row.Text(), row.Word<AccountRole>(), row.Boolean(), row.Boolean(), row.Moment(), row.MomentOrNull(),
        row.MomentOrNull(), row.MomentOrNull());
}
