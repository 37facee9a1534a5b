namespace Timeline.Storage;

/// <summary>One message to a webhook, and what became of it.</summary>
/// <param name="Body">JSON, as it is sent and signed.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAt">When it is tried next; null when it is not.</param>
/// <param name="DeadAt">When it was given up; null when it was not.</param>
/// <param name="Status">The last answer's HTTP status; null when there was none.</param>
/// <param name="Error">Why the last try failed.</param>
public sealed record WebhookDeliveryRow(
    long Id,
    long WebhookId,
    string Body,
    DateTimeOffset CreatedAt,
    int Attempts,
    DateTimeOffset? NextAt,
    DateTimeOffset? DeliveredAt,
    DateTimeOffset? DeadAt,
    int? Status,
    string? Error);
