using Microsoft.Win32.SafeHandles;

namespace Timeline.Cli.Documents;

/// <summary>
/// The file that results go to, or standard output for "-". A failing disk, a vanished share and a closed pipe all end in
/// one sentence.
/// </summary>
internal sealed class OutputFile : IAsyncDisposable
{
    private const int BufferBytes = 1 << 16;

    private readonly string _path;
    private readonly Stream _file;
    private readonly byte[] _pending = new byte[BufferBytes];
    private int _pendingBytes;

    private OutputFile(string path, Stream file)
    {
        _path = path;
        _file = file;
    }

    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static OutputFile Open(string path)
    {
        if (path == StandardStreams.Dash)
        {
            return new OutputFile(path, OpenStandardOutput());
        }

        // No buffer in the file itself: disposing must not write, because it may not fail.
        try
        {
            return new OutputFile(path, new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0));
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw CommandException.WorldFailed($"{path} cannot be written: {failure.Message}", failure);
        }
    }

    /// <exception cref="CommandException">Writing failed.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (_pendingBytes + bytes.Length > _pending.Length)
        {
            await CompleteAsync(cancellation).ConfigureAwait(false);
        }

        if (bytes.Length > _pending.Length)
        {
            await PassOnAsync(bytes, cancellation).ConfigureAwait(false);
            return;
        }

        bytes.CopyTo(_pending.AsMemory(_pendingBytes));
        _pendingBytes += bytes.Length;
    }

    /// <summary>Everything given so far is with the operating system when this returns.</summary>
    /// <exception cref="CommandException">Writing failed.</exception>
    public async ValueTask CompleteAsync(CancellationToken cancellation)
    {
        await PassOnAsync(_pending.AsMemory(0, _pendingBytes), cancellation).ConfigureAwait(false);
        _pendingBytes = 0;
    }

    /// <summary>For writers that want a stream; closing it leaves this open.</summary>
    public Stream AsStream() => new OutputFileStream(this);

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    /// <summary>
    /// A pipe as a plain handle: the console's own stream hides that its reader has gone, and the work would go on for
    /// nobody. A file through the console's stream: that one moves the position which the next program writes from.
    /// </summary>
    private static Stream OpenStandardOutput()
    {
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    private async ValueTask PassOnAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await _file.WriteAsync(bytes, cancellation).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            throw CommandException.WorldFailed(
                _path == StandardStreams.Dash
                    ? "Standard output was closed or is full before everything was written."
                    : $"{_path} could not be written to its end: {failure.Message}",
                failure);
        }
    }
}
