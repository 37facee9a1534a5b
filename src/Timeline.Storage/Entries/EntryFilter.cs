using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Which entries are meant. Null asks for everything; what is given must hold all at once.</summary>
/// <param name="Window">Entries of which at least one day lies in it; undated entries are then left out.</param>
/// <param name="ActorId">Entries in which this actor speaks or takes part.</param>
/// <param name="OutletId">Entries from articles of this outlet.</param>
/// <param name="ArticleId">Entries of this article.</param>
/// <param name="Type">A speech act (<c>WARN</c>) or a PLOVER type (<c>CONSULT</c>).</param>
/// <param name="Kind">Statements or events only.</param>
/// <param name="Status">Entries of this status.</param>
/// <param name="Text">Words of the label or the sentence, in any form and spelling; between quotation marks, next to each other.</param>
/// <param name="Undated">Only entries that nothing dates; goes with no window.</param>
public sealed record EntryFilter(
    DayRange? Window = null,
    long? ActorId = null,
    long? OutletId = null,
    long? ArticleId = null,
    string? Type = null,
    EntryKind? Kind = null,
    EntryStatus? Status = null,
    string? Text = null,
    bool Undated = false)
{
    /// <summary>What was known at this moment; null for the present. Asked of the history, which takes longer.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Everything.</summary>
    public static EntryFilter All { get; } = new();
}
