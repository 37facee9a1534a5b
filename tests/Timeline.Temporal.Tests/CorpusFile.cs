using System.Globalization;

namespace Timeline.Temporal.Tests;

/// <summary>Reads the corpus that is deployed beside the tests.</summary>
public static class CorpusFile
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    /// <summary>One sentence a case, one file a rule.</summary>
    public static IReadOnlyList<CorpusCase> ReadAll() => ReadAll("");

    /// <summary>The files of a folder below the corpus, in order of name.</summary>
    public static IReadOnlyList<CorpusCase> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(s_folder, folder), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<CorpusCase> Read(string path)
    {
        DateOnly? published = null;
        foreach (var (number, line) in Joined(path))
        {
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

    /// <summary>Lines that begin with spaces go on with the case above them: another line of its text, or what is found in it.</summary>
    private static IEnumerable<(int Number, string Line)> Joined(string path)
    {
        var (first, joined) = (0, "");
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                joined += line.TrimStart() is ['=', ..] found ? " " + found : "\n" + line.TrimStart();
                continue;
            }

            yield return (first, joined);
            (first, joined) = (index + 1, line);
        }

        yield return (first, joined);
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
