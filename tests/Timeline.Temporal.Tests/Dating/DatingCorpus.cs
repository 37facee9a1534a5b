using System.Globalization;

namespace Timeline.Temporal.Tests.Dating;

/// <summary>One line of the corpus of writer's days.</summary>
public sealed record DatingCase(string File, int Line, DateOnly? Published, string Text, string Expected);

/// <summary>Reads the corpus of writer's days that is deployed beside the tests.</summary>
public static class DatingCorpus
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Corpus", "dating");

    public static IReadOnlyList<DatingCase> ReadAll() => [.. Directory.EnumerateFiles(s_folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<DatingCase> Read(string path)
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
                    published = day.Trim() == "none" ? null : DateOnly.ParseExact(day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    break;
                case ['+' or '?', .. var told] when told.LastIndexOf('=') is var at and > 0:
                    yield return new DatingCase(Path.GetFileName(path), number, published, Text(told[..at]), told[(at + 1)..].Trim());
                    break;
                case ['-', .. var nothing]:
                    yield return new DatingCase(Path.GetFileName(path), number, published, Text(nothing), "nothing");
                    break;
                default:
                    throw new InvalidDataException($"{path}:{number}: expected @, +, ?, - or #.");
            }
        }
    }

    private static string Text(string written) => written.Trim().Replace("\\n", "\n", StringComparison.Ordinal);
}
