namespace Timeline.Storage;

/// <summary>The letter under which the counts of a lane kind are kept.</summary>
internal static class LaneDimension
{
    /// <summary>The key of the lane of entries that name no actor, outlet or place.</summary>
    public const string Nobody = "none";

    /// <summary>The key of the one lane of everything.</summary>
    public const string All = "all";

    public static char Of(LaneKind lane) => lane switch
    {
        LaneKind.Actor => 'a',
        LaneKind.Outlet => 'o',
        LaneKind.Type => 't',
        LaneKind.Place => 'p',
        _ => 'n',
    };
}
