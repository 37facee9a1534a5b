using System.Reflection;

namespace Timeline.Extraction.Lexicon;

/// <summary>Reads the embedded tables of words.</summary>
internal static class Tsv
{
    /// <summary>The rows of a table, split at tabs; comments and empty lines left out.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".tsv")
            ?? throw new InvalidOperationException($"The table {name}.tsv is not embedded in this assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    /// <summary>The words of a cell.</summary>
    public static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
