namespace Timeline.Storage.Model;

/// <summary>
/// One article's telling of an event that other articles tell too. Tellings stay entries of their own, each with its days and
/// evidence; those of one event have one cluster.
/// </summary>
public sealed class EventLink
{
    public long EntryId { get; init; }

    /// <summary>The smallest id of the entries that were put together first; the same after each new analysis.</summary>
    public long ClusterId { get; init; }

    /// <summary>How sure it is that this entry tells the event of the others, between 0 and 1.</summary>
    public double Score { get; init; }

    public required string ReasonAr { get; init; }

    public required string ReasonEn { get; init; }
}
