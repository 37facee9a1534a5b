namespace Timeline.Storage.Model;

/// <summary>An entry that was shown once and is no more.</summary>
public sealed class Tombstone
{
    public long EntryId { get; init; }

    public long ArticleId { get; init; }

    public EntryKind Kind { get; init; }

    public int SpanStart { get; init; }

    public int SpanEnd { get; init; }

    public required string Phrase { get; init; }

    public TombstoneReason Reason { get; init; }

    public DateTime At { get; init; }

    /// <summary>The entry that tells the same now.</summary>
    public long? MovedTo { get; init; }

    /// <summary>Its last state, of a rejected entry, so that it can come back: see <see cref="EntryVersion"/>.</summary>
    public long? VersionId { get; init; }

    public uint Version { get; init; }
}
