namespace Timeline.Storage.Model;

/// <summary>An actor's part in an entry.</summary>
public sealed class EntryActor
{
    public long EntryId { get; init; }

    public long ActorId { get; init; }

    /// <summary>Place in the order of the text, from 0.</summary>
    public int Ordinal { get; init; }
}
