namespace Timeline.Storage.Cluster;

/// <summary>A lock between processes on a file. It goes when its holder goes, however that happens.</summary>
internal static class FileLock
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    // EWOULDBLOCK there, ERROR_SHARING_VIOLATION here.
    private const int HeldOnLinux = 11;
    private const int HeldOnMac = 35;
    private const int HeldOnWindows = 32;

    /// <summary>Waits until nobody else holds the file.</summary>
    public static async Task<FileStream> TakeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            await Task.Delay(s_pause, cancellation);
        }
    }

    /// <summary>Null when somebody holds the file, alone or together with others.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when ((exception.HResult & 0xFFFF) is HeldOnLinux or HeldOnMac or HeldOnWindows)
        {
            return null;
        }
    }

    /// <summary>Holds the file together with others. Call it only while no one can hold it alone.</summary>
    public static FileStream Share(string path) => new(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
}
