namespace Timeline.Storage;

/// <summary>What can be allowed or forbidden, each by a policy of its name.</summary>
public enum AccountAction
{
    /// <summary>See pages and ask the reading part of the API.</summary>
    Read,

    /// <summary>Take entries away as files and feeds.</summary>
    Export,

    /// <summary>Look after one's own account: password, second factor, keys.</summary>
    ManageSelf,

    /// <summary>Decide about one value.</summary>
    Decide,

    /// <summary>Take back or redo what one decided oneself.</summary>
    UndoOwn,

    /// <summary>Decide about many values at once.</summary>
    DecideInBulk,

    /// <summary>Take back what somebody else decided.</summary>
    UndoOthers,

    /// <summary>Say that a value stays, and that it may change again.</summary>
    Lock,

    /// <summary>Say who is who: merge and split actors and events.</summary>
    Identify,

    /// <summary>Say what needs a second pair of eyes.</summary>
    SetReviewRules,

    /// <summary>Invite, reset, disable; give roles.</summary>
    ManageAccounts,

    /// <summary>See who did what, when and from where.</summary>
    SeeAudit,
}
