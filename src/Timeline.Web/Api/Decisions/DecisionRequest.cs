using System.Globalization;
using System.Text.Json.Serialization;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Desk;

namespace Timeline.Web.Api.Decisions;

/// <summary>One decision as a program writes it.</summary>
/// <param name="Kind">
/// <c>set-days</c>, <c>confirm</c>, <c>reject</c>, <c>reopen</c>, <c>dispute</c>, <c>resolve</c> or <c>comment</c>; of entries also <c>set-speaker</c>,
/// <c>set-participants</c>, <c>set-quotation</c>, <c>set-speech-act</c>, <c>set-type</c> and <c>set-status</c>; of articles <c>set-writer-day</c>.
/// </param>
/// <param name="Mention">What it is about: a time expression …</param>
/// <param name="Entry">… or an entry …</param>
/// <param name="Article">… or an article. One of the three.</param>
/// <param name="From">First day, for <c>set-days</c>, or the day of <c>set-writer-day</c>; without days the machine's value holds again.</param>
/// <param name="To">Last day; the first when left out.</param>
/// <param name="Text">For <c>dispute</c> and <c>comment</c>, and the word or name of what sets one; left out, the machine's value holds again.</param>
/// <param name="Names">For <c>set-participants</c>; left out, the machine's hold again.</param>
/// <param name="Version">As it was read; left out, it is decided whatever others did meanwhile.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DecisionRequest(
    string? Kind, long? Mention, long? Entry, long? Article, string? From, string? To, string? Text, IReadOnlyList<string>? Names, long? Version)
{
    public const int LongestText = 2000;
    public const int MostNames = 50;

    private const string Kinds = "kind must be one of set-days, confirm, reject, reopen, dispute, resolve, comment; of entries also set-speaker, set-participants, "
        + "set-quotation, set-speech-act, set-type, set-status; of articles set-writer-day, dispute, resolve, comment.";

    /// <summary>Whether it is text that can be kept; no text is.</summary>
    public static bool IsText(string? text) => text is null || (text.Length <= LongestText && !text.Contains('\0', StringComparison.Ordinal));

    /// <summary>The decision, or what is wrong with it.</summary>
    [JsonIgnore]
    public (Decision? Decision, string? Fault) Read => (Mention, Entry, Article) switch
    {
        ({ } mention, null, null) => Of(Subject.Mention(mention)),
        (null, { } entry, null) => OfEntry(entry),
        (null, null, { } article) => Kind is "set-writer-day" ? SetWriterDay(article) : Kind is "dispute" or "resolve" or "comment" ? Of(Subject.Article(article)) : (null, Kinds),
        _ => (null, "needs one of mention, entry or article, a number."),
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
        _ => (null, Kinds),
    };

    private (Decision?, string?) OfEntry(long entry) => Kind switch
    {
        "set-speaker" or "set-quotation" or "set-speech-act" or "set-type" or "set-status" when !IsText(Text) =>
            (null, $"text has at most {LongestText} characters, none of them zero."),
        "set-speaker" => (Decision.SetSpeaker(entry, Text, Version), null),
        "set-quotation" when Text is not (null or "direct" or "indirect") => (null, "text must be direct or indirect."),
        "set-quotation" => (Decision.SetQuotation(entry, Text, Version), null),
        "set-speech-act" when Text is not null && !DeskChoices.IsType(EntryKind.Statement, Text) => (null, "text must be a speech act such as WARN."),
        "set-speech-act" => (Decision.SetSpeechAct(entry, Text, Version), null),
        "set-type" when Text is not null && !DeskChoices.IsType(EntryKind.Event, Text) => (null, "text must be an event type such as CONSULT."),
        "set-type" => (Decision.SetType(entry, Text, Version), null),
        "set-status" when Text is null => (Decision.SetStatus(entry, null, Version), null),
        "set-status" => KebabName.TryParse<EntryStatus>(Text, out var status)
            ? (Decision.SetStatus(entry, status, Version), null)
            : (null, "text must be happened, ongoing, planned, denied or hypothetical."),
        "set-participants" => Names is { Count: > MostNames } || Names?.Any(name => name is null || !IsText(name)) == true
            ? (null, $"names are at most {MostNames}, of at most {LongestText} characters each.")
            : (Decision.SetParticipants(entry, Names, Version), null),
        _ => Of(Subject.Entry(entry)),
    };

    private (Decision?, string?) SetWriterDay(long article) => From is null ? (Decision.SetWriterDay(article, null, Version), null)
        : Day(From) is { } day ? (Decision.SetWriterDay(article, day, Version), null)
        : (null, "from must be a day such as 2018-04-11.");

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
