namespace Timeline.Storage;

/// <summary>Why an entry is no more.</summary>
public enum TombstoneReason
{
    /// <summary>A person found that it is none.</summary>
    Rejected,

    /// <summary>A new analysis, or the edited text, has it no more.</summary>
    Gone,
}
