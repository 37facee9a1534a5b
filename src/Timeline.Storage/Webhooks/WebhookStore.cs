using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Keeps the webhooks of views, as their owners see them.</summary>
public sealed class WebhookStore(NpgsqlDataSource dataSource, ChangeQuery changes, TimeProvider time)
{
    /// <summary>How many one owner can have.</summary>
    public const int MostWebhooks = 20;

    public const int LongestUrl = 2000;

    internal const string DeliveryColumns =
        "d.id, d.webhook_id, d.body, d.created_at, d.attempts, d.next_at, d.delivered_at, d.dead_at, d.status, d.error";

    private const string Columns = """
        w.id, w.owner, w.name, w.address, w.url, w.secret, w.created_at,
        (select count(*)::integer from webhook_deliveries d where d.webhook_id = w.id and d.next_at is not null),
        (select count(*)::integer from webhook_deliveries d where d.webhook_id = w.id and d.dead_at is not null),
        (select max(d.delivered_at) from webhook_deliveries d where d.webhook_id = w.id)
        """;

    /// <summary>Tells an address from now on what changes in a view.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="address">The view.</param>
    /// <param name="url">Where it is told.</param>
    /// <param name="secret">What deliveries are signed with, encrypted.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its id; null when the owner has <see cref="MostWebhooks"/> already, or is nobody.</returns>
    public async Task<long?> CreateAsync(
        ViewOwner owner, string name, string address, string url, string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        SavedViewStore.Check(name, SavedViewStore.LongestName, nameof(name));
        SavedViewStore.Check(address, SavedViewStore.LongestAddress, nameof(address));
        SavedViewStore.Check(url, LongestUrl, nameof(url));
        if (owner.IsNobody)
        {
            return null;
        }

        var cursor = await changes.EndAsync(cancellation);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var parameters = Of(owner)
            .Add("name", name.Trim()).Add("address", address).Add("url", url).Add("secret", secret).Add("cursor", cursor).Add("now", time.GetUtcNow());
        var ids = await connection.QueryAsync(
            $"""
            insert into webhooks (owner, name, address, url, secret, cursor, created_at)
            select @owner, @name, @address, @url, @secret, @cursor, @now
            where (select count(*) from webhooks w where w.owner = @owner) < {MostWebhooks}
            returning id
            """,
            parameters, row => row.Int64(), cancellation);
        return ids.Count > 0 ? ids[0] : null;
    }

    /// <summary>The webhooks of an owner, the newest first.</summary>
    public async Task<IReadOnlyList<WebhookRow>> ListAsync(ViewOwner owner, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"select {Columns} from webhooks w where w.owner = @owner order by w.id desc limit {MostWebhooks}", Of(owner), Read, cancellation);
    }

    /// <returns>False when the owner has no such webhook.</returns>
    public async Task<bool> RemoveAsync(ViewOwner owner, long id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync("delete from webhooks where owner = @owner and id = @id", Of(owner).Add("id", id), cancellation) > 0;
    }

    /// <summary>What was sent to a webhook, the newest first.</summary>
    /// <param name="owner">Whose it is; of others there is nothing.</param>
    /// <param name="webhook">Which.</param>
    /// <param name="dead">Only what was given up.</param>
    /// <param name="before">Only what is older than this; null for the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<WebhookDeliveryRow>> DeliveriesAsync(
        ViewOwner owner, long webhook, bool dead = false, long? before = null, int limit = 50, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"""
            select {DeliveryColumns}
            from webhook_deliveries d
            join webhooks w on w.id = d.webhook_id
            where w.owner = @owner and w.id = @id {(dead ? "and d.dead_at is not null" : "")} and (@before::bigint is null or d.id < @before)
            order by d.id desc
            limit @limit
            """,
            Of(owner).Add("id", webhook).Add("before", before).Add("limit", limit), ReadDelivery, cancellation);
    }

    /// <summary>Tries a delivery that was given up from the beginning again.</summary>
    /// <returns>False when the owner has no such delivery, or it was not given up.</returns>
    public async Task<bool> RetryAsync(ViewOwner owner, long delivery, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
            """
            update webhook_deliveries d set attempts = 0, next_at = @now, dead_at = null
            from webhooks w
            where w.id = d.webhook_id and w.owner = @owner and d.id = @id and d.dead_at is not null
            """,
            Of(owner).Add("id", delivery).Add("now", time.GetUtcNow()), cancellation) > 0;
    }

    private static SqlParameters Of(ViewOwner owner) => new SqlParameters().Add("owner", owner.Key);

    private static WebhookRow Read(RowReader row) => new(
        row.Int64(), new ViewOwner(row.Text()), row.Text(), row.Text(), row.Text(), row.Text(), row.Moment(), row.Int32(), row.Int32(), row.MomentOrNull());

    private static WebhookDeliveryRow ReadDelivery(RowReader row) => new(
        row.Int64(), row.Int64(), row.Text(), row.Moment(), row.Int32(), row.MomentOrNull(), row.MomentOrNull(), row.MomentOrNull(), row.Int32OrNull(), row.TextOrNull());
}
