using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>
/// What is to be sent to webhooks. Any number of processes may work on it: a change becomes one message for each webhook that it
/// concerns, and a message is in the hands of one process at a time.
/// </summary>
public sealed class WebhookOutbox(NpgsqlDataSource dataSource, TimeProvider time)
{
    // The most entries that one message tells of.
    private const int LargestMessage = 100;

    private const int DaysKept = 30;

    // Longer than a delivery takes with all its patience: what a process took that died is tried again then.
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(2);

    /// <summary>Makes messages of what changed since each webhook was told last.</summary>
    /// <param name="filterOf">What a view means; null when its address means nothing any more, which is passed over.</param>
    /// <param name="write">The message about a change, as JSON.</param>
    /// <param name="cancellation">Gives up; what is made stays.</param>
    /// <returns>How many messages were made.</returns>
    public async Task<int> FillAsync(
        Func<string, EntryFilter?> filterOf, Func<WebhookRow, EntryChanges, string> write, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filterOf);
        ArgumentNullException.ThrowIfNull(write);
        var made = 0;
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        foreach (var id in await BehindAsync(connection, cancellation))
        {
            while (await StepAsync(connection, id, filterOf, write, cancellation) is { } step)
            {
                made += step.Made;
                if (!step.More)
                {
                    break;
                }
            }
        }

        return made;
    }

    /// <summary>Takes messages that are due. Each must be settled; one that is not comes again after two minutes.</summary>
    public async Task<IReadOnlyList<WebhookMessage>> TakeAsync(int limit, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var now = time.GetUtcNow();
        return await connection.QueryAsync(
            """
            with due as (
                select d.id from webhook_deliveries d where d.next_at <= @now order by d.next_at, d.id limit @limit for update skip locked
            ), taken as (
                update webhook_deliveries d set next_at = @lease, attempts = d.attempts + 1
                from due where d.id = due.id
                returning d.id, d.webhook_id, d.body, d.attempts
            )
            select t.id, t.webhook_id, w.owner, w.url, w.secret, t.body, t.attempts
            from taken t
            join webhooks w on w.id = t.webhook_id
            order by t.id
            """,
            new SqlParameters().Add("now", now).Add("lease", now + s_lease).Add("limit", limit),
            row => new WebhookMessage(row.Int64(), row.Int64(), new ViewOwner(row.Text()), row.Text(), row.Text(), row.Text(), row.Int32()), cancellation);
    }

    /// <summary>The message has arrived.</summary>
    public Task DeliveredAsync(long message, int status, CancellationToken cancellation = default) => RunAsync(
        "update webhook_deliveries set next_at = null, delivered_at = @now, status = @status, error = null where id = @id",
        new SqlParameters().Add("id", message).Add("now", time.GetUtcNow()).Add("status", (int?)status), cancellation);

    /// <summary>The message has not arrived.</summary>
    /// <param name="message">Which.</param>
    /// <param name="status">What was answered; null when nothing was.</param>
    /// <param name="error">Why, in a sentence.</param>
    /// <param name="again">When to try again; null to give it up.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task FailedAsync(long message, int? status, string error, TimeSpan? again, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var parameters = new SqlParameters().Add("id", message).Add("status", status).Add("error", error);
        return again is { } wait
            ? RunAsync("update webhook_deliveries set next_at = @next, status = @status, error = @error where id = @id", parameters.Add("next", now + wait), cancellation)
            : RunAsync("update webhook_deliveries set next_at = null, dead_at = @now, status = @status, error = @error where id = @id", parameters.Add("now", now), cancellation);
    }

    /// <summary>Throws away what was delivered or given up a month ago.</summary>
    public Task ForgetAsync(CancellationToken cancellation = default) => RunAsync(
        "delete from webhook_deliveries where next_at is null and created_at < @old",
        new SqlParameters().Add("old", time.GetUtcNow().AddDays(-DaysKept)), cancellation);

    // Almost always nobody is behind: asked often, this must cost next to nothing.
    private static async Task<List<long>> BehindAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var hooks = await connection.QueryAsync(
            "select w.id, w.cursor, coalesce((select max(c.id) from change_sets c), 0) from webhooks w order by w.id limit 10000",
            new SqlParameters(), row => (Id: row.Int64(), Cursor: row.Text(), Last: row.Int64()), cancellation);
        return [.. hooks.Where(hook => !ChangeQuery.HasSeen(hook.Cursor, hook.Last)).Select(hook => hook.Id)];
    }

    // Null when another process has it in hand, or it is no more.
    private async Task<(int Made, bool More)?> StepAsync(
        NpgsqlConnection connection, long id, Func<string, EntryFilter?> filterOf, Func<WebhookRow, EntryChanges, string> write, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        if (await TakeAsync(connection, id, cancellation) is not var (hook, cursor))
        {
            return null;
        }

        var filter = filterOf(hook.Address);
        var changes = await ChangeQuery.SinceAsync(connection, cursor, LargestMessage, filter, cancellation);
        var made = 0;
        if (filter is not null && changes.Entries.Count + changes.Gone.Count + changes.Left.Count > 0)
        {
            made = await connection.ExecuteAsync(
                "insert into webhook_deliveries (webhook_id, body, created_at, attempts, next_at) values (@id, @body, @now, 0, @now)",
                new SqlParameters().Add("id", id).Add("body", write(hook, changes)).Add("now", time.GetUtcNow()), cancellation);
        }

        await connection.ExecuteAsync(
            "update webhooks set cursor = @cursor where id = @id", new SqlParameters().Add("id", id).Add("cursor", changes.Cursor), cancellation);
        await transaction.CommitAsync(cancellation);
        return (made, changes.More);
    }

    private static async Task<(WebhookRow Hook, string Cursor)?> TakeAsync(NpgsqlConnection connection, long id, CancellationToken cancellation)
    {
        try
        {
            return (await connection.QueryAsync(
                "select w.owner, w.name, w.address, w.url, w.secret, w.created_at, w.cursor from webhooks w where w.id = @id for update skip locked",
                new SqlParameters().Add("id", id),
                row => ((WebhookRow, string)?)(new WebhookRow(id, new ViewOwner(row.Text()), row.Text(), row.Text(), row.Text(), row.Text(), row.Moment(), 0, 0, null), row.Text()),
                cancellation)).FirstOrDefault();
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.SerializationFailure)
        {
            // Another process had it, and was done between our first look and our hand on it.
            return null;
        }
    }

    private async Task RunAsync(string sql, SqlParameters parameters, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(sql, parameters, cancellation);
    }
}
