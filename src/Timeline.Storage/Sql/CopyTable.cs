using Npgsql;
using NpgsqlTypes;

namespace Timeline.Storage.Sql;

/// <summary>Loads rows into one table through binary <c>COPY</c>, the fastest way in.</summary>
internal sealed class CopyTable(string table, params (string Column, NpgsqlDbType Type)[] columns)
{
    private readonly string _command = $"copy {table} ({string.Join(", ", columns.Select(column => column.Column))}) from stdin (format binary)";

    /// <param name="connection">An open connection; its transaction applies.</param>
    /// <param name="rows">Values in the order of the columns.</param>
    /// <param name="cancellation">Stops; nothing of the table is then stored.</param>
    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<object?[]> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var importer = await connection.BeginBinaryImportAsync(_command, cancellation);
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
