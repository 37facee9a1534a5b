using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>An entry that a mention dates, or that lies on the desk for itself: what moves with the mention, and what can be decided beside it.</summary>
/// <param name="Span">Where in the article it stands.</param>
/// <param name="Type">A speech act or an event type.</param>
/// <param name="Speaker">Of a statement; null where nobody is named.</param>
/// <param name="Quotation">Of a statement: <c>direct</c> or <c>indirect</c>.</param>
/// <param name="Trigger">The cue or trigger, as written.</param>
/// <param name="Actors">Who speaks or takes part, in the order of the text.</param>
/// <param name="Confidence">How sure the machine is that it was said or done, 0 to 1.</param>
/// <param name="Explanation">Why these days, where no expression says so; else null.</param>
/// <param name="Version">To be given back with a decision about it.</param>
public sealed record ReviewDependant(
    long EntryId, TextSpan Span, EntryKind Kind, string Label, string Type, EntryStatus Status, string? Speaker, string? Quotation, DayRange? Days, ReviewState State,
    string Trigger, IReadOnlyList<ActorName> Actors, double Confidence, Bilingual? Explanation, long Version);
