using Microsoft.Win32.SafeHandles;

namespace Timeline.Cli.Documents;

/// <summary>Input by the name that a person typed, where "-" is standard input.</summary>
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
}
