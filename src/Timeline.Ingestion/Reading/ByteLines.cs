using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Timeline.Ingestion.Reading;

/// <summary>One line of a stream.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">Without the line end; null when the line is longer than allowed.</param>
/// <param name="Length">How long it is, whole.</param>
internal readonly record struct ByteLine(int Number, byte[]? Bytes, long Length);

/// <summary>Splits a stream into lines without ever holding more than one.</summary>
internal static class ByteLines
{
    public static async IAsyncEnumerable<ByteLine> ReadAsync(Stream stream, int longest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var number = 1;
        long dropped = 0;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, end);
                yield return Line(number++, line, dropped, longest);
                dropped = 0;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (buffer.Length > 0 || dropped > 0)
                {
                    yield return Line(number, buffer, dropped, longest);
                }

                await pipe.CompleteAsync();
                yield break;
            }

            if (buffer.Length > longest)
            {
                // The rest of such a line is passed over, and the lines after it are read as ever.
                dropped += buffer.Length;
                pipe.AdvanceTo(buffer.End);
            }
            else
            {
                pipe.AdvanceTo(buffer.Start, buffer.End);
            }
        }
    }

    private static ByteLine Line(int number, ReadOnlySequence<byte> bytes, long dropped, int longest)
    {
        var length = dropped + bytes.Length;
        return new ByteLine(number, length > longest ? null : bytes.ToArray(), length);
    }
}
