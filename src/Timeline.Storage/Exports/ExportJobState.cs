namespace Timeline.Storage;

/// <summary>How far an export is.</summary>
public enum ExportJobState
{
    /// <summary>Others come first.</summary>
    Waiting,

    Running,

    /// <summary>Its file is there until it expires.</summary>
    Done,

    /// <summary>It says why.</summary>
    Failed,

    /// <summary>Whoever asked for it did not want it any more.</summary>
    Cancelled,
}
