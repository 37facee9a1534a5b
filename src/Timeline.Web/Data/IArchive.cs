using Timeline.Export;
using Timeline.Storage;

namespace Timeline.Web.Data;

/// <summary>What the pages ask of the store, in one place, so that pages can be tested without one.</summary>
internal partial interface IArchive : IExportSource
{
    Task<WindowAnswer> WindowAsync(WindowRequest request, CancellationToken cancellation);

    /// <param name="id">Which entry.</param>
    /// <param name="asOf">What was known at this moment; null for the present.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Null when there is no such entry.</returns>
    Task<EntryDetail?> EntryAsync(long id, DateTimeOffset? asOf, CancellationToken cancellation);

    /// <summary>What became of an entry that is no more; null when there is none of this id, or it is there.</summary>
    Task<Tomb?> TombAsync(long id, CancellationToken cancellation);

    Task<Page<EntryRow>> EntriesAsync(EntryFilter filter, EntryOrder order, string? cursor, int limit, CancellationToken cancellation);

    /// <summary>Entries of a filter that are no more, as they were last; at most so many tombstones are looked at.</summary>
    Task<IReadOnlyList<GoneEntry>> GoneAsync(EntryFilter filter, DateTimeOffset since, int limit, CancellationToken cancellation);

    Task<long> CountAsync(EntryFilter filter, CancellationToken cancellation);

    /// <returns>Null when there is no such article.</returns>
    Task<ArticleView?> ArticleAsync(long id, CancellationToken cancellation);

    Task<Page<ArticleRow>> ArticlesAsync(ArticleFilter filter, string? cursor, int limit, CancellationToken cancellation);

    /// <summary>The most active actors whose name holds the words given.</summary>
    Task<IReadOnlyList<ActorFacet>> ActorsAsync(string? name, int limit, CancellationToken cancellation);

    /// <returns>Null when there is no such actor.</returns>
    Task<string?> ActorNameAsync(long id, CancellationToken cancellation);

    Task<IReadOnlyList<OutletFacet>> OutletsAsync(CancellationToken cancellation);

    Task<IReadOnlyList<TypeFacet>> TypesAsync(CancellationToken cancellation);

    /// <summary>What a timeline offers to filter by; may be some seconds old.</summary>
    Task<OfferedFacets> OfferedAsync(CancellationToken cancellation);

    Task<DecisionResult> DecideAsync(Editor editor, Decision decision, string? comment, CancellationToken cancellation);

    /// <summary>What people decided about a mention, latest first.</summary>
    Task<IReadOnlyList<DecisionRecord>> HistoryAsync(long mentionId, CancellationToken cancellation);
}
