namespace Timeline.Storage;

/// <summary>The orders that lists of entries come in. Undated entries come last in the orders by day.</summary>
public enum EntryOrder
{
    /// <summary>By first day, earliest first.</summary>
    Earliest,

    /// <summary>By first day, latest first.</summary>
    Latest,

    /// <summary>What was stored last first.</summary>
    Newest,

    /// <summary>What the machine is least sure of first.</summary>
    LeastCertain,
}
