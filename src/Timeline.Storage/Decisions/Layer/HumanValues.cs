using System.Globalization;
using System.Text.Json.Nodes;
using Timeline.Temporal;

namespace Timeline.Storage.Decisions;

/// <summary>What people decided about one mention or entry, field by field, as it holds now.</summary>
internal sealed class HumanValues
{
    private readonly JsonObject _values;
    private readonly JsonObject? _locked;

    /// <param name="json">The latest value of each field that has one; of the field <c>lock</c> what was seen when it was locked.</param>
    public HumanValues(string? json)
    {
        _values = json is null ? [] : JsonNode.Parse(json)!.AsObject();
        _locked = _values["lock"] as JsonObject;
    }

    /// <summary>Null when nobody set the days.</summary>
    public (DayRange Days, Grain Grain)? Days => Find("days") is JsonObject days
        ? (new DayRange(Day(days["from"]), Day(days["to"])), KebabName.Parse<Grain>(days["grain"]!.GetValue<string>()))
        : null;

    /// <summary>Somebody set the days, not only locked them.</summary>
    public bool SetsDays => _values.ContainsKey("days");

    public bool IsLocked => _locked is not null;

    public string? Type => Text("type");

    public string? Status => Text("status");

    public string? Quotation => Text("quotation");

    /// <summary>Null when nobody said; empty when it was said that nobody speaks.</summary>
    public IReadOnlyList<(string Name, string Key)>? Speaker => Names("speaker");

    public IReadOnlyList<(string Name, string Key)>? Participants => Names("participants");

    /// <summary>What stands when these decisions do; <paramref name="inherited"/> is told where there are none.</summary>
    public ReviewState? State(ReviewState? inherited)
    {
        var own = string.Equals(Text("verdict"), "rejected", StringComparison.Ordinal) ? ReviewState.Rejected
            : _values.ContainsKey("dispute") ? ReviewState.Disputed
            : _values.ContainsKey("lock") ? ReviewState.Locked
            : _values.Count > 0 ? ReviewState.Reviewed
            : (ReviewState?)null;
        return own ?? inherited;
    }

    // A field that nobody set stays as it was seen when it was locked.
    private JsonNode? Find(string field) => _values[field] ?? _locked?[field];

    private string? Text(string field) => Find(field) is JsonValue value ? value.GetValue<string>() : null;

    private List<(string Name, string Key)>? Names(string field) => _values[field] is JsonArray names
        ? [.. names.Select(name => (name!["name"]!.GetValue<string>(), name["key"]!.GetValue<string>()))]
        : null;

    private static DateOnly Day(JsonNode? day) => DateOnly.ParseExact(day!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
