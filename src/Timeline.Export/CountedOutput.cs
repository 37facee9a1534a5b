using System.Buffers;
using System.IO.Pipelines;

namespace Timeline.Export;

/// <summary>Knows how much was written since it was last passed on; not every pipe does.</summary>
internal sealed class CountedOutput(PipeWriter pipe) : IBufferWriter<byte>
{
    public long Unflushed { get; private set; }

    public void Advance(int count)
    {
        Unflushed += count;
        pipe.Advance(count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => pipe.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => pipe.GetSpan(sizeHint);

    public ValueTask<FlushResult> FlushAsync(CancellationToken cancellation)
    {
        Unflushed = 0;
        return pipe.FlushAsync(cancellation);
    }
}
