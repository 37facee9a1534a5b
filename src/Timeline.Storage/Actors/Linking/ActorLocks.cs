using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Actors;

/// <summary>Who waits for whom where actors are made, merged and used. Each lock is held until the transaction ends.</summary>
internal static class ActorLocks
{
    // Any numbers that no other lock of this program has.
    private const long Names = 01_03_20_15_18_01;
    private const long Decisions = 01_03_20_15_18_02;

    private const string Share = "select pg_advisory_xact_lock_shared(@key)";

    /// <summary>One at a time gives names to actors: two would make the same one twice, under two spellings.</summary>
    public static Task NamesAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        TakeAsync(connection, "select pg_advisory_xact_lock(@key)", Names, cancellation);

    /// <summary>While entries are stored nobody moves their actors.</summary>
    public static Task StoreAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        TakeAsync(connection, Share, Decisions, cancellation);

    /// <inheritdoc cref="StoreAsync"/>
    public static void Store(RoundTrip trip) => trip.Query(Share, new SqlParameters().Add("key", Decisions), _ => true);

    /// <summary>Moves actors: waits for batches that are being stored, and they wait for it.</summary>
    public static async Task DecideAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await TakeAsync(connection, "select pg_advisory_xact_lock(@key)", Decisions, cancellation);
        await NamesAsync(connection, cancellation);
    }

    private static Task<int> TakeAsync(NpgsqlConnection connection, string sql, long key, CancellationToken cancellation) =>
        connection.ExecuteAsync(sql, new SqlParameters().Add("key", key), cancellation);
}
