using System.Runtime.CompilerServices;
using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Keeps exports that are made in the background, and their files, so that any process can make one and any hand it out.</summary>
public sealed class ExportJobs(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>How many unfinished exports one owner can have.</summary>
    public const int MostOpenOfOwner = 3;

    /// <summary>How many unfinished exports there can be.</summary>
    public const int MostOpen = 100;

    /// <summary>How long a file is kept after it was asked for.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    // A process that has said nothing for so long is dead, and another makes the export from the beginning.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private const string Columns =
        "j.id, j.owner, j.query, j.site, j.state, j.total, j.written, j.bytes, j.error, j.created_at, j.finished_at, j.expires_at";

    /// <summary>Asks for an export.</summary>
    /// <returns>The secret name by which it is asked for from then on; null when too many are unfinished.</returns>
    public async Task<string?> CreateAsync(string owner, string query, string site, CancellationToken cancellation = default)
    {
        var secret = Secret.Create();
        var now = time.GetUtcNow();
        var parameters = Named(secret).Add("owner", owner).Add("query", query).Add("site", site).Add("now", now).Add("expires", now + Kept);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var made = await connection.ExecuteAsync(
            $"""
            insert into export_jobs (secret_hash, owner, query, site, state, written, bytes, created_at, expires_at)
            select @hash, @owner, @query, @site, 'waiting', 0, 0, @now, @expires
            from (select count(*) as all, count(*) filter (where j.owner = @owner) as own from export_jobs j where j.state in ('waiting', 'running')) n
            where n.all < {MostOpen} and n.own < {MostOpenOfOwner}
            """,
            parameters, cancellation);
        return made > 0 ? secret : null;
    }

    /// <returns>Null when there is none of this name, or it has expired.</returns>
    public async Task<ExportJobRow?> GetAsync(string secret, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync(
            $"select {Columns} from export_jobs j where j.secret_hash = @hash and j.expires_at > @now", Named(secret).Add("now", time.GetUtcNow()), Read, cancellation);
    }

    /// <summary>Stops an export that is not finished, and throws away the file of one that is.</summary>
    public async Task CancelAsync(long id, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            with stopped as (
                update export_jobs set state = 'cancelled', finished_at = coalesce(finished_at, @now) where id = @id and state <> 'failed' returning id
            )
            delete from export_parts p using stopped s where p.job_id = s.id
            """,
            new SqlParameters().Add("id", id).Add("now", time.GetUtcNow()), cancellation);
    }

    /// <summary>Takes the export that has waited longest; null when none waits.</summary>
    public async Task<ExportJobRow?> TakeAsync(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.FirstAsync(
            $"""
            with next as (
                select j.id from export_jobs j
                where (j.state = 'waiting' or (j.state = 'running' and j.beat_at < @dead)) and j.expires_at > @now
                order by j.id limit 1 for update skip locked
            ), cleared as (
                delete from export_parts p using next n where p.job_id = n.id
            )
            update export_jobs j set state = 'running', beat_at = @now, written = 0, bytes = 0
            from next n where j.id = n.id
            returning {Columns}
            """,
            new SqlParameters().Add("now", now).Add("dead", now - s_patience), Read, cancellation);
    }

    /// <summary>Says how far an export is.</summary>
    /// <returns>False when nobody wants it any more.</returns>
    public async Task<bool> BeatAsync(long id, long? total, long written, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
            "update export_jobs set beat_at = @now, total = coalesce(@total, total), written = @written where id = @id and state = 'running'",
            new SqlParameters().Add("id", id).Add("now", time.GetUtcNow()).Add("total", total).Add("written", (long?)written), cancellation) > 0;
    }

    /// <summary>Adds a piece of the file.</summary>
    /// <returns>False when nobody wants it any more.</returns>
    public async Task<bool> AppendAsync(long id, int number, byte[] bytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
            """
            with wanted as (
                update export_jobs set bytes = bytes + @length, beat_at = @now where id = @id and state = 'running' returning id
            )
            insert into export_parts (job_id, number, bytes) select w.id, @number, @part from wanted w
            """,
            new SqlParameters().Add("id", id).Add("number", (int?)number).Add("length", (long?)bytes.Length).Add("now", time.GetUtcNow()).Add("part", bytes, NpgsqlTypes.NpgsqlDbType.Bytea),
            cancellation) > 0;
    }

    /// <summary>The export is made.</summary>
    public Task FinishAsync(long id, long written, CancellationToken cancellation = default) => EndAsync(
        "update export_jobs set state = 'done', written = @written, finished_at = @now where id = @id and state = 'running'",
        new SqlParameters().Add("id", id).Add("written", (long?)written), cancellation);

    /// <summary>The export cannot be made.</summary>
    public Task FailAsync(long id, string error, CancellationToken cancellation = default) => EndAsync(
        """
        with failed as (
            update export_jobs set state = 'failed', error = @error, finished_at = @now where id = @id and state = 'running' returning id
        )
        delete from export_parts p using failed f where p.job_id = f.id
        """,
        new SqlParameters().Add("id", id).Add("error", error), cancellation);

    /// <summary>The pieces of a file in their order, one at a time.</summary>
    public async IAsyncEnumerable<byte[]> ReadAsync(long id, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var number = 0; ; number++)
        {
            byte[]? part;
            await using (var connection = await dataSource.OpenConnectionAsync(cancellation))
            {
                part = await connection.FirstAsync(
                    "select p.bytes from export_parts p where p.job_id = @id and p.number = @number",
                    new SqlParameters().Add("id", id).Add("number", (int?)number), row => row.Array<byte>(), cancellation);
            }

            // No connection is held while whoever reads is slow.
            if (part is null)
            {
                yield break;
            }

            yield return part;
        }
    }

    /// <summary>Throws away what has expired.</summary>
    public Task ExpireAsync(CancellationToken cancellation = default) => EndAsync("delete from export_jobs where expires_at <= @now", new SqlParameters(), cancellation);

    private static SqlParameters Named(string secret) => new SqlParameters().Add("hash", Secret.Hash(secret), NpgsqlTypes.NpgsqlDbType.Bytea);

    private static ExportJobRow Read(RowReader row) => new(
        row.Int64(), row.Text(), row.Text(), row.Text(), row.Word<ExportJobState>(), row.Int64OrNull(), row.Int64(), row.Int64(), row.TextOrNull(),
        row.Moment(), row.MomentOrNull(), row.Moment());

    private async Task EndAsync(string sql, SqlParameters parameters, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(sql, parameters.Add("now", time.GetUtcNow()), cancellation);
    }
}
