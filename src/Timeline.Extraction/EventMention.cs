using Timeline.Extraction.Events;
using Timeline.Temporal;

namespace Timeline.Extraction;

/// <summary>PLOVER event types, and OFFICE, which is ours.</summary>
public enum EventType
{
    Consult,
    Agree,
    Cooperate,
    Support,
    Aid,
    Yield,
    Sanction,
    Protest,
    Mobilize,
    Coerce,
    Assault,
    Office,
}

public enum EventStatus
{
    Happened,
    Ongoing,
    Planned,
    Denied,
    Hypothetical,
}

/// <summary>What one article tells of one event. Offsets are UTF-16 code units of the article's text, ends exclusive.</summary>
/// <param name="TriggerStart">Where the word or phrase that tells it begins.</param>
/// <param name="TriggerEnd">Where it ends.</param>
/// <param name="Type">Its class.</param>
/// <param name="Mode">How people consulted.</param>
/// <param name="Participants">Who took part, by the fullest names in the article, the first-named first.</param>
/// <param name="Place">Where, as written, or null.</param>
/// <param name="Days">When; null where the text does not say.</param>
/// <param name="TimeIndex">Which of the article's time mentions dates it, or null.</param>
/// <param name="Status">Whether it happened, goes on, is planned, is denied or only thought of.</param>
/// <param name="Rule">Stable id of the rule that found it.</param>
/// <param name="Confidence">Between 0 and 1: how often such a telling is an event of the article.</param>
public sealed record EventMention(
    int TriggerStart,
    int TriggerEnd,
    EventType Type,
    EventMode Mode,
    IReadOnlyList<string> Participants,
    string? Place,
    DayRange? Days,
    int? TimeIndex,
    EventStatus Status,
    string Rule,
    double Confidence)
{
    /// <summary>What <see cref="EventReasons"/> says it from.</summary>
    internal EventEvidence Evidence { get; init; }
}
