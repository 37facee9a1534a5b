namespace Timeline.Storage;

/// <summary>What an entry of a timeline is.</summary>
public enum EntryKind
{
    Statement,
    Event,
}
