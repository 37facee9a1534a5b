using Microsoft.Win32.SafeHandles;

namespace Timeline.Cli.Documents;

/// <summary>Opens files by the name that a person typed, where "-" is standard input or output.</summary>
internal static class StandardStreams
{
    public const string Dash = "-";

    private const int BufferBytes = 1 << 16;

    /// <exception cref="CommandException">There is no such file, or it cannot be read.</exception>
    public static Stream OpenInput(string path)
    {
        if (path == Dash)
        {
            return Console.OpenStandardInput();
        }

        if (Directory.Exists(path))
        {
            throw CommandException.WrongUsage($"{path} is a directory; name a file.");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferBytes, useAsync: true);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CommandException.WrongUsage($"There is no file {path}.");
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw CommandException.WorldFailed($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>
    /// Standard output is opened as a plain handle: the console's own stream hides a reader that has gone, and the work
    /// would go on for nobody.
    /// </summary>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static Stream OpenOutput(string path)
    {
        if (path == Dash)
        {
            return new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, BufferBytes);
        }

        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, BufferBytes);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw CommandException.WorldFailed($"{path} cannot be written: {failure.Message}", failure);
        }
    }

    /// <summary>The same sentence for a full disk, a closed pipe and a vanished share, with the place that failed.</summary>
    public static CommandException WriteFailed(string path, IOException failure) => CommandException.WorldFailed(
        path == Dash
            ? "Standard output was closed before everything was written."
            : $"{path} could not be written to its end: {failure.Message}",
        failure);
}
