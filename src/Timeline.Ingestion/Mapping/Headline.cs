namespace Timeline.Ingestion.Mapping;

/// <summary>What to call an article that came without a title: its first line that says something.</summary>
internal static class Headline
{
    /// <summary>A dateline such as "موسكو-سانا" has fewer words.</summary>
    private const int FewestWords = 4;

    private const int Longest = 110;

    /// <summary>Null when no line has enough words.</summary>
    public static string? Of(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.Count(' ') + 1 >= FewestWords)
            {
                return Shorten(trimmed);
            }
        }

        return null;
    }

    private static string Shorten(ReadOnlySpan<char> line)
    {
        if (line.Length <= Longest)
        {
            return line.ToString();
        }

        var end = line[..Longest].LastIndexOf(' ');
        return $"{line[..(end > 0 ? end : Longest)]}…";
    }
}
