using Npgsql;
using Timeline.Migrations;
using Timeline.Storage;
using Timeline.Storage.Cluster;

namespace Timeline.Cli.Benchmarks.Store;

/// <summary>A database of its own for one benchmark, in a temporary folder that goes with it.</summary>
internal sealed class SampleStore : IAsyncDisposable
{
    // Nothing here outlives the benchmark, and so nothing need survive a crash.
    private static readonly string[] s_settings =
        ["shared_buffers=1GB", "maintenance_work_mem=512MB", "max_wal_size=8GB", "wal_level=minimal", "max_wal_senders=0"];

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
        SampleStore? store = null;
        try
        {
            var cluster = await LocalCluster.StartAsync(
                new ClusterOptions { Folder = new ClusterFolder(root), Settings = s_settings }, cancellation).ConfigureAwait(false);
            store = new SampleStore(root, cluster);
            await Migrator.MigrateAsync(cluster.ConnectionString, cancellation).ConfigureAwait(false);
            return store;
        }
        catch
        {
            // Interrupted, or impossible: nothing may stay behind.
            if (store is not null)
            {
                await store.DisposeAsync().ConfigureAwait(false);
            }

            DeleteFolder(root);
            throw;
        }
    }

    /// <summary>Fills it with so many entries, with their counts, ready to be asked.</summary>
    /// <returns>How many there are: whole articles of twenty.</returns>
    public async Task<int> FillAsync(BenchRequest request, CancellationToken cancellation)
    {
        var entries = Math.Max(1000, request.Entries / 200 * 200);
        request.Progress.Report($"making {entries:N0} entries");
        var sample = new StoreSample(DataSource);
        await sample.PrepareAsync(cancellation).ConfigureAwait(false);
        await sample.AddAsync(0, entries, cancellation).ConfigureAwait(false);
        await new CountUpkeep(DataSource).RebuildAsync(cancellation).ConfigureAwait(false);
        await sample.SettleAsync(cancellation).ConfigureAwait(false);
        return entries;
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync().ConfigureAwait(false);
        await _cluster.DisposeAsync().ConfigureAwait(false);
        DeleteFolder(_root);
    }

    private static void DeleteFolder(string root)
    {
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
