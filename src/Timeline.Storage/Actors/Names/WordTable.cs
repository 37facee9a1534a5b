namespace Timeline.Storage.Actors;

/// <summary>Reads the tables of words and names that are part of this program.</summary>
internal static class WordTable
{
    /// <summary>The lines of a table, comments and empty ones left out.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not part of this assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The words of a cell, folded.</summary>
    public static string[] Words(string cell) =>
        [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => NameKey.Of(word).Replace("ء", "", StringComparison.Ordinal))];
}
