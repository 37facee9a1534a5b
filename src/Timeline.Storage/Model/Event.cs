namespace Timeline.Storage.Model;

/// <summary>What only an event has. Articles tell of it in <see cref="EventMention"/>s.</summary>
#pragma warning disable CA1716 // The product's word for it; nobody calls this from Visual Basic.
public sealed class Event
#pragma warning restore CA1716
{
    public long EntryId { get; init; }

    /// <summary>Where, as written.</summary>
    public string? Place { get; init; }
}
