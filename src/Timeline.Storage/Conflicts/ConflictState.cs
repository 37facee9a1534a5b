namespace Timeline.Storage;

/// <summary>What became of a conflict.</summary>
public enum ConflictState
{
    /// <summary>Waits for somebody.</summary>
    Open,

    /// <summary>It is no more, or somebody solved it.</summary>
    Settled,

    /// <summary>Somebody found that it is none.</summary>
    Dismissed,
}
