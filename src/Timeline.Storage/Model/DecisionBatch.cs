namespace Timeline.Storage.Model;

/// <summary>Decisions that were made together. Rows are only ever added.</summary>
public sealed class DecisionBatch
{
    public long Id { get; init; }

    public BatchKind Kind { get; init; }

    /// <summary>The batch that this one takes back or brings back.</summary>
    public long? Undoes { get; init; }

    public required string EditorId { get; init; }

    public required string EditorName { get; init; }

    public string? Comment { get; init; }

    public DateTime At { get; init; }
}
