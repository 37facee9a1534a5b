using Timeline.Export;
using Timeline.Storage;
using Timeline.Web.Data;

namespace Timeline.Web.Api.Feeds;

/// <summary>The first entries of a list, for answers that hold a limited number.</summary>
internal sealed class HeldEntries : IExportSource
{
    private readonly List<EntryRow> _rows;

    private HeldEntries(List<EntryRow> rows) => _rows = rows;

    /// <summary>When anything of them changed last. Not the moment of asking: the same content must be the same answer.</summary>
    public DateTimeOffset LatestChange => _rows.Count == 0 ? DateTimeOffset.UnixEpoch : _rows.Max(row => row.UpdatedAt);

    public static async Task<HeldEntries> ReadAsync(IArchive archive, EntryFilter filter, EntryOrder order, int most, CancellationToken cancellation)
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

        return new HeldEntries(rows);
    }

    public IAsyncEnumerable<EntryRow> EntriesAsync(EntryFilter filter, CancellationToken cancellation) => _rows.ToAsyncEnumerable();

    public IAsyncEnumerable<TiedActor> TiedActorsAsync(EntryFilter filter, CancellationToken cancellation) => AsyncEnumerable.Empty<TiedActor>();

    public IAsyncEnumerable<ActorTie> TiesAsync(EntryFilter filter, CancellationToken cancellation) => AsyncEnumerable.Empty<ActorTie>();
}
