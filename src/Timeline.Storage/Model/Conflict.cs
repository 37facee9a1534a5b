namespace Timeline.Storage.Model;

/// <summary>Something that cannot all be right and waits for a person.</summary>
public sealed class Conflict
{
    public long Id { get; init; }

    public ConflictKind Kind { get; init; }

    public ConflictState State { get; init; }

    /// <summary>The article that it stands in; null where several are concerned.</summary>
    public long? ArticleId { get; init; }

    /// <summary>An entry, an actor, or a decision; 0 where the article is all there is to name.</summary>
    public long FirstId { get; init; }

    /// <summary>What contradicts it; 0 when it is no row of its own.</summary>
    public long SecondId { get; init; }

    /// <summary>How much it matters or how likely it is, between 0 and 1.</summary>
    public double Score { get; init; }

    public required string ReasonAr { get; init; }

    public required string ReasonEn { get; init; }

    /// <summary>JSON: what was found, so that the same is not asked twice and something else is.</summary>
    public required string Finding { get; init; }

    public DateTime FoundAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    public uint Version { get; init; }
}
