namespace Timeline.Storage;

/// <summary>What became of two tellings that disagree.</summary>
public enum ConflictState
{
    Open,

    /// <summary>The days agree now, or the tellings are no longer taken for one event.</summary>
    Settled,
}
