namespace Timeline.Storage.Model;

/// <summary>One decision of a person about actors. Rows are only ever added.</summary>
public sealed class ActorDecision
{
    public long Id { get; init; }

    public ActorDecisionKind Kind { get; init; }

    /// <summary>The actor that was merged, or split.</summary>
    public long ActorId { get; init; }

    /// <summary>The actor that it went into, or that was split off, or that it is not.</summary>
    public long OtherId { get; init; }

    /// <summary>The folded names that moved.</summary>
    public required string[] NameKeys { get; init; }

    public required string Author { get; init; }

    public string? Comment { get; init; }

    public DateTime At { get; init; }
}
