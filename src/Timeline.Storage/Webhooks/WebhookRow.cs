namespace Timeline.Storage;

/// <summary>An address that is told what changes in a view.</summary>
/// <param name="Address">The view: path and query within the dashboard.</param>
/// <param name="Url">Where it is told.</param>
/// <param name="Secret">What deliveries are signed with, as it was handed in: encrypted.</param>
/// <param name="Waiting">Deliveries that are still to be tried.</param>
/// <param name="Dead">Deliveries that were given up.</param>
/// <param name="DeliveredAt">When one last arrived; null when none did.</param>
public sealed record WebhookRow(
    long Id, ViewOwner Owner, string Name, string Address, string Url, string Secret, DateTimeOffset CreatedAt, int Waiting, int Dead, DateTimeOffset? DeliveredAt);
