namespace Timeline.Storage.Model;

/// <summary>An actor's part in an entry.</summary>
public sealed class EntryActor
{
    public long EntryId { get; init; }

    public long ActorId { get; init; }

    /// <summary>Place in the order of the text, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>The entry's kind, kept here as its days are: what an actor did is then counted and read without the entries. The database keeps them true.</summary>
    public EntryKind Kind { get; init; }

    /// <summary>The entry's first day.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The entry's last day.</summary>
    public DateOnly? LastDay { get; init; }
}
