using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Timeline.Storage.Tests.Plans;

/// <summary>The plans of all statements that go through a data source, as the server itself tells them while it runs them.</summary>
internal sealed class PlanLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _plans = new();

    /// <summary>What was planned since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        var plans = new List<string>();
        while (_plans.TryDequeue(out var plan))
        {
            plans.Add(plan);
        }

        return plans;
    }

    /// <summary>A source whose every statement, those of triggers too, is told here.</summary>
    public NpgsqlDataSource Open(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = "-c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0 -c auto_explain.log_nested_statements=on -c client_min_messages=log",
        }.ConnectionString);
        return builder.UseLoggerFactory(LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(this))).Build();
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (formatter(state, exception) is var message && message.Contains("plan:\n", StringComparison.Ordinal))
        {
            _plans.Enqueue(message);
        }
    }

    public void Dispose()
    {
    }
}
