namespace Timeline.Storage.Model;

/// <summary>An export that is made while whoever asked for it does other things.</summary>
public sealed class ExportJob
{
    public long Id { get; init; }

    /// <summary>Of the secret name by which it is asked for.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>Who asked for it: an account or a network address.</summary>
    public required string Owner { get; init; }

    /// <summary>What for, as the query of the request.</summary>
    public required string Query { get; init; }

    /// <summary>The address of the dashboard as its reader knows it.</summary>
    public required string Site { get; init; }

    public ExportJobState State { get; init; }

    /// <summary>How many entries it will hold; null until they are counted.</summary>
    public long? Total { get; init; }

    /// <summary>How many it holds already.</summary>
    public long Written { get; init; }

    public long Bytes { get; init; }

    public string? Error { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>When the process that makes it last said so; null before it began.</summary>
    public DateTime? BeatAt { get; init; }

    public DateTime? FinishedAt { get; init; }

    /// <summary>When it is thrown away.</summary>
    public DateTime ExpiresAt { get; init; }
}
