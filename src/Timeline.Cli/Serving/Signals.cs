using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Timeline.Cli.Serving;

/// <summary>Asks another process to end, which .NET can only do by force.</summary>
internal static partial class Signals
{
    private const int Terminate = 15;

    public static void AskToEnd(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else
        {
            // Fails only when the process is gone, which is what was wanted.
            _ = Kill(process.Id, Terminate);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int processId, int signal);
}
