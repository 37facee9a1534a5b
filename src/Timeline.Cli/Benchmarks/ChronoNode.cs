using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Timeline.Cli.Benchmarks;

/// <summary>
/// chrono-node's Arabic locale, the fastest reader of Arabic time expressions besides ours, in a node process that keeps the
/// documents in memory and reads them when told.
/// </summary>
internal sealed class ChronoNode : IContestant, IAsyncDisposable
{
    /// <summary>The first version with an Arabic locale.</summary>
    private const string Version = "2.10.3";

    private readonly Process _node;

    private readonly string _documents;

    private readonly long _bytes;

    private ChronoNode(Process node, string documents, long bytes)
    {
        _node = node;
        _documents = documents;
        _bytes = bytes;
    }

    public string Name => $"chrono-node {Version}, ar";

    /// <summary>Where the package is kept: the user's cache, nothing of the project.</summary>
    private static string Folder
    {
        get
        {
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg) ? xdg
                : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".cache");
            return Path.Combine(cache, "timeline", $"chrono-node-{Version}");
        }
    }

    /// <summary>Starts it on the documents; null, and why, where it is not installed.</summary>
    /// <exception cref="CommandException">It was to be installed and could not be.</exception>
    public static async Task<(ChronoNode? Rival, string? WhyNot)> StartAsync(
        IReadOnlyList<BenchDocument> documents, BenchRequest request, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", "chrono-node", "package.json")))
        {
            if (!request.Install)
            {
                return (null, $"chrono-node is not installed, so there is no rival: --install puts version {Version} from npm into {Folder}.");
            }

            request.Progress.Report($"installing chrono-node {Version}");
            await InstallAsync(cancellation).ConfigureAwait(false);
        }

        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(
            file,
            documents.Select(document => JsonSerializer.Serialize(new { text = document.Text, published = document.Published?.ToString("O", CultureInfo.InvariantCulture) })),
            cancellation).ConfigureAwait(false);
        var script = Path.Combine(AppContext.BaseDirectory, "Benchmarks", "chrono.cjs");
        return (new ChronoNode(Start("node", [script, Folder, file], redirectInput: true), file, documents.Sum(document => (long)document.Bytes)), null);
    }

    public async Task<Measurement> RunAsync(int passes, CancellationToken cancellation)
    {
        await _node.StandardInput.WriteLineAsync(passes.ToString(CultureInfo.InvariantCulture).AsMemory(), cancellation).ConfigureAwait(false);
        await _node.StandardInput.FlushAsync(cancellation).ConfigureAwait(false);
        if (await _node.StandardOutput.ReadLineAsync(cancellation).ConfigureAwait(false) is not { } answer)
        {
            throw CommandException.WorldFailed($"{Name} broke off: {FirstLine(await _node.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false))}");
        }

        using var parsed = JsonDocument.Parse(answer);
        var told = parsed.RootElement;
        return new Measurement(
            _bytes * passes, told.GetProperty("cpu").GetDouble(), told.GetProperty("wall").GetDouble(), told.GetProperty("found").GetInt64(), null);
    }

    public async ValueTask DisposeAsync()
    {
        // It ends with its input.
        _node.StandardInput.Close();
        await _node.WaitForExitAsync().ConfigureAwait(false);
        _node.Dispose();
        File.Delete(_documents);
    }

    private static async Task InstallAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        using var npm = Start(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["install", "--prefix", Folder, "--save-exact", "--no-audit", "--no-fund", "--loglevel", "error", $"chrono-node@{Version}"],
            redirectInput: false);
        var ignored = npm.StandardOutput.ReadToEndAsync(cancellation);
        var complaint = await npm.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await ignored.ConfigureAwait(false);
        await npm.WaitForExitAsync(cancellation).ConfigureAwait(false);
        if (npm.ExitCode != 0)
        {
            throw CommandException.WorldFailed($"npm could not install chrono-node {Version}: {FirstLine(complaint)}");
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments, bool redirectInput)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw CommandException.WorldFailed($"{program} cannot be started; install Node.js to measure against chrono-node.", failure);
        }
    }

    private static string FirstLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it said nothing";
}
