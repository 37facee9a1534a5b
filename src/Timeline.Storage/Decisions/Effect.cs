using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>What a decision does, or would do, to one entry or mention.</summary>
/// <param name="Subject">The entry or mention.</param>
/// <param name="ArticleId">Where it stands.</param>
/// <param name="Label">The entry's name, or the mention's phrase.</param>
/// <param name="Before">Null when it is not there before.</param>
/// <param name="After">Null when it is gone afterwards: rejected, or found no more.</param>
public sealed record Effect(Subject Subject, long ArticleId, string Label, EffectState? Before, EffectState? After);

/// <summary>As much of an entry or mention as decisions change.</summary>
/// <param name="Type">Null for mentions, as are status and speaker.</param>
/// <param name="Actors">Folded names of who speaks or takes part; empty for mentions.</param>
/// <param name="Rule">The machine's rule.</param>
public sealed record EffectState(
    DayRange? Days, Grain Grain, string? Type, EntryStatus? Status, string? Speaker, string? Quotation, IReadOnlyList<string> Actors, ReviewState State, string Rule);
