using Npgsql;
using Timeline.Migrations;
using Timeline.Storage.Cluster;
using Timeline.Testing;
using static Timeline.Storage.Tests.Decisions.DecisionSample;

namespace Timeline.Storage.Tests.Faults;

/// <summary>
/// A disk without room, in no time and without rights: a table's empty file leads to <c>/dev/full</c> for a while, where every write fails as it
/// does on a full disk, and PostgreSQL says what it says then.
/// </summary>
public sealed class DiskFullTests : IAsyncLifetime
{
    private readonly ClusterOptions _options = new()
    {
        Folder = new ClusterFolder(Path.Combine(Path.GetTempPath(), $"timeline-full-{Guid.NewGuid():N}")),
        Settings = ["fsync=off"],
    };

    private LocalCluster? _cluster;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /dev/full.");
        _cluster = await LocalCluster.StartAsync(_options);
        await Migrator.MigrateAsync(_cluster.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
            Directory.Delete(_options.Folder.Root, recursive: true);
        }
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("entries")]
    [InlineData("entry_counts")]
    public async Task Save_DiskFull_SaysSoAndStoresNothing(string table)
    {
        await using (var full = await FullAsync(table))
        {
            (await FailureAsync(() => SaveAsync(full.DataSource))).ShouldBe(StoreFailure.DiskFull);
        }

        await using var database = Open();
        (await new ArticleQuery(database).CountAsync()).ShouldBe(0);
        await SaveAsync(database);
        (await new ArticleQuery(database).CountAsync()).ShouldBe(1);
        (await new CountUpkeep(database).VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Theory]
    [InlineData("decisions")]
    [InlineData("entry_versions")]
    public async Task Decide_DiskFull_SaysSoAndKeepsWhatWasStored(string table)
    {
        Decision decision;
        await using (var database = Open())
        {
            await SaveAsync(database);
            decision = Decision.SetDays(Subject.Mention((long)(await database.CreateCommand("select min(id) from time_mentions").ExecuteScalarAsync())!), Chosen);
        }

        await using (var full = await FullAsync(table))
        {
            var decisions = new DecisionStore(full.DataSource, TimeProvider.System);
            (await FailureAsync(() => decisions.DecideAsync(Layla, [decision]))).ShouldBe(StoreFailure.DiskFull);
            (await new ArticleQuery(full.DataSource).CountAsync()).ShouldBe(1, "reading goes on");
        }

        await using var roomy = Open();
        (await roomy.CreateCommand("select count(*) from decision_batches").ExecuteScalarAsync()).ShouldBe(0L);
        (await new DecisionStore(roomy, TimeProvider.System).DecideAsync(Layla, [decision])).ShouldBeOfType<DecisionResult.Saved>();
        (await new CountUpkeep(roomy).VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    private static async Task SaveAsync(NpgsqlDataSource database)
    {
        var writer = new ArticleWriter(database, TimeProvider.System);
        await writer.SaveAsync(await writer.StartRunAsync(SampleArticle.AnalyzerVersion, "test"), [Article().Build()]);
    }

    private static async Task<StoreFailure> FailureAsync(Func<Task> run)
    {
        var failure = StoreFailures.Classify(await Should.ThrowAsync<PostgresException>(run))!;
        failure.Message.ShouldStartWith("The database's disk is full: could not extend file");
        failure.IsTransient.ShouldBeFalse("somebody has to make room");
        return failure.Failure;
    }

    private NpgsqlDataSource Open() => NpgsqlDataSource.Create(_cluster!.ConnectionString);

    // Each process of the server opens the file for itself: the old ones go, and those of this source find the full one.
    private async Task<FullTable> FullAsync(string table)
    {
        string file;
        await using (var database = Open())
        {
            file = (string)(await database.CreateCommand($"select current_setting('data_directory') || '/' || pg_relation_filepath('{table}')").ExecuteScalarAsync())!;
        }

        new FileInfo(file).Length.ShouldBe(0, "only an empty file can be put aside");
        File.Move(file, file + ".aside");
        File.CreateSymbolicLink(file, "/dev/full");
        return new FullTable(Open(), file);
    }

    private sealed class FullTable(NpgsqlDataSource dataSource, string file) : IAsyncDisposable
    {
        public NpgsqlDataSource DataSource => dataSource;

        public async ValueTask DisposeAsync()
        {
            await dataSource.DisposeAsync();
            File.Delete(file);
            File.Move(file + ".aside", file);
        }
    }
}
