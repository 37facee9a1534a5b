using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>A statement or an event of an article, ready to be stored.</summary>
/// <param name="Span">The cue or trigger.</param>
/// <param name="Days">When, in the machine's reading; null when nothing dates it.</param>
/// <param name="MentionIndex">Which of the article's mentions dates it, or null.</param>
/// <param name="Actors">The speaker, or who took part, by name.</param>
/// <param name="Statement">What only a statement has; null for events.</param>
/// <param name="Place">Where an event took place, as written.</param>
/// <param name="Reasons">Why the machine read it so.</param>
public sealed record EntryDraft(
    EntryKind Kind,
    string Type,
    EntryStatus Status,
    string Label,
    TextSpan Span,
    TextSpan Sentence,
    DayRange? Days,
    DateBasis Basis,
    Grain Grain,
    int? MentionIndex,
    IReadOnlyList<string> Actors,
    StatementDraft? Statement,
    string? Place,
    string Rule,
    double Confidence,
    IReadOnlyList<EntryReason> Reasons);

/// <summary>What only a statement has.</summary>
/// <param name="Quotation"><c>direct</c> or <c>indirect</c>.</param>
/// <param name="Via">The outlet that carried it.</param>
public sealed record StatementDraft(string? Speaker, string Quotation, TextSpan Content, string? Via);
