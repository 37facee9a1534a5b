namespace Timeline.Storage;

/// <summary>An entry that is no more.</summary>
/// <param name="MovedTo">The entry that tells the same now; null when none does.</param>
public sealed record Tomb(long EntryId, long ArticleId, EntryKind Kind, TombstoneReason Reason, DateTimeOffset At, long? MovedTo);

/// <summary>What changed since a reader looked last, in the order in which it was committed.</summary>
/// <param name="Entries">Entries as they are now that are new or changed; one that changed again meanwhile comes with its last change only.</param>
/// <param name="Gone">Entries that are no more.</param>
/// <param name="Cursor">Hand this back to go on.</param>
/// <param name="More">There is more to be had at once.</param>
public sealed record EntryChanges(IReadOnlyList<EntryRow> Entries, IReadOnlyList<Tomb> Gone, string Cursor, bool More);
