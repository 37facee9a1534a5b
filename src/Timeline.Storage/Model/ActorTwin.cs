namespace Timeline.Storage.Model;

/// <summary>Two actors that may be one. Nothing is merged before somebody decides it.</summary>
public sealed class ActorTwin
{
    public long Id { get; init; }

    /// <summary>The one with the smaller id.</summary>
    public long FirstId { get; init; }

    public long SecondId { get; init; }

    /// <summary>How likely they are one, between 0 and 1.</summary>
    public double Score { get; init; }

    public required string ReasonAr { get; init; }

    public required string ReasonEn { get; init; }

    public TwinState State { get; init; }

    public DateTime FoundAt { get; init; }
}
