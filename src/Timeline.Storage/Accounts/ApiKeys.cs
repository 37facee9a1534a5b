using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Keys by which programs act for an account: shown once, kept as hashes, revoked at any time.</summary>
public sealed class ApiKeys([FromKeyedServices(PreparedSource.Accounts)] NpgsqlDataSource dataSource, AuditLog audit, TimeProvider time)
{
    /// <summary>How keys begin, so that scanners for leaked secrets can know them.</summary>
    public const string Mark = "tlk_";

    private const int PrefixLength = 10;

    private const int LongestName = 80;

    private const string Columns = "id, account_id, name, prefix, scopes, created_at, last_used_at, revoked_at";

    // The time of use is kept to the minute: a busy program does not write a row per request.
    private const string Use = """
        with used as (
            update api_keys set last_used_at = @now
            where secret_hash = @hash and revoked_at is null and (last_used_at is null or last_used_at < @now - interval '1 minute')
        )
        select k.id, k.scopes, a.id, a.display_name, a.role, coalesce(a.security_stamp, ''), a.disabled_at is null and not a.must_change_password
        from api_keys k
        join accounts a on a.id = k.account_id
        where k.secret_hash = @hash and k.revoked_at is null
        """;

    /// <summary>Makes a key.</summary>
    /// <param name="accountId">Whom it stands for.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="scopes">What it may be used for; at least one.</param>
    /// <param name="origin">Who makes it, and from where.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The key itself, which is kept nowhere.</returns>
    public async Task<string> CreateAsync(
        long accountId, string name, IReadOnlyList<ApiScope> scopes, Origin origin, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(scopes);
        if (scopes.Count == 0)
        {
            throw new ArgumentException("A key without a scope can do nothing.", nameof(scopes));
        }

        var key = Mark + Secret.Create();
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters()
            .Add("account", accountId)
            .Add("name", name.Trim()[..Math.Min(name.Trim().Length, LongestName)])
            .Add("prefix", key[..PrefixLength])
            .Add("hash", Secret.Hash(key), NpgsqlTypes.NpgsqlDbType.Bytea)
            .Add("scopes", scopes.Distinct().Select(KebabName.Of).ToArray())
            .Add("now", time.GetUtcNow());
        await connection.ExecuteAsync(
            "insert into api_keys (account_id, name, prefix, secret_hash, scopes, created_at) values (@account, @name, @prefix, @hash, @scopes, @now)",
            parameters, cancellation);
        await audit.WriteAsync(AuditDeed.CreateKey, origin, $"{key[..PrefixLength]}…: {name.Trim()}", cancellation);
        return key;
    }

    /// <summary>The keys of an account that are not revoked, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(long accountId, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"select {Columns} from api_keys where account_id = @account and revoked_at is null order by id desc limit 200",
            new SqlParameters().Add("account", accountId), Read, cancellation);
    }

    /// <returns>False when the account has no such key.</returns>
    public async Task<bool> RevokeAsync(long accountId, long keyId, Origin origin, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters().Add("account", accountId).Add("key", keyId).Add("now", time.GetUtcNow());
        var key = await connection.FirstAsync(
            "update api_keys set revoked_at = @now where id = @key and account_id = @account and revoked_at is null returning prefix || '…: ' || name",
            parameters, row => row.Text(), cancellation);
        if (key is null)
        {
            return false;
        }

        await audit.WriteAsync(AuditDeed.RevokeKey, origin, key, cancellation);
        return true;
    }

    /// <summary>Whom a key stands for; null for one that is revoked or never was.</summary>
    public async Task<KeyHolder?> UseAsync(string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!key.StartsWith(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters().Add("hash", Secret.Hash(key), NpgsqlTypes.NpgsqlDbType.Bytea).Add("now", time.GetUtcNow());
        return await connection.FirstAsync(Use, parameters, ReadHolder, cancellation);
    }

    private static KeyHolder ReadHolder(RowReader row) => new(
        row.Int64(),
        Scopes(row.Array<string>()),
        new Standing(row.Int64(), row.Text(), row.Word<AccountRole>(), row.Text(), row.Boolean()));

    private static ApiKeyRow Read(RowReader row) => new(
        row.Int64(), row.Int64(), row.Text(), row.Text(), Scopes(row.Array<string>()), row.Moment(), row.MomentOrNull(), row.MomentOrNull());

    private static ApiScope[] Scopes(string[] names) => [.. names.Select(KebabName.Parse<ApiScope>)];
}
