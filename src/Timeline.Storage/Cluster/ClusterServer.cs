using System.Net;
using System.Net.Sockets;

namespace Timeline.Storage.Cluster;

/// <summary>Makes, starts and stops the server of one folder. The caller holds the start lock.</summary>
internal sealed class ClusterServer(ClusterOptions options, PostgresPrograms programs, ServerUser user)
{
    public const string SuperUser = "timeline";

    private const int Starts = 20;

    // Collation by code points, the same everywhere; letters by Unicode, without which trigrams know no Arabic.
    private static readonly string[] s_letterLocales = ["C.UTF-8", "en_US.UTF-8", "UTF-8"];

    private readonly ClusterFolder _folder = options.Folder;

    /// <summary>Makes the cluster's files, whole or not at all.</summary>
    public async Task CreateAsync(string password, CancellationToken cancellation)
    {
        options.Progress?.Report("creating the database cluster");
        var run = new ProgramRun(1, "", "");
        foreach (var locale in s_letterLocales)
        {
            run = await InitializeAsync(password, locale, cancellation);
            if (run.ExitCode == 0)
            {
                Directory.Move(_folder.Unfinished, _folder.Data);
                return;
            }

            if (!run.Errors.Contains("locale", StringComparison.Ordinal))
            {
                break;
            }
        }

        throw ServerLog.Explain(run.Errors, $"The database cluster could not be made in {_folder.Root}");
    }

    /// <summary>Starts the server on a free port of the loopback address.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        options.Progress?.Report("starting PostgreSQL");
        for (var attempt = 1; ; attempt++)
        {
            File.Delete(_folder.Log);
            string[] settings =
            [
                "listen_addresses=127.0.0.1", "unix_socket_directories=", $"port={FreePort()}", "max_connections=200", "timezone=UTC",
                "log_timezone=UTC", "shared_buffers=128MB", "max_wal_size=2GB", .. options.Settings,
            ];
            var run = await user.RunAsync(
                [programs.Control, "start", "-D", _folder.Data, "-l", _folder.Log, "-w", "-t", "120", "-s",
                    "-o", string.Join(' ', settings.Select(setting => $"-c {setting}"))],
                cancellation);
            if (run.ExitCode == 0)
            {
                return;
            }

            var log = File.Exists(_folder.Log) ? await File.ReadAllTextAsync(_folder.Log, cancellation) : run.Errors;
            if (attempt == Starts || !ServerLog.MayPass(log))
            {
                throw ServerLog.Explain(log, "PostgreSQL could not be started");
            }

            // Another program was faster at the port, or processes of a crashed server are still on their way out.
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellation);
        }
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        options.Progress?.Report("stopping PostgreSQL");
        await user.RunAsync([programs.Control, "stop", "-D", _folder.Data, "-m", "fast", "-w", "-t", "60", "-s"], cancellation);
    }

    private async Task<ProgramRun> InitializeAsync(string password, string locale, CancellationToken cancellation)
    {
        if (Directory.Exists(_folder.Unfinished))
        {
            Directory.Delete(_folder.Unfinished, recursive: true);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_folder.Unfinished);
        }
        else
        {
            Directory.CreateDirectory(_folder.Unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        await user.OwnAsync(_folder.Unfinished, cancellation);
        var passwordForServer = _folder.PasswordFile + ".once";
        try
        {
            PrivateFile.Write(passwordForServer, password);
            await user.OwnAsync(passwordForServer, cancellation);
            return await user.RunAsync(
                [programs.InitDb, "-D", _folder.Unfinished, "-U", SuperUser, "--pwfile", passwordForServer, "--auth=scram-sha-256",
                    "-E", "UTF8", "--locale=C", $"--lc-ctype={locale}", "--no-instructions"],
                cancellation);
        }
        finally
        {
            File.Delete(passwordForServer);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
