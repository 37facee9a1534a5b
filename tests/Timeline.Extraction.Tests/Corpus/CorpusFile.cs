namespace Timeline.Extraction.Tests.Corpus;

/// <summary>One text of a corpus file with what its rule must find in it.</summary>
/// <param name="Rule">Id of the rule, the file's name.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">Cells of each expected find; empty where the rule must find nothing.</param>
public sealed record CorpusCase(string Rule, string Text, IReadOnlyList<string[]> Expected);

/// <summary>Reads the corpus files that stand beside the tests, one a rule.</summary>
public static class CorpusFile
{
    public static IReadOnlyList<CorpusCase> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static IEnumerable<CorpusCase> Of(string prefix) => All.Where(item => item.Rule.StartsWith(prefix, StringComparison.Ordinal));

    private static List<CorpusCase> Read(string path)
    {
        var rule = Path.GetFileNameWithoutExtension(path);
        var cases = new List<CorpusCase>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '>')
            {
                cases.Add(new CorpusCase(rule, line[1..].Trim(), []));
            }
            else if (line.Trim() != "none")
            {
                var last = cases[^1];
                cases[^1] = last with { Expected = [.. last.Expected, line.Split('|', StringSplitOptions.TrimEntries)] };
            }
        }

        return cases;
    }
}
