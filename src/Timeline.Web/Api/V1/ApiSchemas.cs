using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Timeline.Export.Json;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.Api.V1;

/// <summary>The schemas of the document, gathered while operations ask for them. What is serialised and what is described come from the same types.</summary>
internal sealed class ApiSchemas
{
    private const string EntryName = "Entry";

    private readonly JsonObject _known = [];

    public ApiSchemas()
    {
        using var file = EntrySchema.Open();
        var schema = JsonNode.Parse(file)!["$defs"]!["entry"]!.DeepClone();
        schema["description"] = "A statement or an event, as a line of an export in JSON Lines has it. Days are ISO 8601 and inclusive at both ends.";
        _known[EntryName] = schema;
    }

    /// <summary>All that were asked for, by name.</summary>
    public JsonObject Known => _known;

    public static JsonNode Entry => Reference(EntryName);

    /// <summary>What <c>analyze</c> answers; its lists are described in docs.</summary>
    public static JsonNode Analysis => Object(
        ("id", new JsonObject { ["type"] = new JsonArray("string", "number", "null") }),
        ("writer_day", new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date" }),
        ("writer_day_basis", new JsonObject { ["type"] = "string" }),
        ("times", ArrayOf(new JsonObject { ["type"] = "object" })),
        ("statements", ArrayOf(new JsonObject { ["type"] = "object" })),
        ("events", ArrayOf(new JsonObject { ["type"] = "object" })));

    /// <summary>A type that is serialised as it is.</summary>
    public JsonNode Of<T>()
    {
        var name = typeof(T).Name;
        if (!_known.ContainsKey(name))
        {
            var schema = ApiJson.Plain.GetJsonSchemaAsNode(typeof(T), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform });
            Rebase(schema, name);
            _known[name] = schema;
        }

        return Reference(name);
    }

    public static JsonNode PageOf(JsonNode item) => Object(("items", ArrayOf(item)), ("next", new JsonObject
    {
        ["type"] = new JsonArray("string", "null"), ["description"] = "The cursor of the page that follows; null when there is none.",
    }));

    public static JsonNode ListOf(JsonNode item) => Object(("items", ArrayOf(item)));

    public static JsonNode ArrayOf(JsonNode item) => new JsonObject { ["type"] = "array", ["items"] = item };

    public static JsonNode Object(params (string Name, JsonNode Schema)[] properties)
    {
        var schema = new JsonObject { ["type"] = "object", ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Name)]) };
        var described = new JsonObject();
        foreach (var (name, property) in properties)
        {
            described[name] = property;
        }

        schema["properties"] = described;
        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    // The exporter refers to what it described before from the root of its own schema, which is no root here.
    private static void Rebase(JsonNode? node, string name)
    {
        switch (node)
        {
            case JsonObject schema:
                if (schema["$ref"] is JsonValue reference && reference.GetValue<string>() is var path && !path.StartsWith("#/components/", StringComparison.Ordinal))
                {
                    schema["$ref"] = $"#/components/schemas/{name}{path.AsSpan(1)}";
                }

                foreach (var (_, child) in schema)
                {
                    Rebase(child, name);
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    Rebase(child, name);
                }

                break;
        }
    }

    // What converters write, the exporter cannot know.
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(EntryRow))
        {
            return Reference(EntryName);
        }

        if (type != typeof(DayRange))
        {
            return schema;
        }

        JsonNode Day() => new JsonObject { ["type"] = "string", ["format"] = "date" };
        return new JsonObject
        {
            ["type"] = context.TypeInfo.Type == typeof(DayRange) ? "object" : new JsonArray("object", "null"),
            ["required"] = new JsonArray("from", "to"),
            ["properties"] = new JsonObject { ["from"] = Day(), ["to"] = Day() },
        };
    }
}
