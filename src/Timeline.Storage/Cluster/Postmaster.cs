using System.Globalization;

namespace Timeline.Storage.Cluster;

/// <summary>The server process that a data folder names.</summary>
/// <param name="Process">Its process id.</param>
/// <param name="Port">Where it listens.</param>
internal sealed record Postmaster(int Process, int Port)
{
    // Lines of postmaster.pid, as PostgreSQL's miscadmin.h numbers them, counted from 0.
    private const int ProcessLine = 0;
    private const int PortLine = 3;

    /// <summary>The living server of the folder; null when there is none.</summary>
    public static async Task<Postmaster?> FindAsync(ClusterFolder folder, CancellationToken cancellation)
    {
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(folder.PostmasterFile, cancellation);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        if (lines.Length <= PortLine
            || !int.TryParse(lines[ProcessLine], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            || !int.TryParse(lines[PortLine], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return null;
        }

        if (Serves(process, folder))
        {
            return new Postmaster(process, port);
        }

        if (OperatingSystem.IsLinux())
        {
            await ClearAsync(folder, cancellation);
        }

        return null;
    }

    // After a crash the process number may belong to another program, most of all in containers, where numbers begin anew, or
    // to a dead process that nobody buries. PostgreSQL would take either for a living server and refuse to start. What it
    // guards against by that, a server's children that outlive it, is waited for here, however long they take to notice.
    private static async Task ClearAsync(ClusterFolder folder, CancellationToken cancellation)
    {
        while (HasOrphans(folder))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }

        File.Delete(folder.PostmasterFile);
    }

    private static bool Serves(int process, ClusterFolder folder)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited
                && (!OperatingSystem.IsLinux() || File.ReadAllText($"/proc/{process}/cmdline").Contains(folder.Data, StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Every process of a server works in its data folder.
    private static bool HasOrphans(ClusterFolder folder) => Directory.EnumerateDirectories("/proc").Any(process =>
    {
        try
        {
            return string.Equals(File.ResolveLinkTarget(Path.Combine(process, "cwd"), returnFinalTarget: false)?.FullName, folder.Data, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });
}
