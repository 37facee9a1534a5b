using Timeline.Storage;

namespace Timeline.Export;

/// <summary>Writes entries in any of the formats, as they come: memory does not grow with their number.</summary>
public static class EntryExport
{
    /// <param name="format">Which format.</param>
    /// <param name="rows">The entries, in the order in which they are to be written.</param>
    /// <param name="output">Where to write; stays open.</param>
    /// <param name="cancellation">Stops between two entries.</param>
    /// <returns>How many entries were written.</returns>
    public static Task<long> WriteAsync(
        ExportFormat format, IAsyncEnumerable<EntryRow> rows, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(output);
        return format == ExportFormat.JsonLines
            ? EntryJsonLines.WriteAsync(rows, output, cancellation)
            : EntryCsv.WriteAsync(rows, output, forExcel: format == ExportFormat.CsvForExcel, cancellation);
    }
}
