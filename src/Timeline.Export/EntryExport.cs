using System.IO.Pipelines;

namespace Timeline.Export;

/// <summary>Writes the entries of a filter in any of the formats, as they are read: memory does not grow with their number.</summary>
public static class EntryExport
{
    /// <param name="request">What and how.</param>
    /// <param name="source">Where to read.</param>
    /// <param name="output">Where to write; it is neither completed nor closed.</param>
    /// <param name="progress">Told now and then how much is written.</param>
    /// <param name="cancellation">Stops between two entries.</param>
    /// <returns>How many entries, in a graph ties, were written.</returns>
    /// <exception cref="ExportTooLargeException">There are more entries than the format can hold.</exception>
    public static Task<long> WriteAsync(
        ExportRequest request, IExportSource source, PipeWriter output, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(output);
        return request.Format.WriteAsync(new ExportRun(request, source, new CountedOutput(output), progress, cancellation));
    }

    /// <summary>The same into a stream, which stays open.</summary>
    public static async Task<long> WriteAsync(
        ExportRequest request, IExportSource source, Stream output, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true, minimumBufferSize: 1 << 14));
        try
        {
            var count = await WriteAsync(request, source, pipe, progress, cancellation).ConfigureAwait(false);
            await pipe.CompleteAsync().ConfigureAwait(false);
            return count;
        }
        catch (Exception failure)
        {
            // What is half written stays half written: nobody must take it for the whole.
            await pipe.CompleteAsync(failure).ConfigureAwait(false);
            throw;
        }
    }
}
