using Timeline.Storage;

namespace Timeline.Export;

/// <summary>Where an export reads from, a few rows at a time.</summary>
public interface IExportSource
{
    /// <summary>The entries of a filter, earliest first, undated last.</summary>
    IAsyncEnumerable<EntryRow> EntriesAsync(EntryFilter filter, CancellationToken cancellation);

    /// <summary>The actors that have ties by the entries of a filter.</summary>
    IAsyncEnumerable<TiedActor> TiedActorsAsync(EntryFilter filter, CancellationToken cancellation);

    /// <summary>Who acted together with whom and who spoke of whom in the entries of a filter.</summary>
    IAsyncEnumerable<ActorTie> TiesAsync(EntryFilter filter, CancellationToken cancellation);
}
