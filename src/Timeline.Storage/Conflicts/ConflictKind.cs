namespace Timeline.Storage;

/// <summary>What contradicts what.</summary>
public enum ConflictKind
{
    /// <summary>Two tellings of one event on different days; both are entries.</summary>
    EventDays,

    /// <summary>The text of an article contradicts the day that came with it.</summary>
    TextAgainstMetadata,

    /// <summary>A decision whose phrase is no longer where it was; the first is the decision.</summary>
    UnplacedDecision,

    /// <summary>Two actors that may be one; both are actors.</summary>
    ActorTwins,
}
