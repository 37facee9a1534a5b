using Microsoft.Extensions.DependencyInjection;
using Timeline.Cli.Documents;
using Timeline.Cli.Output;
using Timeline.Extraction;
using Timeline.Ingestion;
using Timeline.Migrations;
using Timeline.Storage;
using Timeline.Storage.Cluster;

namespace Timeline.Cli.Store;

/// <summary>
/// A command's hold on the database: the configured one, or else the user's private cluster, which runs at least as long as
/// this is held.
/// </summary>
internal sealed class DatabaseSession : IAsyncDisposable
{
    /// <summary>What the configuration of .NET calls the connection string.</summary>
    public const string Variable = "ConnectionStrings__Timeline";

    private readonly LocalCluster? _cluster;
    private readonly ServiceProvider _services;

    private DatabaseSession(string connectionString, LocalCluster? cluster, ArticleAnalyzer analyzer)
    {
        ConnectionString = connectionString;
        _cluster = cluster;
        _services = new ServiceCollection()
            .AddTimelineStorage(connectionString)
            .AddTimelineAccounts().Services
            .AddTimelineAnalysis(analyzer)
            .AddSingleton(services => new IngestPipeline(services.GetRequiredService<ArticleWriter>(), analyzer))
            .BuildServiceProvider();
    }

    /// <summary>May hold a password: not for screens, logs or command lines.</summary>
    public string ConnectionString { get; }

    /// <summary>True for the private cluster: nobody else looks after its tables.</summary>
    public bool IsPrivate => _cluster is not null;

    public IServiceProvider Services => _services;

    /// <exception cref="StoreUnavailableException">There is no database to be had; the message says why.</exception>
    public static async Task<DatabaseSession> OpenAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
        {
            try
            {
                return new DatabaseSession(new Npgsql.NpgsqlConnectionStringBuilder(configured).ConnectionString, null, await AnalyzerAsync().ConfigureAwait(false));
            }
            catch (ArgumentException failure)
            {
                throw CommandException.WrongUsage($"{Variable} cannot be read: {failure.Message}");
            }
        }

        var options = new ClusterOptions { Progress = progress };
        LocalCluster cluster;
        try
        {
            cluster = await LocalCluster.StartAsync(options, cancellation).ConfigureAwait(false);
        }
        catch (StoreUnavailableException failure) when (failure.Failure == StoreFailure.NoPostgres)
        {
            if (!await PostgresInstaller.CanInstallAsync(cancellation).ConfigureAwait(false))
            {
                throw;
            }

            await PostgresInstaller.InstallAsync(progress, cancellation).ConfigureAwait(false);
            cluster = await LocalCluster.StartAsync(options, cancellation).ConfigureAwait(false);
        }

        return new DatabaseSession(cluster.ConnectionString, cluster, await AnalyzerAsync().ConfigureAwait(false));
    }

    /// <summary>Opens the database for one command, brings a private one up to date, and lets go of it afterwards.</summary>
    public static async Task<int> WithAsync(Func<DatabaseSession, Task<int>> run, CancellationToken cancellation)
    {
        await using var database = await Steps
            .RunAsync("opening the database", progress => OpenAsync(progress, cancellation))
            .ConfigureAwait(false);
        await database.MigratePrivateAsync(cancellation).ConfigureAwait(false);
        return await run(database).ConfigureAwait(false);
    }

    /// <summary>What is read into the store is dated by the tables of one's own, too.</summary>
    private static async Task<ArticleAnalyzer> AnalyzerAsync() => new((await DatingFile.ReadAsync(path: null).ConfigureAwait(false)).Tagger);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Brings the tables up to this program's version.</summary>
    public Task<MigrationReport> MigrateAsync(CancellationToken cancellation) =>
        Migrator.MigrateAsync(ConnectionString, cancellation);

    /// <summary>The same for the private cluster only: the tables of a shared database change when somebody decides it.</summary>
    public async Task MigratePrivateAsync(CancellationToken cancellation)
    {
        if (IsPrivate)
        {
            await MigrateAsync(cancellation).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync().ConfigureAwait(false);
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync().ConfigureAwait(false);
        }
    }
}
