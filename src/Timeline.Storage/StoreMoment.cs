using Npgsql;

namespace Timeline.Storage;

/// <summary>
/// Tells whether anything at all was written since: two equal moments have the same rows in every table. Many who ask at once
/// share one question to the database, and nobody is answered by a question that was put before they asked: a moment is never older than
/// the call.
/// </summary>
public sealed class StoreMoment(NpgsqlDataSource dataSource) : IDisposable
{
    private readonly SemaphoreSlim _asking = new(1);
    private readonly Lock _lock = new();
    private Task<string>? _next;

    public void Dispose() => _asking.Dispose();

    /// <summary>The moment now, as PostgreSQL tells which transactions are seen.</summary>
    public Task<string> NowAsync()
    {
        lock (_lock)
        {
            return _next ??= AskAsync();
        }
    }

    private async Task<string> AskAsync()
    {
        // Who comes while another question is on its way shares the one after it: this one is known to be the next before it is put.
        await Task.Yield();
        await _asking.WaitAsync();
        try
        {
            lock (_lock)
            {
                _next = null;
            }

            await using var command = dataSource.CreateCommand("select pg_current_snapshot()::text");
            return (string)(await command.ExecuteScalarAsync())!;
        }
        finally
        {
            _asking.Release();
        }
    }
}
