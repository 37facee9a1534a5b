namespace Timeline.Storage;

/// <summary>What a person did.</summary>
public enum DecisionKind
{
    /// <summary>Set the days of a time mention, or of an entry that no mention dates.</summary>
    SetDays,

    /// <summary>Set the day that an article's relative dates count from.</summary>
    SetWriterDay,

    /// <summary>Said who speaks, or that nobody is named.</summary>
    SetSpeaker,

    /// <summary>Said whether a statement is told in its own words: <c>direct</c> or <c>indirect</c>.</summary>
    SetQuotation,

    /// <summary>Set the speech act of a statement.</summary>
    SetSpeechAct,

    /// <summary>Set the type of an event.</summary>
    SetType,

    /// <summary>Said whether it happened.</summary>
    SetStatus,

    /// <summary>Said who took part in an event.</summary>
    SetParticipants,

    /// <summary>Looked and found it right.</summary>
    Confirm,

    /// <summary>Found that it is none: the entry leaves the timeline, the mention dates nothing.</summary>
    Reject,

    /// <summary>Took a confirmation or rejection back.</summary>
    Reopen,

    /// <summary>Doubts what stands, and says why.</summary>
    Dispute,

    /// <summary>Ended a dispute.</summary>
    Resolve,

    /// <summary>Said something about it that changes nothing.</summary>
    Comment,

    /// <summary>Closed it to changes.</summary>
    Lock,

    /// <summary>Opened it to changes.</summary>
    Unlock,

    /// <summary>One actor is another.</summary>
    MergeActors,

    /// <summary>Some names are another actor's.</summary>
    SplitActor,

    /// <summary>Two actors that look alike are two.</summary>
    KeepActorsApart,

    /// <summary>Tellings are of one event.</summary>
    JoinEvents,

    /// <summary>A telling is of another event.</summary>
    BreakEvent,

    /// <summary>A conflict is solved.</summary>
    SettleConflict,

    /// <summary>A conflict is none.</summary>
    DismissConflict,
}
