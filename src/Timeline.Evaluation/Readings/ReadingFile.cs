using System.Globalization;
using System.Text.Json;
using Timeline.Temporal;

namespace Timeline.Evaluation.Readings;

/// <summary>Reads gold sets, system answers and date questions: JSON Lines, one document a line.</summary>
public static class ReadingFile
{
    /// <summary>
    /// The documents of a gold set or of a system's answer in file order. A repeated id keeps its first place and its last
    /// content.
    /// </summary>
    /// <exception cref="FormatException">A line is no such document; the message says which and why.</exception>
    public static Task<IReadOnlyList<Reading>> ReadAsync(Stream input, CancellationToken cancellation = default) =>
        ReadAsync(input, ReadDocument, reading => reading.Id, cancellation);

    /// <summary>The questions of a file of date questions.</summary>
    /// <exception cref="FormatException">A line is no such question; the message says which and why.</exception>
    public static Task<IReadOnlyList<DateQuestion>> ReadQuestionsAsync(Stream input, CancellationToken cancellation = default) =>
        ReadAsync(input, ReadQuestion, question => question.Id, cancellation);

    /// <summary>
    /// The articles of a file whose days are known: <c>writer_day</c>, or else <c>published</c>, a day or a moment. Gold sets are such
    /// files. Articles without either are left out.
    /// </summary>
    /// <exception cref="FormatException">A line is no such article; the message says which and why.</exception>
    public static async Task<IReadOnlyList<DatedArticle>> ReadDatedAsync(Stream input, CancellationToken cancellation = default) =>
        [.. (await ReadAsync(input, ReadDated, pair => pair.Id, cancellation).ConfigureAwait(false)).Select(pair => pair.Article).OfType<DatedArticle>()];

    /// <summary>True when the first line holds a date question and not a document with findings.</summary>
    public static async Task<bool> HoldsQuestionsAsync(Stream input, CancellationToken cancellation = default)
    {
        using var reader = new StreamReader(input, leaveOpen: true);
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                return At(1, line, root => root.TryGetProperty("day", out _) && !root.TryGetProperty("times", out _));
            }
        }

        return false;
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(
        Stream input, Func<JsonElement, T> read, Func<T, string> id, CancellationToken cancellation)
    {
        var items = new List<T>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        using var reader = new StreamReader(input, leaveOpen: true);
        var number = 0;
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var item = At(number, line, read);
            if (places.TryAdd(id(item), items.Count))
            {
                items.Add(item);
            }
            else
            {
                items[places[id(item)]] = item;
            }
        }

        return items;
    }

    private static T At<T>(int number, string line, Func<JsonElement, T> read)
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

    private static Reading ReadDocument(JsonElement root) => new(
        Text(root, "id") ?? throw new FormatException("\"id\" is missing"),
        Text(root, "source"),
        Day(root, "published"),
        Text(root, "text"),
        List(root, "times", ReadTime),
        List(root, "statements", ReadStatement),
        List(root, "events", ReadEvent));

    private static (string Id, DatedArticle? Article) ReadDated(JsonElement root)
    {
        var id = Text(root, "id") ?? throw new FormatException("\"id\" is missing");
        var text = Text(root, "text") ?? throw new FormatException("\"text\" is missing");
        if (Text(root, "title") is { Length: > 0 } title && !text.StartsWith(title, StringComparison.Ordinal))
        {
            text = $"{title}\n\n{text}";
        }

        return (id, Days(root) is { } days ? new DatedArticle(id, Text(root, "source"), text, days) : null);
    }

    private static DayRange? Days(JsonElement root)
    {
        if ((Text(root, "writer_day") ?? Text(root, "published")) is not { } told)
        {
            return null;
        }

        if (DateOnly.TryParseExact(told, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DayRange.Of(day);
        }

        return DateTimeOffset.TryParse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new DayRange(DateOnly.FromDateTime(moment.UtcDateTime), DateOnly.FromDateTime(moment.UtcDateTime.AddHours(4)))
            : throw new FormatException($"\"{told}\" is neither a day nor a moment");
    }

    private static TimeReading ReadTime(JsonElement item) => new(
        item.GetProperty("start").GetInt32(),
        item.GetProperty("end").GetInt32(),
        Text(item, "text"),
        Text(item, "type"),
        Text(item, "value"),
        Text(item, "from"),
        Text(item, "to"),
        IsTrue(item, "optional"),
        Number(item, "confidence"));

    private static StatementReading ReadStatement(JsonElement item) => new(
        item.GetProperty("cue_start").GetInt32(),
        item.GetProperty("cue_end").GetInt32(),
        Text(item, "cue"),
        Text(item, "speaker"),
        Text(item, "speaker_head"),
        Text(item, "kind"),
        Text(item, "date"),
        IsTrue(item, "optional"),
        Number(item, "confidence"));

    private static EventReading ReadEvent(JsonElement item) => new(
        item.GetProperty("trigger_start").GetInt32(),
        item.GetProperty("trigger_end").GetInt32(),
        Text(item, "trigger"),
        Text(item, "type"),
        Text(item, "from"),
        Text(item, "to"),
        Text(item, "status"),
        Number(item, "confidence"));

    private static DateQuestion ReadQuestion(JsonElement root) => new(
        Text(root, "id") ?? throw new FormatException("\"id\" is missing"),
        Day(root, "published"),
        Text(root, "text") ?? throw new FormatException("\"text\" is missing"),
        Text(root, "kind") ?? throw new FormatException("\"kind\" is missing"),
        root.GetProperty("start").GetInt32(),
        root.GetProperty("end").GetInt32(),
        Text(root, "expression"),
        Text(root, "day") ?? throw new FormatException("\"day\" is missing"));

    private static IReadOnlyList<T> List<T>(JsonElement root, string name, Func<JsonElement, T> read) =>
        root.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray().Select(read)]
            : [];

    private static string? Text(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static DateOnly? Day(JsonElement item, string name) => Text(item, name) is { } text
        ? DateOnly.ParseExact(text.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    private static bool IsTrue(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static double? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
