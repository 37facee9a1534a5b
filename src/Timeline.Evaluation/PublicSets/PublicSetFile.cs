using System.Globalization;
using System.Text.Json;

namespace Timeline.Evaluation.PublicSets;

/// <summary>Reads the other projects' cases: JSON Lines, as <c>eval/public</c> keeps them.</summary>
public static class PublicSetFile
{
    /// <summary>True when the first line is a case of another project.</summary>
    public static async Task<bool> HoldsCasesAsync(Stream input, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(input, leaveOpen: true);
        var line = await reader.ReadLineAsync(cancellation).ConfigureAwait(false);
        return !string.IsNullOrWhiteSpace(line) && Parse(1, line, root => SetOf(root) is not null);
    }

    /// <exception cref="FormatException">A line is no such case; the message says which and why.</exception>
    public static async Task<IReadOnlyList<PublicCase>> ReadAsync(Stream input, CancellationToken cancellation = default)
    {
        var cases = new List<PublicCase>();
        using var reader = new StreamReader(input, leaveOpen: true);
        for (var number = 1; await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                cases.Add(Parse(number, line, root => Read(root, number)));
            }
        }

        return cases;
    }

    private static PublicCase Read(JsonElement root, int number) => SetOf(root) switch
    {
        "Recognizers-Text" => RecognizersCases.Read(root),
        "Maha" => MahaCases.Read(root, number),
        "Duckling" => DucklingCases.Read(root, number),
        "pairs" => PairCases.Read(root, number),
        _ => throw new FormatException("no set that is known"),
    };

    private static string? SetOf(JsonElement root)
    {
        if (root.TryGetProperty("umalqura_day_difference", out _))
        {
            return "pairs";
        }

        var source = root.TryGetProperty("source", out var told) && told.ValueKind == JsonValueKind.String ? told.GetString()! : "";
        return source.Contains("Recognizers-Text", StringComparison.Ordinal) ? "Recognizers-Text"
            : source.Contains("Maha", StringComparison.Ordinal) ? "Maha"
            : source.Contains("duckling", StringComparison.Ordinal) ? "Duckling"
            : null;
    }

    /// <summary>The day of an ISO date and time; null where none is told.</summary>
    internal static DateOnly? Day(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: >= 10 } text
            ? DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static T Parse<T>(int number, string line, Func<JsonElement, T> read)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return read(parsed.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {number}: {failure.Message}"), failure);
        }
    }
}
