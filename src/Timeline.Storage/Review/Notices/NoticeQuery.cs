using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Tells editors what became of what they decided, on a page and in a feed that a secret address opens.</summary>
public sealed class NoticeQuery(NpgsqlDataSource dataSource)
{
    /// <summary>What is new is counted no further than this.</summary>
    public const int MostNew = 100;

    /// <summary>Notices of an account, the latest first.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="before">Only those with a smaller id: the last of the page before.</param>
    /// <param name="limit">How many at most; 1 to 200.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<NoticeView>> ListAsync(long account, long? before = null, int limit = 50, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = Of(account).Add("before", before ?? long.MaxValue).Add("limit", Math.Clamp(limit, 1, 200));
        var rows = await connection.QueryAsync(
            """
            select n.id, n.own_id, n.decision_id, n.id > a.seen_notice
            from accounts a
            join notices n on n.editor_id = @editor
            where a.id = @account and n.id < @before
            order by n.id desc limit @limit
            """,
            parameters, row => (Id: row.Int64(), Own: row.Int64(), Theirs: row.Int64(), IsNew: row.Boolean()), cancellation);
        var records = (await connection.QueryAsync(
                $"{DecisionSql.Select}\nwhere d.id = any(@ids)",
                new SqlParameters().Add("ids", [.. rows.SelectMany(row => new[] { row.Own, row.Theirs }).Distinct()]), DecisionSql.Read, cancellation))
            .ToDictionary(record => record.Id);
        return [.. rows.Select(row => new NoticeView(row.Id, records[row.Own], records[row.Theirs], row.IsNew))];
    }

    /// <summary>How many an account has not seen, at most <see cref="MostNew"/>.</summary>
    public async Task<int> CountNewAsync(long account, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var counts = await connection.QueryAsync(
            $"""
            select count(*)::int from (
                select from accounts a join notices n on n.editor_id = @editor and n.id > a.seen_notice where a.id = @account limit {MostNew}) n
            """,
            Of(account), row => row.Int32(), cancellation);
        return counts[0];
    }

    /// <summary>The account has seen everything up to a notice.</summary>
    public async Task SeenAsync(long account, long notice, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "update accounts set seen_notice = @notice where id = @account and seen_notice < @notice", Of(account).Add("notice", notice), cancellation);
    }

    /// <summary>Gives an account's feed a new address; the one that it had opens nothing any more.</summary>
    /// <returns>The secret, which is kept nowhere.</returns>
    public async Task<string> OpenFeedAsync(long account, CancellationToken cancellation = default)
    {
        var secret = Secret.Create();
        await SetFeedAsync(account, Secret.Hash(secret), cancellation);
        return secret;
    }

    /// <summary>Takes the address away.</summary>
    public Task CloseFeedAsync(long account, CancellationToken cancellation = default) => SetFeedAsync(account, null, cancellation);

    public async Task<bool> HasFeedAsync(long account, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var found = await connection.QueryAsync("select id from accounts where id = @account and feed_hash is not null", Of(account), row => row.Int64(), cancellation);
        return found.Count > 0;
    }

    /// <summary>Whose feed a secret opens; null when it opens none, or the account may not be used.</summary>
    public async Task<Standing?> FindFeedAsync(string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync(
            $"{AccountQuery.StandingRow}\nwhere feed_hash = @hash and disabled_at is null and not must_change_password",
            new SqlParameters().Add("hash", Secret.Hash(secret), NpgsqlDbType.Bytea), AccountQuery.ReadStanding, cancellation);
    }

    private static SqlParameters Of(long account) =>
        new SqlParameters().Add("account", account).Add("editor", account.ToString(CultureInfo.InvariantCulture));

    private async Task SetFeedAsync(long account, byte[]? hash, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "update accounts set feed_hash = @hash where id = @account", Of(account).Add("hash", hash, NpgsqlDbType.Bytea), cancellation);
    }
}
