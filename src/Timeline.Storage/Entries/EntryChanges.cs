namespace Timeline.Storage;

/// <summary>An entry that is no more.</summary>
/// <param name="MovedTo">The entry that tells the same now; null when none does.</param>
public sealed record Tomb(long EntryId, long ArticleId, EntryKind Kind, TombstoneReason Reason, DateTimeOffset At, long? MovedTo);

/// <summary>What changed since a reader looked last, in the order in which it was committed.</summary>
/// <param name="Entries">Entries as they are now that are new or changed; one that changed again meanwhile comes with its last change only.</param>
/// <param name="Gone">Entries that are no more.</param>
/// <param name="Left">Of a filter: ids of entries that it meant once and that it does not mean as they are now. One may be named again when it changes again.</param>
/// <param name="Cursor">Hand this back to go on.</param>
/// <param name="More">There is more to be had at once.</param>
public sealed record EntryChanges(IReadOnlyList<EntryRow> Entries, IReadOnlyList<Tomb> Gone, IReadOnlyList<long> Left, string Cursor, bool More);

/// <summary>An entry that is no more, and what it was.</summary>
public sealed record GoneEntry(Tomb Tomb, EntryRow Last);
