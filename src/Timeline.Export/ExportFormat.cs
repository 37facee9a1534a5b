namespace Timeline.Export;

/// <summary>A file format that entries are exported in.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values, UTF-8, for programs.</summary>
    Csv,

    /// <summary>The same with a byte-order mark, without which Excel takes Arabic for another encoding.</summary>
    CsvForExcel,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}
