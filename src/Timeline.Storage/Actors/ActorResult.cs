namespace Timeline.Storage;

/// <summary>What became of a decision about actors.</summary>
public abstract record ActorResult
{
    private ActorResult()
    {
    }

    /// <summary>It is stored, and the entries have followed.</summary>
    /// <param name="Decision">The record made.</param>
    /// <param name="ActorId">The actor that holds the names that moved.</param>
    /// <param name="MovedEntries">How many entries have other actors now.</param>
    public sealed record Saved(DecisionRecord Decision, long ActorId, long MovedEntries) : ActorResult;

    /// <summary>An actor changed since the caller read it; nothing was stored.</summary>
    /// <param name="Actors">As they are now.</param>
    public sealed record Conflict(IReadOnlyList<ActorRow> Actors) : ActorResult;

    /// <summary>There is no such actor, or it has gone into another.</summary>
    public sealed record NotFound(long Id) : ActorResult;

    /// <summary>The names cannot be split off: some are not the actor's, or its own name is among them.</summary>
    public sealed record Refused(IReadOnlyList<string> Names) : ActorResult;
}
