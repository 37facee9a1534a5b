using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Timeline.Storage.Cluster;

namespace Timeline.Storage.Tests.Cluster;

public sealed class LocalClusterTests : IDisposable
{
    private readonly ClusterOptions _options = new()
    {
        Folder = new ClusterFolder(Path.Combine(Path.GetTempPath(), $"timeline-cluster-{Guid.NewGuid():N}")),
        Settings = ["fsync=off"],
    };

    public void Dispose()
    {
        if (Directory.Exists(_options.Folder.Root))
        {
            Directory.Delete(_options.Folder.Root, recursive: true);
        }
    }

    private static async Task<object?> AskAsync(LocalCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private async Task<int> ServerProcessAsync() =>
        int.Parse((await File.ReadAllLinesAsync(_options.Folder.PostmasterFile))[0], CultureInfo.InvariantCulture);

    // A killed process is there until the system gets to it; one whom nobody buries has no command line left.
    private static async Task GoneAsync(int process)
    {
        try
        {
            while ((await File.ReadAllTextAsync($"/proc/{process}/cmdline")).Length > 0)
            {
                await Task.Yield();
            }
        }
        catch (IOException)
        {
            // Gone.
        }
    }

    [Fact]
    public async Task StartAsync_StoppedCluster_FindsItsDataAgain()
    {
        await using (var first = await LocalCluster.StartAsync(_options))
        {
            first.Started.ShouldBeTrue();
            await AskAsync(first, "create table kept as select 7 as n");
        }

        File.Exists(_options.Folder.PostmasterFile).ShouldBeFalse("the last one out stops the server");
        await using var second = await LocalCluster.StartAsync(_options);
        second.Started.ShouldBeTrue();
        (await AskAsync(second, "select n from kept")).ShouldBe(7);
    }

    [Fact]
    public async Task StartAsync_Server_ListensOnLoopbackAndKnowsArabicLetters()
    {
        await using var cluster = await LocalCluster.StartAsync(_options);
        (await AskAsync(cluster, "show listen_addresses")).ShouldBe("127.0.0.1");
        (await AskAsync(cluster, "show server_encoding")).ShouldBe("UTF8");
        (await AskAsync(cluster, "select datcollate from pg_database where datname = current_database()")).ShouldBe("C");
        await AskAsync(cluster, "create extension pg_trgm");
        (await AskAsync(cluster, "select cardinality(show_trgm('لافروف'))")).ShouldBe(7);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_options.Folder.PasswordFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task StartAsync_WrongPassword_IsRefusedInASentence()
    {
        await using var cluster = await LocalCluster.StartAsync(_options);
        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "wrong", Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(wrong);
        var exception = await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync());
        StoreFailures.Classify(exception)!.Failure.ShouldBe(StoreFailure.BadPassword);
    }

    [Fact]
    public async Task StartAsync_TwoAtOnce_ShareOneServerUntilTheLastLeaves()
    {
        var both = await Task.WhenAll(LocalCluster.StartAsync(_options), LocalCluster.StartAsync(_options));
        both.Count(cluster => cluster.Started).ShouldBe(1);
        both[0].ConnectionString.ShouldBe(both[1].ConnectionString);
        await both.Single(cluster => cluster.Started).DisposeAsync();
        var left = both.Single(cluster => !cluster.Started);
        (await AskAsync(left, "select 1")).ShouldBe(1);
        await left.DisposeAsync();
        File.Exists(_options.Folder.PostmasterFile).ShouldBeFalse();
    }

    [Fact]
    public async Task StartAsync_AfterTheServerWasKilled_Recovers()
    {
        await using var first = await LocalCluster.StartAsync(_options with { Settings = [] });
        await AskAsync(first, "create table kept as select 7 as n");
        using (var server = Process.GetProcessById(await ServerProcessAsync()))
        {
            server.Kill();
            await GoneAsync(server.Id);
        }

        await using var second = await LocalCluster.StartAsync(_options);
        second.Started.ShouldBeTrue();
        (await AskAsync(second, "select n from kept")).ShouldBe(7);
    }

    [Fact]
    public async Task StartAsync_ProcessNumberOfACrashedServerBelongsToAnother_StartsAllTheSame()
    {
        await (await LocalCluster.StartAsync(_options)).DisposeAsync();
        await File.WriteAllTextAsync(
            _options.Folder.PostmasterFile,
            string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n{_options.Folder.Data}\n0\n5432\n\n127.0.0.1\n\nready\n"));
        await using var cluster = await LocalCluster.StartAsync(_options);
        (await AskAsync(cluster, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task StartAsync_UnfinishedCluster_IsMadeAnew()
    {
        Directory.CreateDirectory(Path.Combine(_options.Folder.Root, "data.unfinished", "base"));
        await using var cluster = await LocalCluster.StartAsync(_options);
        (await AskAsync(cluster, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task StartAsync_FolderIsAFile_SaysSo()
    {
        await File.WriteAllTextAsync(_options.Folder.Root, "a file");
        try
        {
            var failure = await Should.ThrowAsync<StoreUnavailableException>(() => LocalCluster.StartAsync(_options));
            failure.Message.ShouldContain(_options.Folder.Root);
        }
        finally
        {
            File.Delete(_options.Folder.Root);
        }
    }

    [Fact]
    public async Task StartAsync_DataOfAnotherVersion_NamesTheVersionNeeded()
    {
        Directory.CreateDirectory(_options.Folder.Data);
        await File.WriteAllTextAsync(_options.Folder.VersionFile, "99\n");
        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => LocalCluster.StartAsync(_options));
        failure.Failure.ShouldBe(StoreFailure.NoPostgres);
        failure.Message.ShouldContain("PostgreSQL 99 was not found");
    }

    [Fact]
    public async Task StartAsync_DamagedConfiguration_TellsTheServersReason()
    {
        await (await LocalCluster.StartAsync(_options)).DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(_options.Folder.Data, "postgresql.conf"), "\nno_such_setting = 1\n");
        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => LocalCluster.StartAsync(_options));
        failure.Failure.ShouldBe(StoreFailure.Broken);
        failure.Message.ShouldContain("configuration file");
    }

    [Fact]
    public async Task Classify_NobodyListens_IsRefused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={port};Username=x;Password=x;Pooling=false");
        var exception = await Should.ThrowAsync<NpgsqlException>(() => connection.OpenAsync());
        StoreFailures.Classify(exception)!.Failure.ShouldBe(StoreFailure.Refused);
    }

    [Fact]
    public void Classify_Bug_IsNoFailureOfTheWorld() => StoreFailures.Classify(new InvalidOperationException("a bug")).ShouldBeNull();
}
