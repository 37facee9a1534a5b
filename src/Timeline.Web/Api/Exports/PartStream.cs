using Timeline.Storage;

namespace Timeline.Web.Api.Exports;

/// <summary>Puts the file of an export into the store, a piece at a time: no more than one piece is ever held.</summary>
internal sealed class PartStream(ExportJobs jobs, long job) : Stream
{
    private const int PartBytes = 1 << 20;

    private readonly byte[] _part = new byte[PartBytes];
    private int _filled;
    private int _number;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            var length = Math.Min(buffer.Length, PartBytes - _filled);
            buffer[..length].CopyTo(_part.AsMemory(_filled));
            _filled += length;
            buffer = buffer[length..];
            if (_filled == PartBytes)
            {
                await StoreAsync(cancellationToken);
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
        // Pieces are stored when they are full; the last by CompleteAsync.
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Stores what is left.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        if (_filled > 0)
        {
            await StoreAsync(cancellation);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task StoreAsync(CancellationToken cancellation)
    {
        var bytes = _filled == PartBytes ? _part : _part[.._filled];
        if (!await jobs.AppendAsync(job, _number, bytes, cancellation))
        {
            throw new OperationCanceledException("Nobody wants the export any more.");
        }

        _number++;
        _filled = 0;
    }
}
