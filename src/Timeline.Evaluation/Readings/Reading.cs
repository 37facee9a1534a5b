using Timeline.Temporal;

namespace Timeline.Evaluation.Readings;

/// <summary>What somebody, annotator or system, found in one document. Offsets are UTF-16 code units, ends exclusive.</summary>
/// <param name="Id">Names the document in both files.</param>
/// <param name="Source">Where the document comes from; null where that is not said.</param>
/// <param name="Published">The publication day, where it is given.</param>
/// <param name="Text">The whole text; null in a system's answer, which does not repeat it.</param>
/// <param name="Times">Time expressions.</param>
/// <param name="Statements">Who said what.</param>
/// <param name="Events">What happened.</param>
public sealed record Reading(
    string Id,
    string? Source,
    DateOnly? Published,
    string? Text,
    IReadOnlyList<TimeReading> Times,
    IReadOnlyList<StatementReading> Statements,
    IReadOnlyList<EventReading> Events);

/// <param name="Start">First code unit of the expression.</param>
/// <param name="End">One past its last.</param>
/// <param name="Text">The expression, for lists of errors.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="From">First day, ISO; null where it denotes no days.</param>
/// <param name="To">Last day, ISO, inclusive.</param>
/// <param name="Optional">Gold only: neither required nor punished.</param>
/// <param name="Confidence">System only: between 0 and 1.</param>
/// <param name="Mention">This program only: what it found, with the evidence.</param>
public sealed record TimeReading(
    int Start, int End, string? Text, string? Type, string? Value, string? From, string? To, bool Optional, double? Confidence, TimeMention? Mention = null);

/// <param name="CueStart">First code unit of the cue.</param>
/// <param name="CueEnd">One past its last.</param>
/// <param name="Cue">The cue, for lists of errors.</param>
/// <param name="Speaker">The speaker's fullest name.</param>
/// <param name="SpeakerHead">Gold only: the shortest distinctive form of the speaker's name.</param>
/// <param name="Kind">direct or indirect.</param>
/// <param name="Date">A day, or first/last; null where the text does not date it.</param>
/// <param name="Optional">Gold only: neither required nor punished.</param>
/// <param name="Confidence">System only: between 0 and 1.</param>
public sealed record StatementReading(
    int CueStart, int CueEnd, string? Cue, string? Speaker, string? SpeakerHead, string? Kind, string? Date, bool Optional, double? Confidence);

/// <param name="TriggerStart">First code unit of the trigger.</param>
/// <param name="TriggerEnd">One past its last.</param>
/// <param name="Trigger">The trigger, for lists of errors.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="From">First day, ISO; null where it is not dated.</param>
/// <param name="To">Last day, ISO, inclusive.</param>
/// <param name="Status">happened, ongoing, planned, denied or hypothetical.</param>
/// <param name="Confidence">System only: between 0 and 1.</param>
public sealed record EventReading(
    int TriggerStart, int TriggerEnd, string? Trigger, string? Type, string? From, string? To, string? Status, double? Confidence);
