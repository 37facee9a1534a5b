namespace Timeline.Storage.Model;

/// <summary>A filter that somebody named, as the address that shows it.</summary>
public sealed class SavedView
{
    public long Id { get; init; }

    /// <summary>Whose it is: see <see cref="ViewOwner"/>.</summary>
    public required string Owner { get; init; }

    public required string Name { get; init; }

    /// <summary>Path and query within the dashboard.</summary>
    public required string Address { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>When its owner looked at it last; what came later is new.</summary>
    public DateTime SeenAt { get; init; }
}
