using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Timeline.FaultWorker;
using Timeline.Migrations;
using Timeline.Storage.Cluster;

namespace Timeline.Storage.Tests.Faults;

/// <summary>
/// The program, its server, or one of the server's processes is killed at moments that nobody chose, while articles are stored, read again and
/// decided about: what was acknowledged is there afterwards, whole and once.
/// </summary>
public sealed class KillTests : IAsyncLifetime
{
    /// <summary>How many kills; a dozen unless told.</summary>
    private const string Variable = "TIMELINE_KILLS";

    private const int Seed = 2017;

    // What a killed process has written, the system keeps: only a machine that stops would need a disk that is waited for.
    private readonly ClusterOptions _options = new()
    {
        Folder = new ClusterFolder(Path.Combine(Path.GetTempPath(), $"timeline-kill-{Guid.NewGuid():N}")),
        Settings = ["fsync=off"],
    };

    private readonly Stack<LocalCluster> _clusters = [];
    private readonly Random _random = new(Seed);

    private enum Victim
    {
        Program,
        Server,
        ServerProcess,
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        while (_clusters.TryPop(out var cluster))
        {
            await cluster.DisposeAsync();
        }

        Directory.Delete(_options.Folder.Root, recursive: true);
    }

    [Fact]
    public async Task AllWriters_KilledAtRandomMoments_LoseNothingAcknowledgedAndDoubleNothing()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told ? told : "12", CultureInfo.InvariantCulture);
        var ledger = new KillLedger();
        var connectionString = await StartAsync();
        await Migrator.MigrateAsync(connectionString);
        for (var round = 0; round < kills; round++)
        {
            using var worker = DoomedWorker.Start(connectionString, new WorkOrder(round, _random.Next(), ledger.NextBatch, ledger.NextVersion));
            await worker.AcknowledgedAsync(1 + _random.Next(20));
            await Task.Delay(_random.Next(50), TestContext.Current.CancellationToken);
            var victim = (Victim)_random.Next(3);
            await KillAsync(victim, worker, connectionString);
            var exitCode = await worker.EndAsync();
            if (victim != Victim.Program)
            {
                exitCode.ShouldBe(3, string.Join('\n', worker.Lines.TakeLast(3)));
                worker.Lines.ShouldContain(
                    line => line.StartsWith($"failed {StoreFailure.Lost} ", StringComparison.Ordinal) || line.StartsWith($"failed {StoreFailure.Refused} ", StringComparison.Ordinal),
                    "it says in a sentence that the database is gone");
            }

            ledger.Add(worker.Lines);
            connectionString = await StartAsync();
            await using var database = NpgsqlDataSource.Create(connectionString);
            await AloneAsync(database);
            await ledger.CheckAsync(database);
        }

        ledger.Count.ShouldBeGreaterThan(kills);
        await using var last = NpgsqlDataSource.Create(connectionString);
        await foreach (var _ in new Reanalyzer(last, TimeProvider.System, new ChangingAnalysis(ledger.NextVersion))
            .RunAsync(new ReanalysisFilter(), dryRun: false, TestContext.Current.CancellationToken))
        {
            // What was interrupted last goes to its end.
        }

        await ledger.CheckAsync(last);
        await KillLedger.CheckArticlesAsync(last);
        TestContext.Current.TestOutputHelper!.WriteLine($"{kills} kills, {ledger.Count} things acknowledged");
    }

    // Each server has a port of its own.
    private async Task<string> StartAsync()
    {
        _clusters.Push(await LocalCluster.StartAsync(_options, TestContext.Current.CancellationToken));
        return _clusters.Peek().ConnectionString;
    }

    private async Task KillAsync(Victim victim, DoomedWorker worker, string connectionString)
    {
        if (victim == Victim.Program)
        {
            worker.Kill();
            return;
        }

        // As written by the server; and every process that serves the worker.
        int[] processes = victim == Victim.Server
            ? [int.Parse((await File.ReadAllLinesAsync(_options.Folder.PostmasterFile))[0], CultureInfo.InvariantCulture)]
            : await ServingAsync(connectionString);
        using var process = Process.GetProcessById(processes[_random.Next(processes.Length)]);
        process.Kill();
    }

    private static async Task<int[]> ServingAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        return (int[])(await database.CreateCommand(
            "select array(select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() order by pid)").ExecuteScalarAsync())!;
    }

    // A server goes on with what a killed program has sent it until it notices.
    private static async Task AloneAsync(NpgsqlDataSource database)
    {
        while ((long)(await database.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'").ExecuteScalarAsync())! > 0)
        {
            await Task.Yield();
        }
    }
}
