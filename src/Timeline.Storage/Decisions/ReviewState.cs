namespace Timeline.Storage;

/// <summary>How far people have looked at a mention or an entry; of several the one named last here is told.</summary>
public enum ReviewState
{
    /// <summary>Nobody has.</summary>
    Machine,

    /// <summary>Somebody confirmed it or set something of it.</summary>
    Reviewed,

    /// <summary>Closed to changes until somebody opens it.</summary>
    Locked,

    /// <summary>Somebody doubts it.</summary>
    Disputed,

    /// <summary>It is none. Rejected entries are not on the timeline.</summary>
    Rejected,
}
