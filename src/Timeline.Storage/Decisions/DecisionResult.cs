namespace Timeline.Storage;

/// <summary>What became of some decisions. They are stored all or none.</summary>
public abstract record DecisionResult
{
    private DecisionResult()
    {
    }

    /// <summary>They are stored, and everything that hangs on them has followed.</summary>
    /// <param name="Batch">Hand this to <see cref="DecisionStore.UndoAsync"/>; 0 for a preview, which stores nothing.</param>
    /// <param name="Decisions">The records made, in the order given.</param>
    /// <param name="Effects">Every entry and mention that changed.</param>
    public sealed record Saved(long Batch, IReadOnlyList<DecisionRecord> Decisions, IReadOnlyList<Effect> Effects) : DecisionResult;

    /// <summary>Something changed since the editor saw it; nothing was stored.</summary>
    public sealed record Conflict(IReadOnlyList<Stale> Stale) : DecisionResult;

    /// <summary>Somebody closed these to changes; nothing was stored.</summary>
    public sealed record Locked(IReadOnlyList<DecisionRecord> Locks) : DecisionResult;

    /// <summary>These are not there, or are not what this can be decided about; nothing was stored.</summary>
    public sealed record NotFound(IReadOnlyList<Subject> Subjects) : DecisionResult;

    /// <summary>Later decisions stand on top of what was to be undone or redone, or it was done already; nothing was stored.</summary>
    /// <param name="Later">The decision that stands on top of each.</param>
    public sealed record Blocked(IReadOnlyList<DecisionRecord> Later) : DecisionResult;
}

/// <summary>A subject that changed since the editor saw it.</summary>
/// <param name="Version">The version that holds now.</param>
/// <param name="Theirs">What was decided about it last; null when a new analysis changed it.</param>
public sealed record Stale(Subject Subject, long Version, DecisionRecord? Theirs);
