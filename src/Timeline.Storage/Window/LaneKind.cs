namespace Timeline.Storage;

/// <summary>What the rows of a timeline stand for.</summary>
public enum LaneKind
{
    /// <summary>One row for everything.</summary>
    None,
    Actor,
    Type,
    Outlet,

    /// <summary>Where events took place; statements have none.</summary>
    Place,
}
