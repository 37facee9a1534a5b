using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>
/// A value that a decision gave or found, as it is kept: days with their grain, a word, or names. One of the properties is set;
/// none where no value was given.
/// </summary>
/// <param name="Json">As stored.</param>
public sealed record DecisionValue(string Json)
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonNode? _node = JsonNode.Parse(Json);

    /// <summary>For days and writer's days.</summary>
    public DayRange? Days => _node is JsonObject days && days["from"] is { } from && days["to"] is { } to
        ? new DayRange(Day(from.GetValue<string>()), Day(to.GetValue<string>()))
        : null;

    /// <summary>For speakers and participants; empty when it was said that there are none.</summary>
    public IReadOnlyList<string>? Names => _node is JsonArray names
        ? [.. names.Select(name => name is JsonObject full ? full["name"]!.GetValue<string>() : name!.GetValue<string>())]
        : null;

    /// <summary>For everything else: a word of the store (<c>happened</c>, <c>rejected</c>), or what a person wrote.</summary>
    public string? Text => _node is JsonValue text && text.TryGetValue<string>(out var words) ? words : null;

    /// <summary>What people and programs read.</summary>
    public override string ToString() => Days?.ToString() ?? Text ?? (Names is { } names ? string.Join("، ", names) : "");

    internal static string Of(DayRange days) => new JsonObject
    {
        ["from"] = days.First.ToString("O", CultureInfo.InvariantCulture),
        ["to"] = days.Last.ToString("O", CultureInfo.InvariantCulture),
        ["grain"] = KebabName.Of(CalendarGrain.Of(days)),
    }.ToJsonString(s_options);

    internal static string? OfText(string? text) => text is null ? null : JsonSerializer.Serialize(text, s_options);

    /// <summary>Each name once, as written and folded.</summary>
    internal static string OfNames(IEnumerable<string> names) => new JsonArray(
    [
        .. names.Select(name => name.Trim()).Where(name => NameKey.Of(name).Length > 0).DistinctBy(NameKey.Of, StringComparer.Ordinal)
            .Select(name => new JsonObject { ["name"] = name, ["key"] = NameKey.Of(name) }),
    ]).ToJsonString(s_options);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
}
