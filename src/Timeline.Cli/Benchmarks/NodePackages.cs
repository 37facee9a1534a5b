using System.Diagnostics;

namespace Timeline.Cli.Benchmarks;

/// <summary>Packages of npm that a benchmark needs: kept in the user's cache, nothing of the project.</summary>
/// <param name="name">What the folder is called.</param>
/// <param name="packages">Names with exact versions, such as <c>chrono-node@2.10.3</c>.</param>
internal sealed class NodePackages(string name, params string[] packages)
{
    /// <summary>Holds <c>node_modules</c>.</summary>
    public string Folder { get; } = Path.Combine(Cache, "timeline", name);

    private static string Cache =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg) ? xdg
        : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".cache");

    private bool IsInstalled => packages.All(package => File.Exists(Path.Combine(Folder, "node_modules", NameOf(package), "package.json")));

    /// <summary>Makes sure that they are there; why not, where they are not and nobody asked for them.</summary>
    /// <exception cref="CommandException">They were to be installed and could not be.</exception>
    public async Task<string?> RequireAsync(BenchRequest request, CancellationToken cancellation)
    {
        if (IsInstalled)
        {
            return null;
        }

        var wanted = string.Join(" and ", packages);
        if (!request.Install)
        {
            return $"{wanted} {(packages.Length == 1 ? "is" : "are")} not installed: --install puts {(packages.Length == 1 ? "it" : "them")} from npm into {Folder}.";
        }

        request.Progress.Report($"installing {wanted}");
        Directory.CreateDirectory(Folder);
        using var npm = Start(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["install", "--prefix", Folder, "--save-exact", "--no-audit", "--no-fund", "--loglevel", "error", .. packages],
            redirectInput: false);
        var ignored = npm.StandardOutput.ReadToEndAsync(cancellation);
        var complaint = await npm.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await ignored.ConfigureAwait(false);
        await npm.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return npm.ExitCode == 0 ? null : throw CommandException.WorldFailed($"npm could not install {wanted}: {FirstLine(complaint)}");
    }

    /// <summary>Starts a script that comes with the program; the folder is its first argument.</summary>
    public Process Run(string script, IEnumerable<string> arguments, bool redirectInput) =>
        Start("node", [Path.Combine(AppContext.BaseDirectory, "Benchmarks", script), Folder, .. arguments], redirectInput);

    /// <summary>Runs a script to its end and answers what it wrote; a run that is given up is ended, and what it started with it.</summary>
    /// <exception cref="CommandException">It failed.</exception>
    public async Task<string> ReadAsync(string script, IEnumerable<string> arguments, string failure, CancellationToken cancellation)
    {
        using var node = Run(script, arguments, redirectInput: false);
        try
        {
            var complaint = node.StandardError.ReadToEndAsync(cancellation);
            var told = await node.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
            await node.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return node.ExitCode == 0 ? told : throw CommandException.WorldFailed($"{failure}: {FirstLine(await complaint.ConfigureAwait(false))}");
        }
        catch (OperationCanceledException)
        {
            node.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>What a program that failed said first.</summary>
    public static string FirstLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "it said nothing";

    private static string NameOf(string package) => package[..package.LastIndexOf('@')];

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
            throw CommandException.WorldFailed($"{program} cannot be started; install Node.js to measure beside rivals.", failure);
        }
    }
}
