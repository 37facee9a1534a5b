using Timeline.Storage;

namespace Timeline.Export.Columns;

/// <summary>One column of a table of entries.</summary>
/// <param name="Name">As headings and addresses spell it.</param>
/// <param name="Width">In a workbook, in characters.</param>
internal sealed record EntryColumn(string Name, int Width, Func<EntryRow, ExportAbout, Cell> Value);
