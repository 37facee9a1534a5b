using System.Text.Json.Nodes;
using Timeline.Export;
using Timeline.Export.Columns;
using Timeline.Storage;
using Timeline.Web.State;

namespace Timeline.Web.Api.V1;

/// <summary>The parameters that operations share.</summary>
internal static class ApiParameters
{
    private static readonly string s_firstDay = "2017-11-01";

    public static ApiParameter From { get; } = new("from", "Only what has a day on or after this one; goes with to.", Day(), s_firstDay);

    public static ApiParameter To { get; } = new("to", "Only what has a day on or before this one; goes with from.", Day(), "2017-12-05");

    public static ApiParameter Cursor { get; } = new("cursor", "The next of the page before.", Text());

    public static ApiParameter Language { get; } = new("lang", "The language of words for people.", Choice(["ar", "en"]), "en");

    public static ApiParameter Words { get; } = new("q", "Words, in any form and spelling; between quotation marks, next to each other.", Text(), "المحادثات");

    public static ApiParameter AsOf { get; } = new(
        "as_of", "What was known at this moment (RFC 3339), or at the end of this day in universal time; unsaid, what is known now.",
        new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["format"] = "date-time" }, Day()) });

    /// <summary>What narrows entries, the window included.</summary>
    public static IReadOnlyList<ApiParameter> Filter { get; } =
    [
        From,
        To,
        Id("actor", "Only entries in which this actor speaks or takes part."),
        Id("outlet", "Only entries from this outlet."),
        Id("article", "Only entries of this article."),
        new("type", "A speech act (WARN) or a PLOVER type (CONSULT).", Text()),
        Kind,
        new("status", "Whether it happened.", Choice(Enum.GetValues<EntryStatus>().Select(KebabName.Of))),
        new("q", "Words of the label or the sentence, in any form and spelling; between quotation marks, next to each other.", Text()),
        new("undated", "Only what nothing dates; goes with no window.", new JsonObject { ["type"] = "boolean" }),
        AsOf,
    ];

    public static IReadOnlyList<ApiParameter> Export { get; } =
    [
        new("format", "The kind of file.", Choice(ExportFormats.Names), "jsonl"),
        new("columns", $"Of tables, only these, in this order, joined by commas: {string.Join(", ", EntryColumns.Names)}.", Text()),
        new("header", "Whether tables and lines begin with what the file says about itself.", new JsonObject { ["type"] = "boolean", ["default"] = true }),
        Language,
        new("dir", "Which way time runs in drawings.", Choice(["rtl", "ltr"])),
        .. Filter,
    ];

    private static ApiParameter Kind => new("kind", "Statements or events only.", Choice(Enum.GetValues<EntryKind>().Select(KebabName.Of)), "event");

    public static ApiParameter Limit(int most) => new("limit", "How many at most.", Number(1, most, 50), 3);

    public static ApiParameter Order(params EntryOrder[] orders) =>
        new("order", "In which order; undated entries come last in orders by day.", Choice(orders.Select(TimelineState.Name)), TimelineState.Name(orders[0]));

    public static ApiParameter Id(string name, string description) => new(name, description, Number(1, long.MaxValue, null));

    public static ApiParameter Lane { get; } = new("lane", "What the rows stand for.", Choice(Enum.GetValues<LaneKind>().Select(TimelineState.Name)), "type");

    public static JsonObject Choice(IEnumerable<string> values) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    public static JsonObject Text() => new() { ["type"] = "string", ["maxLength"] = 1000 };

    public static JsonObject Number(long least, long most, long? usual)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };
        if (usual is { } value)
        {
            schema["default"] = value;
        }

        return schema;
    }

    private static JsonObject Day() => new() { ["type"] = "string", ["format"] = "date" };
}
