using Npgsql;
using Timeline.Migrations;
using Timeline.Storage.Cluster;

namespace Timeline.Cli.Benchmarks.Store;

/// <summary>A database of its own for one benchmark, in a temporary folder that goes with it.</summary>
internal sealed class SampleStore : IAsyncDisposable
{
    private readonly string _root;
    private readonly LocalCluster _cluster;

    private SampleStore(string root, LocalCluster cluster)
    {
        (_root, _cluster) = (root, cluster);
        DataSource = NpgsqlDataSource.Create(cluster.ConnectionString);
    }

    public NpgsqlDataSource DataSource { get; }

    public string ConnectionString => _cluster.ConnectionString;

    public static async Task<SampleStore> StartAsync(CancellationToken cancellation)
    {
        var root = Path.Combine(Path.GetTempPath(), $"timeline-bench-{Guid.NewGuid():N}");
        var cluster = await LocalCluster.StartAsync(
            new ClusterOptions { Folder = new ClusterFolder(root), Settings = ["shared_buffers=1GB", "maintenance_work_mem=512MB", "max_wal_size=8GB", "wal_level=minimal", "max_wal_senders=0"] },
            cancellation).ConfigureAwait(false);
        await Migrator.MigrateAsync(cluster.ConnectionString, cancellation).ConfigureAwait(false);
        return new SampleStore(root, cluster);
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync().ConfigureAwait(false);
        await _cluster.DisposeAsync().ConfigureAwait(false);
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }
}
