using System.Globalization;

namespace Timeline.Export;

/// <summary>There are more entries than a format can usefully hold; the message says how many, for people.</summary>
public sealed class ExportTooLargeException(ExportFormat format) : Exception(
    string.Create(CultureInfo.InvariantCulture, $"A file of the format {format.Name} holds at most {format.MostEntries:N0} entries; narrow the filter, or take csv, xlsx or jsonl."));
