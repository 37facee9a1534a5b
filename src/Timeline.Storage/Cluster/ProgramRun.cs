using System.ComponentModel;
using System.Diagnostics;

namespace Timeline.Storage.Cluster;

/// <summary>One run of another program: how it ended, and what it wrote.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a program to its end. Its messages come in English, so that they can be told apart.</summary>
    /// <exception cref="Win32Exception">There is no such program, or it may not be run.</exception>
    public static async Task<ProgramRun> RunAsync(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,

            // A folder that the unprivileged user can enter, whatever the caller's is.
            WorkingDirectory = Path.GetPathRoot(Path.GetTempPath())!,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
            return new ProgramRun(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
