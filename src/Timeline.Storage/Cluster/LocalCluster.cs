using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Timeline.Storage.Cluster;

/// <summary>
/// A private PostgreSQL for one user, for machines where nobody set one up. Several programs may use it at once: the first
/// starts it, the last one out stops it, and none is disturbed by another's coming or going.
/// </summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ClusterFolder _folder;
    private readonly ClusterServer _server;
    private readonly FileStream _use;
    private bool _disposed;

    private LocalCluster(ClusterFolder folder, ClusterServer server, FileStream use, string connectionString, bool started)
    {
        _folder = folder;
        _server = server;
        _use = use;
        ConnectionString = connectionString;
        Started = started;
    }

    /// <summary>Leads to the database of the options. Holds a password: not for logs.</summary>
    public string ConnectionString { get; }

    /// <summary>True when this call started the server; false when it ran already.</summary>
    public bool Started { get; }

    /// <summary>Makes the cluster if there is none, starts it if it does not run, and joins those who use it.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be had; the message says why.</exception>
    public static async Task<LocalCluster> StartAsync(ClusterOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ClusterOptions();
        var folder = options.Folder;
        try
        {
            var user = await ServerUser.FindAsync(cancellation);
            MakeRoot(folder, user);
            await user.CheckCanEnterAsync(folder.Root, cancellation);
            await using var turn = await FileLock.TakeAsync(folder.StartLock, cancellation);
            var programs = await PostgresPrograms.FindAsync(MajorOf(folder), cancellation);
            var server = new ClusterServer(options, programs, user);
            var password = ReadOrMakePassword(folder);
            if (!Directory.Exists(folder.Data))
            {
                await server.CreateAsync(password, cancellation);
            }

            var running = await Postmaster.FindAsync(folder, cancellation);
            var started = running is null;
            if (!started)
            {
                return await JoinAsync(running, started);
            }

            try
            {
                await server.StartAsync(cancellation);
                return await JoinAsync(await Postmaster.FindAsync(folder, cancellation), started);
            }
            catch
            {
                // Started for a caller who gave up meanwhile, or could not come in: nobody else would stop it.
                await server.StopAsync(CancellationToken.None);
                throw;
            }

            async Task<LocalCluster> JoinAsync(Postmaster? postmaster, bool startedHere)
            {
                var connection = new NpgsqlConnectionStringBuilder
                {
                    Host = "127.0.0.1",
                    Port = postmaster?.Port ?? throw new StoreUnavailableException(StoreFailure.Broken, "PostgreSQL stopped right after it started."),
                    Username = ClusterServer.SuperUser,
                    Password = password,
                    Database = options.Database,
                    MaxPoolSize = 50,
                    Timezone = "UTC",
                };
                await MakeDatabaseAsync(connection, cancellation);
                return new LocalCluster(folder, server, FileLock.Share(folder.UseLock), connection.ConnectionString, startedHere);
            }
        }
        catch (Exception exception) when (exception is not StoreUnavailableException && Explain(exception, folder) is not null)
        {
            throw Explain(exception, folder)!;
        }
    }

    /// <summary>Leaves the cluster; stops it when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await using var turn = await FileLock.TakeAsync(_folder.StartLock, CancellationToken.None);
        await _use.DisposeAsync();
        await using var alone = FileLock.TryTake(_folder.UseLock);
        if (alone is not null)
        {
            await _server.StopAsync(CancellationToken.None);
        }
    }

    private static StoreUnavailableException? Explain(Exception exception, ClusterFolder folder) => StoreFailures.Classify(exception) ?? exception switch
    {
        UnauthorizedAccessException => new StoreUnavailableException(
            StoreFailure.NoRights, $"No right to use the data folder {folder.Root}: {exception.Message}", exception),
        IOException => new StoreUnavailableException(
            StoreFailure.Broken, $"The data folder {folder.Root} cannot be used: {exception.Message}", exception),
        _ => null,
    };

    private static void MakeRoot(ClusterFolder folder, ServerUser user)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder.Root);
            return;
        }

        // The server's user must pass through it to its data; what is private inside has its own mode.
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(folder.Root, user.Name is null ? Owner : Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    private static int? MajorOf(ClusterFolder folder) =>
        File.Exists(folder.VersionFile) ? int.Parse(File.ReadAllText(folder.VersionFile).Trim(), CultureInfo.InvariantCulture) : null;

    private static string ReadOrMakePassword(ClusterFolder folder)
    {
        if (File.Exists(folder.PasswordFile))
        {
            return File.ReadAllText(folder.PasswordFile).Trim();
        }

        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        PrivateFile.Write(folder.PasswordFile, password);
        return password;
    }

    private static async Task MakeDatabaseAsync(NpgsqlConnectionStringBuilder target, CancellationToken cancellation)
    {
        var server = new NpgsqlConnectionStringBuilder(target.ConnectionString) { Database = "postgres", Pooling = false };
        await using var connection = await OpenAsync(server.ConnectionString, cancellation);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        exists.Parameters.Add(new NpgsqlParameter { Value = target.Database });
        if (await exists.ExecuteScalarAsync(cancellation) is null)
        {
            await using var create = new NpgsqlCommand($"create database \"{target.Database!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
            await create.ExecuteNonQueryAsync(cancellation);
        }
    }

    // A server that another program has just started, or that recovers from a crash, lets nobody in for a while.
    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var until = Environment.TickCount64 + (long)s_patience.TotalMilliseconds;
        while (true)
        {
            var connection = new NpgsqlConnection(connectionString);
            try
            {
                await connection.OpenAsync(cancellation);
                return connection;
            }
            catch (NpgsqlException exception)
            {
                await connection.DisposeAsync();
                if (Environment.TickCount64 > until || StoreFailures.Classify(exception) is not { Failure: StoreFailure.Lost or StoreFailure.Refused })
                {
                    throw;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }
    }
}
