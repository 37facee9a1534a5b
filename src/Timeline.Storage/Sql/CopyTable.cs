using Npgsql;
using NpgsqlTypes;

namespace Timeline.Storage.Sql;

/// <summary>Loads rows into one table through binary <c>COPY</c>, the fastest way in.</summary>
internal sealed class CopyTable(string table, params (string Column, NpgsqlDbType Type)[] columns)
{
    /// <summary>What the names of tables begin with that are loaded beside the real ones, to be compared with them.</summary>
    public const string Staged = "staged_";

    private readonly string _columns = string.Join(", ", columns.Select(column => column.Column));

    public string Table => table;

    /// <param name="connection">An open connection; its transaction applies.</param>
    /// <param name="staged">Into the table beside the real one.</param>
    /// <param name="rows">Values in the order of the columns.</param>
    /// <param name="cancellation">Stops; nothing of the table is then stored.</param>
    public async Task WriteAsync(NpgsqlConnection connection, bool staged, IReadOnlyCollection<object?[]> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var importer = await connection.BeginBinaryImportAsync(
            $"copy {(staged ? Staged : "")}{table} ({_columns}) from stdin (format binary)", cancellation);
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancellation);
            for (var i = 0; i < columns.Length; i++)
            {
                if (row[i] is { } value)
                {
                    await importer.WriteAsync(value, columns[i].Type, cancellation);
                }
                else
                {
                    await importer.WriteNullAsync(cancellation);
                }
            }
        }

        await importer.CompleteAsync(cancellation);
    }
}
