using System.Globalization;

namespace Timeline.Temporal.Tests;

/// <summary>Reads the corpus that is deployed beside the tests.</summary>
public static class CorpusFile
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static IReadOnlyList<CorpusCase> ReadAll() => [.. Directory.EnumerateFiles(s_folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<CorpusCase> Read(string path)
    {
        DateOnly? published = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            switch (line)
            {
                case "" or ['#', ..]:
                    break;
                case ['@', .. var day]:
                    published = DateOnly.ParseExact(day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    break;
                case ['+', .. var positive]:
                    yield return Positive(path, number, published, positive);
                    break;
                case ['-', .. var negative]:
                    yield return new CorpusCase(Path.GetFileNameWithoutExtension(path), number, published, negative.Trim(), [], []);
                    break;
                default:
                    throw new InvalidDataException($"{path}:{number}: expected @, +, - or #.");
            }
        }
    }

    private static CorpusCase Positive(string path, int number, DateOnly? published, string line)
    {
        var at = line.LastIndexOf('=');
        var marked = line[..at].Trim();
        var spans = new List<(int, int)>();
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < marked.Length;)
        {
            if (marked.AsSpan(i).StartsWith("[["))
            {
                var end = marked.IndexOf("]]", i, StringComparison.Ordinal);
                spans.Add((text.Length, text.Length + end - i - 2));
                text.Append(marked, i + 2, end - i - 2);
                i = end + 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        var values = line[(at + 1)..].Split(';', StringSplitOptions.TrimEntries);
        return new CorpusCase(Path.GetFileNameWithoutExtension(path), number, published, text.ToString(), spans, values);
    }
}
