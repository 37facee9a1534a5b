namespace Timeline.Storage;

/// <summary>Whether an event took place. A statement that was made has happened.</summary>
public enum EntryStatus
{
    Happened,
    Ongoing,
    Planned,
    Denied,
    Hypothetical,
}
