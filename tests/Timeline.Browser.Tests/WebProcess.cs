using System.Diagnostics;

namespace Timeline.Browser.Tests;

/// <summary>The dashboard as people run it: an own process from the build's output, on a free loopback port.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private readonly Process _process;

    private WebProcess(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    /// <param name="connectionString">Of its database.</param>
    /// <param name="publicReading">Whether strangers may read.</param>
    /// <param name="guesses">How many guesses of passwords an address has a minute.</param>
    /// <param name="settings">More variables, or others than usual.</param>
    public static async Task<WebProcess> StartAsync(
        string connectionString, bool publicReading = true, int guesses = 10_000, params (string Name, string Value)[] settings)
    {
        var process = Start(connectionString, "http://127.0.0.1:0", publicReading, guesses, settings);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at)
            {
                // From here on nobody reads, and a full pipe must not stop the server.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new WebProcess(process, line[(at + Announcement.Length)..].Trim());
            }
        }

        var said = await process.StandardError.ReadToEndAsync();
        throw new InvalidOperationException($"The dashboard did not start: {said}");
    }

    /// <summary>Runs it to its end; for starts that must fail.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(string connectionString, string address)
    {
        using var process = Start(connectionString, address);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await error);
    }

    /// <summary>Lets go of its standard input, as the system does for a starter that was killed; its exit code.</summary>
    public async Task<int> AbandonAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(
        string connectionString, string address, bool publicReading = true, int guesses = 10_000, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, "--urls", address])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A test run that is killed leaves no dashboard behind.
            RedirectStandardInput = true,

            // Anywhere but beside the assembly: assets must be found all the same.
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ConnectionStrings__Timeline"] = connectionString;
        start.Environment["TIMELINE_STOP_WITH_INPUT"] = "1";

        // Tests ask more than a client may.
        start.Environment["TIMELINE_API_PER_MINUTE"] = "1000000";

        // All tests come from one address.
        start.Environment["TIMELINE_GUESSES_PER_MINUTE"] = guesses.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!publicReading)
        {
            start.Environment["TIMELINE_PUBLIC_READING"] = "false";
        }

        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
