using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>Reads entries that were chosen by another statement.</summary>
internal static class EntryRows
{
    /// <summary>The entries of these ids, in the order of the ids, in one query; an id that is gone meanwhile is left out.</summary>
    public static async Task<IReadOnlyList<EntryRow>> EntriesAsync(this NpgsqlConnection connection, long[] ids, CancellationToken cancellation)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = await connection.QueryAsync(
            $"{EntryRecord.Select}\nwhere e.id = any(@ids)", new SqlParameters().Add("ids", ids), row => EntryRecord.Read(row).Row, cancellation);
        var byId = rows.ToDictionary(row => row.Id);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];
    }
}
