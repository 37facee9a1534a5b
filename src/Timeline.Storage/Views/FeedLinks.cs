using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Secret addresses of views for calendars and feed readers: shown once, kept as hashes, revoked at any time.</summary>
public sealed class FeedLinks(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>How many links one owner can have at a time.</summary>
    public const int MostLinks = 100;

    private const int PrefixLength = 6;

    private const string Columns = "l.id, l.owner, l.name, l.address, l.prefix, l.created_at, l.last_used_at";

    // The time of use is kept to the minute: a calendar that asks often does not write a row each time.
    private const string Use = $"""
        with used as (
            update feed_links set last_used_at = @now
            where secret_hash = @hash and revoked_at is null and (last_used_at is null or last_used_at < @now - interval '1 minute')
        )
        select {Columns} from feed_links l where l.secret_hash = @hash and l.revoked_at is null
        """;

    /// <summary>Makes a link.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="address">The view.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The secret, which is kept nowhere; null when the owner has <see cref="MostLinks"/> already, or is nobody.</returns>
    public async Task<string?> CreateAsync(ViewOwner owner, string name, string address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        SavedViewStore.Check(name, SavedViewStore.LongestName, nameof(name));
        SavedViewStore.Check(address, SavedViewStore.LongestAddress, nameof(address));
        if (owner.IsNobody)
        {
            return null;
        }

        var secret = Secret.Create();
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = Of(owner)
            .Add("name", name.Trim())
            .Add("address", address)
            .Add("prefix", secret[..PrefixLength])
            .Add("hash", Secret.Hash(secret), NpgsqlTypes.NpgsqlDbType.Bytea)
            .Add("now", time.GetUtcNow());
        var made = await connection.ExecuteAsync(
            $"""
            insert into feed_links (owner, name, address, prefix, secret_hash, created_at)
            select @owner, @name, @address, @prefix, @hash, @now
            where (select count(*) from feed_links l where l.owner = @owner and l.revoked_at is null) < {MostLinks}
            """,
            parameters, cancellation);
        return made > 0 ? secret : null;
    }

    /// <summary>The links of an owner that are not revoked, the newest first.</summary>
    public async Task<IReadOnlyList<FeedLinkRow>> ListAsync(ViewOwner owner, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"select {Columns} from feed_links l where l.owner = @owner and l.revoked_at is null order by l.id desc limit {MostLinks}", Of(owner), Read, cancellation);
    }

    /// <summary>Ends a link for ever.</summary>
    /// <returns>False when the owner has no such link.</returns>
    public async Task<bool> RevokeAsync(ViewOwner owner, long id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
            "update feed_links set revoked_at = @now where owner = @owner and id = @id and revoked_at is null",
            Of(owner).Add("id", id).Add("now", time.GetUtcNow()), cancellation) > 0;
    }

    /// <summary>What a secret opens; null for one that is revoked or never was.</summary>
    public async Task<FeedLinkRow?> UseAsync(string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = new SqlParameters().Add("hash", Secret.Hash(secret), NpgsqlTypes.NpgsqlDbType.Bytea).Add("now", time.GetUtcNow());
        return await connection.FirstAsync(Use, parameters, Read, cancellation);
    }

    private static SqlParameters Of(ViewOwner owner) => new SqlParameters().Add("owner", owner.Key);

    private static FeedLinkRow Read(RowReader row) =>
        new(row.Int64(), new ViewOwner(row.Text()), row.Text(), row.Text(), row.Text(), row.Moment(), row.MomentOrNull());
}
