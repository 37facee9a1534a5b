namespace Timeline.Storage;

/// <summary>A message that is due.</summary>
/// <param name="Attempts">How often it was tried, this time included.</param>
public sealed record WebhookMessage(long Id, long WebhookId, ViewOwner Owner, string Url, string Secret, string Body, int Attempts);
