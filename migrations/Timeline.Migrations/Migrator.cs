using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timeline.Storage;

namespace Timeline.Migrations;

/// <summary>Brings a database up to the version of this program: its tables, and the actors that it knows from the start.</summary>
public static class Migrator
{
    // Any number that no other program takes on the same server: "timeline" in letters' places of the alphabet.
    private const long LockKey = 20_09_13_05_12_09_14_05;

    /// <summary>Applies what is missing. Of several migrators one works while the others wait and then find nothing to do.</summary>
    /// <param name="connectionString">The database, which must exist.</param>
    /// <param name="cancellation">Gives up; a migration that has begun is taken back.</param>
    /// <exception cref="StoreUnavailableException">
    /// The database cannot be reached, gives no rights, or is newer than this program.
    /// </exception>
    public static async Task<MigrationReport> MigrateAsync(string connectionString, CancellationToken cancellation = default)
    {
        try
        {
            // Without a pool: the lock belongs to this connection and must go with it.
            var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
            await using var dataSource = NpgsqlDataSource.Create(unpooled);
            await using var guard = await dataSource.OpenConnectionAsync(cancellation);
            await LockAsync(guard, cancellation);

            var options = new DbContextOptionsBuilder<TimelineDb>();
            TimelineStorage.Configure(options, dataSource);
            await using var db = new TimelineDb(options.Options);

            // A step over millions of rows takes what it takes.
            db.Database.SetCommandTimeout(0);
            await RefuseNewerAsync(db, cancellation);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
            if (pending.Count > 0)
            {
                await db.Database.MigrateAsync(cancellation);
            }

            await ActorRegistry.EnsureStarterAsync(guard, DateTimeOffset.UtcNow, cancellation);
            return new MigrationReport(pending);
        }
        catch (Exception exception) when (exception is not StoreUnavailableException && StoreFailures.Classify(exception) is not null)
        {
            throw StoreFailures.Classify(exception)!;
        }
    }

    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { Value = LockKey });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task RefuseNewerAsync(TimelineDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellation)).Where(migration => !known.Contains(migration)).ToList();
        if (unknown.Count > 0)
        {
            throw new StoreUnavailableException(
                StoreFailure.NewerDatabase,
                $"The database is newer than this program: it has {unknown[^1]}, which this program does not know. Use the newer program.");
        }
    }
}
