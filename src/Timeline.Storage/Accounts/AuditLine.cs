namespace Timeline.Storage;

/// <summary>One line of the audit.</summary>
/// <param name="Deed">A word of <see cref="AuditDeed"/> or <see cref="AccountAction"/>, as the database spells it.</param>
public sealed record AuditLine(
    long Id, DateTimeOffset At, long? AccountId, string Who, long? ApiKeyId, string Deed, string? Target, string? FromAddress);
