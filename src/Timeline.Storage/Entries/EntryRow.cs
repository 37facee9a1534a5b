using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>One entry with everything that a table or an export says of it, its reasons included.</summary>
/// <param name="Id">Stable: a re-run of the analysis keeps it.</param>
/// <param name="Label">What a mark on the timeline is called.</param>
/// <param name="Type">A speech act (<c>WARN</c>) or a PLOVER type (<c>CONSULT</c>).</param>
/// <param name="Days">The days that hold now: a person's over the machine's. Null when undated.</param>
/// <param name="MachineDays">What the machine said.</param>
/// <param name="Phrase">The time expression that dates it, as written; null when none does.</param>
/// <param name="Value">The TIMEX3 value of that expression.</param>
/// <param name="Anchor">What that expression was counted from.</param>
/// <param name="AnchorDays">The days of the anchor, where it has any.</param>
/// <param name="TimeRule">The rule that read the expression; null when none dates the entry.</param>
/// <param name="Explanation">How the days follow.</param>
/// <param name="Rule">The rule that found the entry itself.</param>
/// <param name="Confidence">Between 0 and 1, of the entry.</param>
/// <param name="Speaker">Who says it, by the fullest name in the article; null for events and where nobody is named.</param>
/// <param name="Actors">The speaker, or who took part, in the order of the text.</param>
/// <param name="Content">What was said, as written; null for events.</param>
/// <param name="Quotation"><c>direct</c> or <c>indirect</c> for statements.</param>
/// <param name="Trigger">The cue or trigger, as written.</param>
/// <param name="Via">The outlet that carried it, where the text names one.</param>
/// <param name="Place">Where, as written.</param>
/// <param name="Sentence">The evidence, as written.</param>
/// <param name="Published">The publication day; null when unknown.</param>
/// <param name="WriterDay">The day that the article's relative dates count from.</param>
/// <param name="WriterDayBasis">How that day is known: <c>metadata</c>, <c>weekday-evidence</c> …</param>
/// <param name="Corrected">A person has set the days.</param>
/// <param name="CorrectedBy">Who did so last.</param>
/// <param name="UpdatedAt">When anything of it changed last.</param>
public sealed record EntryRow(
    long Id,
    EntryKind Kind,
    string Label,
    string Type,
    EntryStatus Status,
    DayRange? Days,
    DayRange? MachineDays,
    Grain Grain,
    DateBasis DateBasis,
    string? Phrase,
    string? Value,
    AnchorKind Anchor,
    DayRange? AnchorDays,
    string? TimeRule,
    Bilingual? Explanation,
    string Rule,
    double Confidence,
    string? Speaker,
    IReadOnlyList<ActorName> Actors,
    string? Content,
    string? Quotation,
    string? Trigger,
    string? Via,
    string? Place,
    string Sentence,
    long ArticleId,
    string? ArticleTitle,
    string? ArticleUrl,
    string? Outlet,
    DateOnly? Published,
    DateOnly? WriterDay,
    string WriterDayBasis,
    bool Corrected,
    string? CorrectedBy,
    DateTimeOffset UpdatedAt)
{
    /// <summary>How far people have looked at it.</summary>
    public ReviewState State { get; init; }

    /// <summary>How often it changed: grows with each change that anybody could have seen, however fast they follow each other.</summary>
    public int Revision { get; init; }

    /// <summary>Hand this back when deciding: it tells whether somebody was faster.</summary>
    public long Version { get; init; }
}
