namespace Timeline.Export;

/// <summary>One run of an export: passes on what is written as soon as there is enough of it, and says how far it is.</summary>
internal sealed class ExportRun(
    ExportRequest request, IExportSource source, CountedOutput output, IProgress<long>? progress, CancellationToken cancellation)
{
    private const int FlushBytes = 1 << 16;

    private long _count;

    public ExportRequest Request => request;

    public CountedOutput Output => output;

    /// <returns>How many entries were written.</returns>
    public async Task<long> WriteEntriesAsync(IEntryWriter opened)
    {
        using var writer = opened;
        var most = request.Format.MostEntries ?? long.MaxValue;
        writer.Begin();
        await foreach (var row in source.EntriesAsync(request.About.Filter, cancellation).ConfigureAwait(false))
        {
            if (++_count > most)
            {
                throw new ExportTooLargeException(request.Format);
            }

            writer.Write(row);
            if (output.Unflushed >= FlushBytes)
            {
                await FlushAsync().ConfigureAwait(false);
            }
        }

        if (writer is IGoneWriter farewell)
        {
            await foreach (var gone in source.GoneAsync(request.About.Filter, cancellation).ConfigureAwait(false))
            {
                farewell.WriteGone(gone);
                await FlushIfFullAsync().ConfigureAwait(false);
            }
        }

        writer.End();
        await FlushAsync().ConfigureAwait(false);
        return _count;
    }

    /// <returns>How many ties were written.</returns>
    public async Task<long> WriteTiesAsync(INetworkWriter opened)
    {
        using var writer = opened;
        writer.Begin();
        await foreach (var actor in source.TiedActorsAsync(request.About.Filter, cancellation).ConfigureAwait(false))
        {
            writer.Write(actor);
            await FlushIfFullAsync().ConfigureAwait(false);
        }

        writer.BeginTies();
        await foreach (var tie in source.TiesAsync(request.About.Filter, cancellation).ConfigureAwait(false))
        {
            writer.Write(tie);
            _count++;
            await FlushIfFullAsync().ConfigureAwait(false);
        }

        writer.End();
        await FlushAsync().ConfigureAwait(false);
        return _count;
    }

    private ValueTask FlushIfFullAsync() => output.Unflushed >= FlushBytes ? FlushAsync() : ValueTask.CompletedTask;

    private async ValueTask FlushAsync()
    {
        var flushed = await output.FlushAsync(cancellation).ConfigureAwait(false);
        if (flushed.IsCompleted)
        {
            // The reader left; going on would fill memory for nobody.
            throw new OperationCanceledException("Whoever read the export has gone.");
        }

        progress?.Report(_count);
    }
}
