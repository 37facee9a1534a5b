namespace Timeline.Storage.Model;

/// <summary>One message to a <see cref="Webhook"/>, with what became of it.</summary>
public sealed class WebhookDelivery
{
    public long Id { get; init; }

    public long WebhookId { get; init; }

    /// <summary>JSON, as it is sent and signed.</summary>
    public required string Body { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next; null when it is not.</summary>
    public DateTime? NextAt { get; init; }

    public DateTime? DeliveredAt { get; init; }

    /// <summary>When it was given up.</summary>
    public DateTime? DeadAt { get; init; }

    /// <summary>The last answer's HTTP status; null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Why the last try failed.</summary>
    public string? Error { get; init; }
}
