using System.Text.Json.Nodes;
using Timeline.Web.Api.V1;

namespace Timeline.Web.Api.Decisions;

/// <summary>How programs write a <see cref="DecisionRequest"/>, as the API's description has it.</summary>
internal static class DecisionSchema
{
    private static readonly string[] s_ofMentions = ["set-days", "confirm", "reject", "reopen", "dispute", "resolve", "comment"];
    private static readonly string[] s_ofEntries = ["set-speaker", "set-participants", "set-quotation", "set-speech-act", "set-type", "set-status"];
    private static readonly string[] s_ofArticles = ["set-writer-day"];

    /// <summary>About an entry that the address names.</summary>
    public static JsonObject AboutEntry => Of([.. s_ofMentions, .. s_ofEntries]);

    /// <summary>That says itself what it is about.</summary>
    public static JsonObject AboutAny
    {
        get
        {
            var schema = Of([.. s_ofMentions, .. s_ofEntries, .. s_ofArticles]);
            var properties = schema["properties"]!;
            properties["mention"] = Number("What it is about: a time expression …");
            properties["entry"] = Number("… or an entry …");
            properties["article"] = Number("… or an article. One of the three.");
            properties["version"] = Number("As it was read; left out, it is decided whatever others did meanwhile.");
            return schema;
        }
    }

    private static JsonObject Of(string[] kinds) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("kind"),
        ["properties"] = new JsonObject
        {
            ["kind"] = ApiParameters.Choice(kinds),
            ["from"] = Day("First day, for set-days, or the day of set-writer-day; without days the machine's value holds again."),
            ["to"] = Day("Last day; the first when left out."),
            ["text"] = new JsonObject
            {
                ["type"] = "string",
                ["maxLength"] = DecisionRequest.LongestText,
                ["description"] = "For dispute and comment, and the word or name of what sets one; left out, the machine's value holds again.",
            },
            ["names"] = new JsonObject
            {
                ["type"] = "array",
                ["maxItems"] = DecisionRequest.MostNames,
                ["items"] = new JsonObject { ["type"] = "string" },
                ["description"] = "For set-participants; left out, the machine's hold again.",
            },
        },
    };

    private static JsonObject Number(string description) => new() { ["type"] = "integer", ["description"] = description };

    private static JsonObject Day(string description) => new() { ["type"] = "string", ["format"] = "date", ["description"] = description };
}
