namespace Timeline.Storage;

/// <summary>What became of two actors that may be one.</summary>
public enum TwinState
{
    /// <summary>Waits for somebody.</summary>
    Open,
    Merged,
    Different,
}
