using System.Globalization;
using System.Text.Json;

namespace Timeline.Cli.Documents;

/// <summary>One article to analyse, as it stands on a line of JSON.</summary>
/// <param name="Id">Given back as it came: text or number.</param>
/// <param name="Published">The day on which it was published, by the publisher's own clock; null where it is not known.</param>
/// <param name="Text">Headline first, if there is one.</param>
internal sealed record SourceDocument(JsonElement Id, DateOnly? Published, string Text)
{
    /// <exception cref="FormatException">The line is no such document; the message says why, for a person.</exception>
    public static SourceDocument Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return Read(parsed.RootElement);
        }
        catch (JsonException failure)
        {
            throw new FormatException($"not JSON (byte {(failure.BytePositionInLine ?? 0) + 1})", failure);
        }
    }

    private static SourceDocument Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("not a JSON object");
        }

        if (!root.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            throw new FormatException("\"id\" is missing, or neither text nor number");
        }

        if (id.ValueKind == JsonValueKind.String && JsonText.IsBroken(id))
        {
            throw new FormatException("\"id\" holds half a character, so it could not be given back as it came");
        }

        if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            throw new FormatException("\"text\" is missing or no text");
        }

        return new SourceDocument(id.Clone(), ReadDay(root), JsonText.Read(text));
    }

    private static DateOnly? ReadDay(JsonElement root)
    {
        if (!root.TryGetProperty("published", out var published) || published.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (published.ValueKind == JsonValueKind.String)
        {
            var text = JsonText.Read(published);
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            // A moment keeps the day of its own offset: that is the day on the publisher's page.
            if (text.Length > 10
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return DateOnly.FromDateTime(moment.DateTime);
            }
        }

        throw new FormatException($"\"published\" is {published.GetRawText()}, which is no day; write it like 2018-04-11, or null");
    }
}
