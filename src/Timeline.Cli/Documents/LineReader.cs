using System.Buffers;
using System.IO.Pipelines;

namespace Timeline.Cli.Documents;

/// <summary>One line of a file, its number from 1, and its bytes without the line end; no bytes when it was too long.</summary>
internal readonly record struct RawLine(int Number, byte[]? Bytes);

/// <summary>Reads a stream line by line without ever holding more than one line.</summary>
internal static class LineReader
{
    /// <summary>No article is longer; what is, is no JSON Lines file and must not fill the memory.</summary>
    public const int LongestLineBytes = 32 << 20;

    public static async IAsyncEnumerable<RawLine> ReadAsync(
        Stream input,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
        var number = 1;
        var skipping = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation).ConfigureAwait(false);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                yield return new RawLine(number++, skipping ? null : Bytes(buffer.Slice(0, end)));
                skipping = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (buffer.Length > LongestLineBytes)
            {
                skipping = true;
                buffer = buffer.Slice(buffer.End);
            }

            if (read.IsCompleted)
            {
                if (skipping || buffer.Length > 0)
                {
                    yield return new RawLine(number, skipping ? null : Bytes(buffer));
                }

                break;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }

        await reader.CompleteAsync().ConfigureAwait(false);
    }

    private static byte[] Bytes(ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray();
        return bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
    }
}
