using Timeline.Export;
using Timeline.Storage;
using Timeline.Web.Data;

namespace Timeline.Web.Api.Feeds;

/// <summary>The first entries of a list, for answers that hold a limited number.</summary>
internal sealed class HeldEntries : IExportSource
{
    // Tombstones that are looked at; those of other filters are among them.
    private const int MostGone = 500;

    private readonly List<EntryRow> _rows;
    private readonly IReadOnlyList<GoneEntry> _gone;

    private HeldEntries(List<EntryRow> rows, IReadOnlyList<GoneEntry> gone) => (_rows, _gone) = (rows, gone);

    /// <summary>When anything of them changed last. Not the moment of asking: the same content must be the same answer.</summary>
    public DateTimeOffset LatestChange =>
        _rows.Select(row => row.UpdatedAt).Concat(_gone.Select(gone => gone.Tomb.At)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <param name="archive">Where to read.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="order">Which of them come first.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops the queries.</param>
    /// <param name="goneSince">Entries that are no more since this moment belong to it too; null for none.</param>
    public static async Task<HeldEntries> ReadAsync(
        IArchive archive, EntryFilter filter, EntryOrder order, int most, CancellationToken cancellation, DateTimeOffset? goneSince = null)
    {
        var rows = new List<EntryRow>();
        string? cursor = null;
        do
        {
            var page = await archive.EntriesAsync(filter, order, cursor, Math.Min(EntryQuery.LargestPage, most - rows.Count), cancellation);
            rows.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null && rows.Count < most);

        return new HeldEntries(rows, goneSince is { } since ? await archive.GoneAsync(filter, since, MostGone, cancellation) : []);
    }

    public IAsyncEnumerable<GoneEntry> GoneAsync(EntryFilter filter, CancellationToken cancellation) => _gone.ToAsyncEnumerable();

    public IAsyncEnumerable<EntryRow> EntriesAsync(EntryFilter filter, CancellationToken cancellation) => _rows.ToAsyncEnumerable();

    public IAsyncEnumerable<TiedActor> TiedActorsAsync(EntryFilter filter, CancellationToken cancellation) => AsyncEnumerable.Empty<TiedActor>();

    public IAsyncEnumerable<ActorTie> TiesAsync(EntryFilter filter, CancellationToken cancellation) => AsyncEnumerable.Empty<ActorTie>();
}
