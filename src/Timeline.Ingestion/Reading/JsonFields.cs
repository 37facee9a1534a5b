using System.Text.Json;

namespace Timeline.Ingestion.Reading;

/// <summary>Takes fields out of a JSON object and remembers the first thing that is wrong with it.</summary>
internal sealed class JsonFields
{
    private readonly JsonElement _object;

    public JsonFields(JsonElement element)
    {
        _object = element;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Problem = $"this is a JSON {Name(element.ValueKind)}, expected an object";
        }
    }

    /// <summary>Null as long as all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>A text; null when it is missing, null or blank. Numbers count as texts, since ids are often written so.</summary>
    public string? Text(string name)
    {
        if (Problem is not null || !_object.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Problem = $"\"{name}\" is a JSON {Name(value.ValueKind)}, expected a text";
            return null;
        }

        try
        {
            return value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            Problem = $"\"{name}\" holds half a character (a lone surrogate), expected whole ones";
            return null;
        }
    }

    /// <summary>A publication; null when it is missing.</summary>
    public Publication? Published(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var published = Publication.TryParse(text);
        if (published is null)
        {
            Problem = $"\"{name}\" is '{Shorten(text)}', {Publication.Expected}";
        }

        return published;
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "list",
        JsonValueKind.Object => "object",
        JsonValueKind.Number => "number",
        JsonValueKind.String => "text",
        _ => "true or false or null",
    };
}
