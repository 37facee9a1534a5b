namespace Timeline.Storage.Model;

/// <summary>What two people have to look at, as a lead said it. What is null asks for nothing.</summary>
public sealed class ReviewRule
{
    public long Id { get; init; }

    public long? OutletId { get; init; }

    public long? ActorId { get; init; }

    /// <summary>A rule of the tagger.</summary>
    public string? Rule { get; init; }

    /// <summary>How many entries at least hang on the expression.</summary>
    public int LeastDependants { get; init; }

    public required string EditorName { get; init; }

    public DateTime AddedAt { get; init; }
}
