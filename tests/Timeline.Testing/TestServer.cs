using Npgsql;
using Timeline.Migrations;
using Timeline.Storage.Cluster;

namespace Timeline.Testing;

/// <summary>
/// The PostgreSQL of one test run: the server of <c>ConnectionStrings__Timeline</c> where that is set, else a private cluster in
/// a temporary folder, gone when the run ends. Databases are copied from one that is migrated once.
/// </summary>
internal sealed class TestServer
{
    private static readonly Lazy<Task<TestServer>> s_shared = new(StartAsync);

    private readonly string _connectionString;
    private readonly string _template = $"timeline_template_{Guid.NewGuid():N}";
    private int _databases;

    private TestServer(string connectionString)
    {
        _connectionString = connectionString;
    }

    public static Task<TestServer> Shared => s_shared.Value;

    /// <summary>A new migrated database; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"{_template}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name} template {_template}");
        return Named(name);
    }

    /// <summary>A new database without any table.</summary>
    public async Task<string> CreateEmptyDatabaseAsync()
    {
        var name = $"{_template}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name} template template0");
        return Named(name);
    }

    public Task DropDatabaseAsync(string connectionString) =>
        ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    private static async Task<TestServer> StartAsync()
    {
        var given = Environment.GetEnvironmentVariable("ConnectionStrings__Timeline");
        var server = new TestServer(given is { Length: > 0 } ? given : await StartClusterAsync());
        await server.ExecuteAsync($"create database {server._template} template template0");
        if (given is { Length: > 0 })
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                server.ExecuteAsync($"drop database if exists {server._template} with (force)").GetAwaiter().GetResult();
        }

        await Migrator.MigrateAsync(server.Named(server._template));
        return server;
    }

    private static async Task<string> StartClusterAsync()
    {
        var root = Path.Combine(Path.GetTempPath(), $"timeline-test-{Guid.NewGuid():N}");
        var cluster = await LocalCluster.StartAsync(new ClusterOptions
        {
            Folder = new ClusterFolder(root),

            // Nothing of a test run is worth waiting for a disk.
            Settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(root, recursive: true);
        };
        return cluster.ConnectionString;
    }

    private string Named(string database) => new NpgsqlConnectionStringBuilder(_connectionString)
    {
        Database = database,
        MaxPoolSize = 10,
    }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
