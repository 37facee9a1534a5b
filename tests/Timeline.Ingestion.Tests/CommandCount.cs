using System.Diagnostics;
using Npgsql;

namespace Timeline.Ingestion.Tests;

/// <summary>Counts the commands that go to one database.</summary>
internal sealed class CommandCount : IDisposable
{
    private readonly ActivityListener _listener;
    private int _count;

    public CommandCount(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => string.Equals(source.Name, "Npgsql", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TagObjects.Any(tag => tag.Value is string value && string.Equals(value, database, StringComparison.Ordinal)))
                {
                    Interlocked.Increment(ref _count);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Count => _count;

    public void Dispose() => _listener.Dispose();
}
