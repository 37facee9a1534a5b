namespace Timeline.Storage.Model;

/// <summary>An address of another program that is told what changes in a view.</summary>
public sealed class Webhook
{
    public long Id { get; init; }

    /// <summary>Whose it is: see <see cref="ViewOwner"/>.</summary>
    public required string Owner { get; init; }

    public required string Name { get; init; }

    /// <summary>The view, as <see cref="SavedView.Address"/>.</summary>
    public required string Address { get; init; }

    /// <summary>Where it is told.</summary>
    public required string Url { get; init; }

    /// <summary>What deliveries are signed with, encrypted with the keys of sessions.</summary>
    public required string Secret { get; init; }

    /// <summary>How far it has been told: a cursor of <see cref="ChangeQuery"/>.</summary>
    public required string Cursor { get; init; }

    public DateTime CreatedAt { get; init; }
}
