namespace Timeline.Storage.Model;

/// <summary>A name that leads to an actor, and why. Two actors never share one; the actor's own name is among them.</summary>
public sealed class ActorAlias
{
    /// <summary>The name with spelling variants folded.</summary>
    public required string NameKey { get; init; }

    public required string Name { get; init; }

    public long ActorId { get; init; }

    public AliasBasis Basis { get; init; }

    /// <summary>How sure the link is, between 0 and 1.</summary>
    public double Score { get; init; }

    public required string ReasonAr { get; init; }

    public required string ReasonEn { get; init; }

    /// <summary>Keys under which similar names are sought.</summary>
    public required string[] Blocks { get; init; }
}
