using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Writes down who did what, when and from where. The table only grows; the database refuses anything else.</summary>
public sealed class AuditLog([FromKeyedServices(PreparedSource.Accounts)] NpgsqlDataSource dataSource, TimeProvider time)
{
    private const int LongestText = 300;

    private const string Insert = """
        insert into audit_entries (at, account_id, who, api_key_id, deed, target, from_address)
        values (@at, @account, @who, @key, @deed, @target, @from)
        """;

    private const string Page = """
        select id, at, account_id, who, api_key_id, deed, target, from_address
        from audit_entries
        where (@before::bigint is null or id < @before) and (@deed::text is null or deed = @deed)
            and (@account::bigint is null or account_id = @account)
        order by id desc
        limit @limit
        """;

    public Task WriteAsync(AuditDeed deed, Origin origin, string? target = null, CancellationToken cancellation = default) =>
        WriteAsync(KebabName.Of(deed), origin, target, cancellation);

    public Task WriteAsync(AccountAction action, Origin origin, string? target = null, CancellationToken cancellation = default) =>
        WriteAsync(KebabName.Of(action), origin, target, cancellation);

    /// <summary>The latest first.</summary>
    /// <param name="before">Only what is older than this entry; null for the latest.</param>
    /// <param name="deed">Only this deed, as it is spelled in the table.</param>
    /// <param name="account">Only what this account did.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<AuditLine>> ListAsync(
        long? before = null, string? deed = null, long? account = null, int limit = 100, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters().Add("before", before).Add("deed", deed).Add("account", account).Add("limit", limit);
        return await connection.QueryAsync(Page, parameters, Read, cancellation);
    }

    private static AuditLine Read(RowReader row) => new(
        row.Int64(), row.Moment(), row.Int64OrNull(), row.Text(), row.Int64OrNull(), row.Text(), row.TextOrNull(), row.TextOrNull());

    private async Task WriteAsync(string deed, Origin origin, string? target, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(origin);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters()
            .Add("at", time.GetUtcNow())
            .Add("account", origin.AccountId)
            .Add("who", Storable(origin.Who))
            .Add("key", origin.KeyId)
            .Add("deed", deed)
            .Add("target", Storable(target))
            .Add("from", Storable(origin.Address));
        await connection.ExecuteAsync(Insert, parameters, cancellation);
    }

    /// <summary>What strangers type is kept short, and PostgreSQL holds no zero characters.</summary>
    private static string? Storable(string? text)
    {
        var clean = text?.Replace("\0", "", StringComparison.Ordinal);
        return clean is { Length: > LongestText } ? clean[..LongestText] : clean;
    }
}
