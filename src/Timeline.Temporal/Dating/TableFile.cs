namespace Timeline.Temporal.Dating;

/// <summary>A row of a table, with the number of its line.</summary>
internal sealed record TableRow(int Number, string[] Cells);

/// <summary>Tables of text: cells between tabs, <c>#</c> begins a comment.</summary>
internal static class TableFile
{
    public static IReadOnlyList<TableRow> Embedded(string name)
    {
        using var reader = new StreamReader(typeof(TableFile).Assembly.GetManifestResourceStream("dating/" + name)!);
        return [.. Rows(reader)];
    }

    public static IEnumerable<TableRow> Rows(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#' && !string.IsNullOrWhiteSpace(line))
            {
                yield return new TableRow(number, [.. line.Split('\t').Select(cell => cell.Trim())]);
            }
        }
    }
}
