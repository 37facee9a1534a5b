using Timeline.Temporal;

namespace Timeline.Storage.Model;

/// <summary>
/// What an entry was for a while, written in the transaction that changed it. What it is now stands in its own table, so that
/// questions about now never look here.
/// </summary>
public sealed class EntryVersion
{
    public long Id { get; init; }

    public long EntryId { get; init; }

    public long ArticleId { get; init; }

    public DateTime ValidFrom { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTime ValidTo { get; init; }

    public DayRange? Days { get; init; }

    public required long[] ActorIds { get; init; }

    /// <summary>JSON of the whole row.</summary>
    public required string Entry { get; init; }

    /// <summary>JSON of the statement's row; null for events.</summary>
    public string? Statement { get; init; }

    /// <summary>JSON of the event's row; null for statements.</summary>
    public string? Event { get; init; }

    /// <summary>JSON list of the event's mentions; null for statements.</summary>
    public string? Tellings { get; init; }

    /// <summary>JSON of the mention that dated it.</summary>
    public string? Mention { get; init; }
}
