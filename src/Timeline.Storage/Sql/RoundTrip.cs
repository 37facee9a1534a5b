using Npgsql;

namespace Timeline.Storage.Sql;

/// <summary>
/// Statements that go to the server together and are answered together. Each sees what those before it did, and none runs after one that
/// failed. For short statements the way there and back is most of the time, and whoever holds a lock makes others wait for it.
/// </summary>
internal sealed class RoundTrip(NpgsqlConnection connection) : IAsyncDisposable
{
    private readonly NpgsqlBatch _batch = new(connection);
    private readonly List<Action<NpgsqlDataReader>> _reads = [];

    /// <summary>Where it goes.</summary>
    public NpgsqlConnection Connection => connection;

    /// <summary>Adds a statement that gives no rows.</summary>
    public void Execute(string sql, SqlParameters parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        parameters.ApplyTo(command);
        _batch.BatchCommands.Add(command);
    }

    /// <summary>Adds a statement that gives rows.</summary>
    /// <returns>The rows; they are there once <see cref="RunAsync"/> is done.</returns>
    public IReadOnlyList<T> Query<T>(string sql, SqlParameters parameters, Func<RowReader, T> read)
    {
        var rows = new List<T>();
        Execute(sql, parameters);
        _reads.Add(reader => rows.Add(read(new RowReader(reader))));
        return rows;
    }

    /// <summary>Runs what was added, in the order in which it was, and makes room for more.</summary>
    /// <exception cref="PostgresException">One of them failed; those after it did not run.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (_batch.BatchCommands.Count == 0)
        {
            return;
        }

        await using (var reader = await _batch.ExecuteReaderAsync(cancellation))
        {
            // Statements without rows are passed over by the reader itself.
            foreach (var read in _reads)
            {
                while (await reader.ReadAsync(cancellation))
                {
                    read(reader);
                }

                await reader.NextResultAsync(cancellation);
            }
        }

        _batch.BatchCommands.Clear();
        _reads.Clear();
    }

    public ValueTask DisposeAsync() => _batch.DisposeAsync();
}
