using System.Runtime.CompilerServices;
using Npgsql;

namespace Timeline.Storage.Sql;

/// <summary>Runs hand-written statements and reads their rows.</summary>
internal static class SqlRun
{
    /// <summary>For what may take as long as there are rows.</summary>
    public const int NoLimit = 0;

    private const int Seconds = 30;

    public static async Task<List<T>> QueryAsync<T>(
        this NpgsqlConnection connection, string sql, SqlParameters parameters, Func<RowReader, T> read, CancellationToken cancellation, int seconds = Seconds)
    {
        var rows = new List<T>();
        await foreach (var row in connection.StreamAsync(sql, parameters, read, cancellation, seconds))
        {
            rows.Add(row);
        }

        return rows;
    }

    public static async Task<T?> FirstAsync<T>(
        this NpgsqlConnection connection, string sql, SqlParameters parameters, Func<RowReader, T> read, CancellationToken cancellation)
        where T : class
    {
        await foreach (var row in connection.StreamAsync(sql, parameters, read, cancellation))
        {
            return row;
        }

        return null;
    }

    public static async IAsyncEnumerable<T> StreamAsync<T>(
        this NpgsqlConnection connection,
        string sql,
        SqlParameters parameters,
        Func<RowReader, T> read,
        [EnumeratorCancellation] CancellationToken cancellation,
        int seconds = Seconds)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = seconds };
        parameters.ApplyTo(command);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return read(new RowReader(reader));
        }
    }

    public static async Task<int> ExecuteAsync(
        this NpgsqlConnection connection, string sql, SqlParameters parameters, CancellationToken cancellation, int seconds = Seconds)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = seconds };
        parameters.ApplyTo(command);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Runs one statement with each of the values, without waiting in between.</summary>
    /// <returns>How many rows each of them changed.</returns>
    public static async Task<IReadOnlyList<int>> ExecuteEachAsync(
        this NpgsqlConnection connection, string sql, IEnumerable<SqlParameters> values, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = NoLimit };
        var commands = new List<NpgsqlBatchCommand>();
        foreach (var parameters in values)
        {
            var command = new NpgsqlBatchCommand(sql);
            parameters.ApplyTo(command);
            commands.Add(command);
            batch.BatchCommands.Add(command);
        }

        if (commands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }

        return [.. commands.Select(command => (int)command.RecordsAffected)];
    }
}
