using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Api.V1;

namespace Timeline.Web.Api.Decisions;

/// <summary>One decision as a program writes it.</summary>
/// <param name="Kind"><c>set-days</c>, <c>confirm</c>, <c>reject</c>, <c>reopen</c>, <c>dispute</c>, <c>resolve</c> or <c>comment</c>.</param>
/// <param name="Mention">What it is about: a time expression …</param>
/// <param name="Entry">… or an entry. One of the two.</param>
/// <param name="From">First day, for <c>set-days</c>; without days the machine's value holds again.</param>
/// <param name="To">Last day; the first when left out.</param>
/// <param name="Text">For <c>dispute</c> and <c>comment</c>.</param>
/// <param name="Version">As it was read; left out, it is decided whatever others did meanwhile.</param>
internal sealed record DecisionRequest(
    string? Kind, long? Mention, long? Entry, string? From, string? To, string? Text, long? Version)
{
    public const string TextFault = "must be at most 2000 characters of text.";

    private const int LongestText = 2000;

    private static readonly string[] s_kinds = ["set-days", "confirm", "reject", "reopen", "dispute", "resolve", "comment"];

    /// <summary>How programs write it.</summary>
    /// <param name="withSubject">Whether it says itself what it is about.</param>
    public static JsonObject Schema(bool withSubject)
    {
        var properties = new JsonObject { ["kind"] = ApiParameters.Choice(s_kinds) };
        if (withSubject)
        {
            properties["mention"] = new JsonObject { ["type"] = "integer", ["description"] = "What it is about: a time expression …" };
            properties["entry"] = new JsonObject { ["type"] = "integer", ["description"] = "… or an entry. One of the two." };
            properties["version"] = new JsonObject { ["type"] = "integer", ["description"] = "As it was read; left out, it is decided whatever others did meanwhile." };
        }

        properties["from"] = new JsonObject { ["type"] = "string", ["format"] = "date", ["description"] = "First day, for set-days; without days the machine's value holds again." };
        properties["to"] = new JsonObject { ["type"] = "string", ["format"] = "date", ["description"] = "Last day; the first when left out." };
        properties["text"] = new JsonObject { ["type"] = "string", ["maxLength"] = LongestText, ["description"] = "For dispute and comment." };
        return new JsonObject { ["type"] = "object", ["required"] = new JsonArray("kind"), ["properties"] = properties };
    }

    /// <summary>Whether it is text that can be kept; no text is.</summary>
    public static bool IsText(string? text) => text is null || (text.Length <= LongestText && !text.Contains('\0', StringComparison.Ordinal));

    /// <summary>The decision, or what is wrong with it.</summary>
    [JsonIgnore]
    public (Decision? Decision, string? Fault) Read => (Mention, Entry) switch
    {
        ({ } mention, null) => Of(Subject.Mention(mention)),
        (null, { } entry) => Of(Subject.Entry(entry)),
        _ => (null, "needs either mention or entry, a number."),
    };

    private (Decision?, string?) Of(Subject subject) => Kind switch
    {
        "set-days" => SetDays(subject),
        "confirm" => (Decision.Confirm(subject, Version), null),
        "reject" => (Decision.Reject(subject, Version), null),
        "reopen" => (Decision.Reopen(subject, Version), null),
        "resolve" => (Decision.Resolve(subject, Version), null),
        "dispute" or "comment" when string.IsNullOrWhiteSpace(Text) || !IsText(Text) => (null, $"needs text, at most {LongestText} characters."),
        "dispute" => (Decision.Dispute(subject, Text!, Version), null),
        "comment" => (Decision.Comment(subject, Text!), null),
        _ => (null, $"kind must be one of {string.Join(", ", s_kinds)}."),
    };

    private (Decision?, string?) SetDays(Subject subject)
    {
        if (From is null && To is null)
        {
            return (Decision.SetDays(subject, null, Version), null);
        }

        return Day(From) is { } first && Day(To ?? From) is { } last && first <= last
            ? (Decision.SetDays(subject, new DayRange(first, last), Version), null)
            : (null, "from and to must be days such as 2018-04-11, the earlier first.");
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
