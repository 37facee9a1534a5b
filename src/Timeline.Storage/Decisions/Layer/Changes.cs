using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Decisions;

/// <summary>Notes that a transaction changes entries: see <see cref="Model.ChangeSet"/>.</summary>
internal static class Changes
{
    // Any number that no other lock of this program has.
    private const long Order = 01_03_20_15_18_03;

    /// <summary>
    /// The last step before the commit. From here to its end one transaction goes at a time, so that the notes are seen in the order of
    /// their ids, and who waits here holds up nobody who waits elsewhere.
    /// </summary>
    public static async Task MarkAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var trip = new RoundTrip(connection);
        Mark(trip, now);
        await trip.RunAsync(cancellation);
    }

    /// <inheritdoc cref="MarkAsync"/>
    public static void Mark(RoundTrip trip, DateTimeOffset now)
    {
        trip.Query("select pg_advisory_xact_lock(@order)", new SqlParameters().Add("order", Order), _ => true);
        trip.Execute("insert into change_sets (at) values (@now)", new SqlParameters().Add("now", now));
    }
}
