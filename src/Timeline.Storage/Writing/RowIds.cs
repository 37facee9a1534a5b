using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage.Writing;

/// <summary>Ids in one block, because rows of several tables name each other before any of them is stored.</summary>
internal static class RowIds
{
    public static async Task<Queue<long>> NextAsync(NpgsqlConnection connection, string table, int count, CancellationToken cancellation) =>
        new(await connection.QueryAsync(
            "select nextval(pg_get_serial_sequence(@table, 'id')) from generate_series(1, @count)",
            new SqlParameters().Add("table", table).Add("count", count), row => row.Int64(), cancellation));
}
