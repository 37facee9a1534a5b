using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Keeps the views that people saved.</summary>
public sealed class SavedViewStore(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>How many views one owner can keep.</summary>
    public const int MostViews = 50;

    /// <summary>What is new is counted no further than this.</summary>
    public const int MostNew = 100;

    public const int LongestName = 120;
    public const int LongestAddress = 2000;

    // A browser's views outlive its cookie by little; nobody could reach them after that.
    private const int DaysOfBrowsers = 400;

    private const string Columns = "v.id, v.name, v.address, v.created_at, v.seen_at";

    /// <summary>All views of an owner, the newest first.</summary>
    public async Task<IReadOnlyList<SavedViewRow>> ListAsync(ViewOwner owner, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.QueryAsync(
            $"select {Columns} from saved_views v where v.owner = @owner order by v.created_at desc, v.id desc limit {MostViews}",
            Of(owner), Read, cancellation);
    }

    /// <summary>Saves a view, or gives the one of this address another name.</summary>
    /// <returns>False when the owner has <see cref="MostViews"/> already, or is nobody.</returns>
    /// <exception cref="ArgumentException">Name or address are empty or too long.</exception>
    public async Task<bool> SaveAsync(ViewOwner owner, string name, string address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        Check(name, LongestName, nameof(name));
        Check(address, LongestAddress, nameof(address));
        if (owner.IsNobody)
        {
            return false;
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var saved = await connection.ExecuteAsync(
            $"""
            insert into saved_views (owner, name, address, created_at, seen_at)
            select @owner, @name, @address, @now, @now
            where exists (select from saved_views v where v.owner = @owner and v.address = @address)
               or (select count(*) from saved_views v where v.owner = @owner) < {MostViews}
            on conflict (owner, address) do update set name = excluded.name
            """,
            Of(owner).Add("name", name.Trim()).Add("address", address).Add("now", time.GetUtcNow()), cancellation);
        await connection.ExecuteAsync(
            "delete from saved_views where seen_at < @old and owner like 'browser:%'",
            new SqlParameters().Add("old", time.GetUtcNow().AddDays(-DaysOfBrowsers)), cancellation);
        return saved > 0;
    }

    /// <summary>Takes a view away, and with it its feed links and webhooks; nothing happens when the owner has none of this id.</summary>
    public async Task RemoveAsync(ViewOwner owner, long id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            with gone as (
                delete from saved_views where owner = @owner and id = @id returning address
            ), revoked as (
                update feed_links l set revoked_at = @now from gone g where l.owner = @owner and l.address = g.address and l.revoked_at is null
            )
            delete from webhooks w using gone g where w.owner = @owner and w.address = g.address
            """,
            Of(owner).Add("id", id).Add("now", time.GetUtcNow()), cancellation);
    }

    /// <summary>The owner has looked at a view: what came until now is not new any more.</summary>
    public async Task SeenAsync(ViewOwner owner, long id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "update saved_views set seen_at = @now where owner = @owner and id = @id", Of(owner).Add("id", id).Add("now", time.GetUtcNow()), cancellation);
    }

    /// <summary>Gives an account what its browser saved before somebody signed in, and the links to it; a view that it has already stays as it is.</summary>
    public async Task AdoptAsync(ViewOwner account, ViewOwner browser, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(browser);
        if (account.IsNobody || browser.IsNobody)
        {
            return;
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            with linked as (
                update feed_links set owner = @owner where owner = @browser
            )
            update saved_views v set owner = @owner
            where v.owner = @browser and not exists (select from saved_views o where o.owner = @owner and o.address = v.address)
            """,
            Of(account).Add("browser", browser.Key), cancellation);
    }

    /// <summary>How many entries of each filter were added or changed since its moment; all are counted in one round trip.</summary>
    /// <returns>In the order of what was asked; at most <see cref="MostNew"/> each.</returns>
    public async Task<IReadOnlyList<int>> CountNewAsync(
        IReadOnlyList<(EntryFilter Filter, DateTimeOffset Since)> asked, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Count == 0)
        {
            return [];
        }

        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (filter, since) in asked)
        {
            var conditions = new EntryConditions(filter, filter.Window);
            conditions.Require("e.updated_at > @since");
            conditions.Parameters.Add("since", since);
            var command = new NpgsqlBatchCommand(
                $"select count(*)::integer from (select from {conditions.Source.Entries} e where {conditions.Sql} limit {MostNew}) e");
            conditions.Parameters.ApplyTo(command);
            batch.BatchCommands.Add(command);
        }

        var counts = new List<int>();
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        do
        {
            while (await reader.ReadAsync(cancellation))
            {
                counts.Add(reader.GetInt32(0));
            }
        }
        while (await reader.NextResultAsync(cancellation));

        return counts;
    }

    private static SqlParameters Of(ViewOwner owner) => new SqlParameters().Add("owner", owner.Key);

    private static SavedViewRow Read(RowReader row) => new(row.Int64(), row.Text(), row.Text(), row.Moment(), row.Moment());

    internal static void Check(string text, int longest, string name)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
        {
            throw new ArgumentException($"It must be 1 to {longest} characters; it has {text?.Length ?? 0}.", name);
        }
    }
}
