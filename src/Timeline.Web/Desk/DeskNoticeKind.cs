namespace Timeline.Web.Desk;

/// <summary>The sentences of the desk.</summary>
public enum DeskNoticeKind
{
    Saved,
    SavedGroup,

    /// <summary>A conflict is solved.</summary>
    Settled,
    Undone,
    Redone,
    NothingToUndo,
    NothingToRedo,

    /// <summary>Somebody decided about it first.</summary>
    Conflict,

    /// <summary>It is closed to changes.</summary>
    Locked,

    /// <summary>A later decision stands on top.</summary>
    Blocked,

    /// <summary>It is not there any more.</summary>
    Gone,

    /// <summary>The database did not answer: nothing was saved.</summary>
    Failed,
    SignedOut,
    Forbidden,
    TooFast,
}
