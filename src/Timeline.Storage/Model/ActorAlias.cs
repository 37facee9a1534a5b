namespace Timeline.Storage.Model;

/// <summary>A name that leads to an actor. Two actors never share one; the actor's own name is among them.</summary>
public sealed class ActorAlias
{
    /// <summary>The name with spelling variants folded.</summary>
    public required string NameKey { get; init; }

    public required string Name { get; init; }

    public long ActorId { get; init; }
}
