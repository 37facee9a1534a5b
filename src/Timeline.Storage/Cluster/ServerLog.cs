namespace Timeline.Storage.Cluster;

/// <summary>Understands what PostgreSQL's programs complain about.</summary>
internal static class ServerLog
{
    private static readonly string[] s_marks = ["FATAL:", "PANIC:", "error:"];

    /// <summary>True when trying again may help.</summary>
    public static bool MayPass(string log) =>
        log.Contains("could not bind", StringComparison.Ordinal)
        || log.Contains("pre-existing shared memory block", StringComparison.Ordinal);

    public static StoreUnavailableException Explain(string log, string what)
    {
        var failure = log switch
        {
            _ when log.Contains("No space left on device", StringComparison.Ordinal) => StoreFailure.DiskFull,
            _ when log.Contains("Permission denied", StringComparison.Ordinal) => StoreFailure.NoRights,
            _ when log.Contains("could not bind", StringComparison.Ordinal) => StoreFailure.PortTaken,
            _ => StoreFailure.Broken,
        };
        var reason = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Complaint).OfType<string>().LastOrDefault();
        return new StoreUnavailableException(failure, reason is null ? $"{what}." : $"{what}: {reason}.");
    }

    // What stands behind the mark: before it are moment and process number, of use to nobody here.
    private static string? Complaint(string line)
    {
        foreach (var mark in s_marks)
        {
            if (line.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
            {
                return line[(at + mark.Length)..].Trim().TrimEnd('.');
            }
        }

        return null;
    }
}
