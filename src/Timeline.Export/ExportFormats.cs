namespace Timeline.Export;

/// <summary>The names of the formats, on the command line, in addresses and for browsers.</summary>
public static class ExportFormats
{
    /// <summary>All names that <see cref="TryParse"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["csv", "csv-excel", "jsonl"];

    public static bool TryParse(string? name, out ExportFormat format)
    {
        (format, var known) = name?.ToLowerInvariant() switch
        {
            "csv" => (ExportFormat.Csv, true),
            "csv-excel" => (ExportFormat.CsvForExcel, true),
            "jsonl" => (ExportFormat.JsonLines, true),
            _ => (default, false),
        };
        return known;
    }

    /// <summary>For HTTP's <c>Content-Type</c>.</summary>
    public static string ContentType(this ExportFormat format) =>
        format == ExportFormat.JsonLines ? "application/x-ndjson; charset=utf-8" : "text/csv; charset=utf-8";

    /// <summary>With its dot.</summary>
    public static string FileExtension(this ExportFormat format) => format == ExportFormat.JsonLines ? ".jsonl" : ".csv";
}
