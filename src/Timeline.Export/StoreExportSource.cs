using Timeline.Storage;

namespace Timeline.Export;

/// <summary>The real store.</summary>
public sealed class StoreExportSource(EntryQuery entries, TieQuery ties) : IExportSource
{
    public IAsyncEnumerable<EntryRow> EntriesAsync(EntryFilter filter, CancellationToken cancellation) => entries.StreamAsync(filter, cancellation);

    public IAsyncEnumerable<TiedActor> TiedActorsAsync(EntryFilter filter, CancellationToken cancellation) => ties.ActorsAsync(filter, cancellation);

    public IAsyncEnumerable<ActorTie> TiesAsync(EntryFilter filter, CancellationToken cancellation) => ties.StreamAsync(filter, cancellation);
}
