using System.Diagnostics;
using Timeline.Cli.Store;

namespace Timeline.Cli.Serving;

/// <summary>The dashboard in a process of its own.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    private const string AssemblyName = "Timeline.Web.dll";

    private static readonly TimeSpan PatienceToStart = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan PatienceToStop = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private WebProcess(Process process) => _process = process;

    /// <summary>Starts the dashboard and waits until it is healthy.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="connectionString">Goes through the environment: a command line can be read by every user of the machine.</param>
    /// <param name="cancellation">Gives up and stops what was started.</param>
    /// <param name="environment">Further variables for it.</param>
    /// <exception cref="CommandException">It does not start.</exception>
    public static async Task<WebProcess> StartAsync(
        ListenAddress address, string connectionString, CancellationToken cancellation, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet", [FindAssembly(), "--urls", address.Url])
        {
            UseShellExecute = false,
            // Never written to: the system closes it when this process ends, however it ends, and the dashboard ends with it.
            RedirectStandardInput = true,
        };
        start.Environment[DatabaseSession.Variable] = connectionString;
        start.Environment["TIMELINE_STOP_WITH_INPUT"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        var web = new WebProcess(Process.Start(start) ?? throw CommandException.WorldFailed("The dashboard's process could not be started."));
        try
        {
            await web.WaitUntilHealthyAsync(address, cancellation).ConfigureAwait(false);
            return web;
        }
        catch
        {
            await web.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>For whoever looks at its memory.</summary>
    public int Id => _process.Id;

    /// <summary>Returns when the dashboard has ended by itself; its exit code.</summary>
    public async Task<int> WaitForEndAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <summary>Asks it to end, so that circuits close in order; ends it when it does not listen.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Signals.AskToEnd(_process);
            using var patience = new CancellationTokenSource(PatienceToStop);
            try
            {
                await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private async Task WaitUntilHealthyAsync(ListenAddress address, CancellationToken cancellation)
    {
        // A first answer takes its time; asked off, the dashboard would report a failure that is none.
        using var client = new HttpClient { Timeout = PatienceToStart };
        var since = Stopwatch.StartNew();
        while (true)
        {
            if (_process.HasExited)
            {
                // It has said why on standard error.
                throw CommandException.WorldFailed("The dashboard did not start.");
            }

            if (await IsHealthyAsync(client, address.Health, cancellation).ConfigureAwait(false))
            {
                return;
            }

            if (since.Elapsed > PatienceToStart)
            {
                throw CommandException.WorldFailed($"The dashboard does not answer at {address.Url}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client, Uri health, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(health, cancellation).ConfigureAwait(false);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Beside this program or in a folder "web" beside its folder when published, in the build output otherwise.</summary>
    private static string FindAssembly()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        string[] places =
        [
            Path.Combine(here.FullName, AssemblyName),
            Path.Combine(here.Parent?.FullName ?? "", "web", AssemblyName),
            Path.Combine(here.Parent?.Parent?.FullName ?? "", "Timeline.Web", here.Name, AssemblyName),
        ];
        return Array.Find(places, File.Exists)
            ?? throw CommandException.WorldFailed($"{AssemblyName} is missing; start the dashboard with ./timeline up, which builds it.");
    }
}
