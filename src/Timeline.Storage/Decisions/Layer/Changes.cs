using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Decisions;

/// <summary>Notes that a transaction changes entries: see <see cref="Model.ChangeSet"/>.</summary>
internal static class Changes
{
    public static Task MarkAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancellation) =>
        connection.ExecuteAsync("insert into change_sets (at) values (@now)", new SqlParameters().Add("now", now), cancellation);
}
