namespace Timeline.Storage;

/// <summary>An entry that a mention dates.</summary>
public sealed record ReviewDependant(long EntryId, EntryKind Kind, string Label);
