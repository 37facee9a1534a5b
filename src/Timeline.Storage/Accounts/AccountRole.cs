namespace Timeline.Storage;

/// <summary>What somebody is here; each role may do what the one before it may, and more.</summary>
public enum AccountRole
{
    /// <summary>Reads and exports.</summary>
    Viewer,

    /// <summary>Decides.</summary>
    Editor,

    /// <summary>Answers for what the editors decide.</summary>
    Lead,

    /// <summary>Looks after the accounts.</summary>
    Administrator,
}
