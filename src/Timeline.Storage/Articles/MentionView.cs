using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>One time expression of an article: what the machine says of it, and what holds.</summary>
/// <param name="Version">Hand this back when correcting: it tells whether somebody was faster.</param>
/// <param name="Type">TIMEX3 type, as TimeML writes it.</param>
/// <param name="Modifier">TIMEX3 mod, as TimeML writes it.</param>
/// <param name="Days">The days that hold: a person's over the machine's.</param>
/// <param name="AnchorStart">Where the anchoring mention stands in the text; -1 when the anchor is no mention.</param>
public sealed record MentionView(
    long Id,
    long Version,
    TextSpan Span,
    string Phrase,
    string Type,
    string Value,
    string? Modifier,
    DayRange? MachineDays,
    DayRange? Days,
    bool Corrected,
    Grain Grain,
    double Confidence,
    string Rule,
    AnchorKind Anchor,
    DayRange? AnchorDays,
    int AnchorStart,
    IReadOnlyList<Bilingual> Steps,
    IReadOnlyList<Alternative> Alternatives)
{
    /// <summary>How far people have looked at it.</summary>
    public ReviewState State { get; init; }

    /// <summary>The steps as one line for people.</summary>
    public Bilingual Explanation => new(
        string.Join(" ← ", Steps.Select(step => step.Ar)),
        string.Join(" → ", Steps.Select(step => step.En)));
}
