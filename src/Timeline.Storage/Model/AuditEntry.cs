namespace Timeline.Storage.Model;

/// <summary>Who did what, when and from where. Rows are only ever added.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null for nobody known, and for the command line.</summary>
    public long? AccountId { get; init; }

    /// <summary>The name at that time; what was typed, where nobody of that name is known.</summary>
    public required string Who { get; init; }

    /// <summary>The key of the program that acted for the account.</summary>
    public long? ApiKeyId { get; init; }

    /// <summary>A word of <see cref="AuditDeed"/>, or of <see cref="AccountAction"/> for what was allowed.</summary>
    public required string Deed { get; init; }

    /// <summary>What it was done to.</summary>
    public string? Target { get; init; }

    /// <summary>The address it came from; null for the command line.</summary>
    public string? FromAddress { get; init; }
}
