using Timeline.Storage;

namespace Timeline.Export;

/// <summary>Where an export reads from, a few rows at a time.</summary>
public interface IExportSource
{
    /// <summary>The entries of a filter, earliest first, undated last.</summary>
    IAsyncEnumerable<EntryRow> EntriesAsync(EntryFilter filter, CancellationToken cancellation);

    /// <summary>Entries that were among them and are no more, for formats that say so; a file of what there is now has none.</summary>
    IAsyncEnumerable<GoneEntry> GoneAsync(EntryFilter filter, CancellationToken cancellation) => AsyncEnumerable.Empty<GoneEntry>();

    /// <summary>The actors that have ties by the entries of a filter.</summary>
    IAsyncEnumerable<TiedActor> TiedActorsAsync(EntryFilter filter, CancellationToken cancellation);

    /// <summary>Who acted together with whom and who spoke of whom in the entries of a filter.</summary>
    IAsyncEnumerable<ActorTie> TiesAsync(EntryFilter filter, CancellationToken cancellation);
}
