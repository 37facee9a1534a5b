using Timeline.Storage;

namespace Timeline.Web.Data;

/// <summary>The real store.</summary>
internal sealed partial class StoreArchive(
    TimelineWindowQuery windows,
    EntryQuery entries,
    ArticleQuery articles,
    FacetQuery facets,
    KeptFacets kept,
    TieQuery ties,
    DecisionStore decisions,
    DecisionQuery history,
    ChangeQuery changes,
    PageQueries pages) : IArchive
{
    public Task<WindowAnswer> WindowAsync(WindowRequest request, CancellationToken cancellation) =>
        windows.RunAsync(request, cancellation);

    public Task<EntryDetail?> EntryAsync(long id, DateTimeOffset? asOf, CancellationToken cancellation) => entries.GetAsync(id, asOf, cancellation);

    public Task<Tomb?> TombAsync(long id, CancellationToken cancellation) => changes.TombAsync(id, cancellation);

    public Task<Page<EntryRow>> EntriesAsync(EntryFilter filter, EntryOrder order, string? cursor, int limit, CancellationToken cancellation) =>
        entries.ListAsync(filter, order, cursor, limit, cancellation);

    public Task<IReadOnlyList<GoneEntry>> GoneAsync(EntryFilter filter, DateTimeOffset since, int limit, CancellationToken cancellation) =>
        changes.GoneAsync(filter, since, limit, cancellation);

    public Task<long> CountAsync(EntryFilter filter, CancellationToken cancellation) => entries.CountAsync(filter, cancellation);

    public IAsyncEnumerable<EntryRow> EntriesAsync(EntryFilter filter, CancellationToken cancellation) => entries.StreamAsync(filter, cancellation);

    public IAsyncEnumerable<TiedActor> TiedActorsAsync(EntryFilter filter, CancellationToken cancellation) => ties.ActorsAsync(filter, cancellation);

    public IAsyncEnumerable<ActorTie> TiesAsync(EntryFilter filter, CancellationToken cancellation) => ties.StreamAsync(filter, cancellation);

    public Task<ArticleView?> ArticleAsync(long id, CancellationToken cancellation) => articles.GetAsync(id, cancellation);

    public Task<Page<ArticleRow>> ArticlesAsync(ArticleFilter filter, string? cursor, int limit, CancellationToken cancellation) =>
        articles.ListAsync(filter, cursor, limit, cancellation);

    public Task<IReadOnlyList<ActorFacet>> ActorsAsync(string? name, int limit, CancellationToken cancellation) =>
        facets.ActorsAsync(string.IsNullOrWhiteSpace(name) ? null : name.Trim(), limit, cancellation: cancellation);

    public async Task<string?> ActorNameAsync(long id, CancellationToken cancellation) =>
        (await facets.ActorAsync(id, cancellation))?.Name;

    public Task<IReadOnlyList<OutletFacet>> OutletsAsync(CancellationToken cancellation) => facets.OutletsAsync(cancellation: cancellation);

    public Task<IReadOnlyList<TypeFacet>> TypesAsync(CancellationToken cancellation) => facets.TypesAsync(cancellation: cancellation);

    public Task<OfferedFacets> OfferedAsync(CancellationToken cancellation) => kept.OfferedAsync(cancellation);

    public Task<DecisionResult> DecideAsync(Editor editor, Decision decision, string? comment, CancellationToken cancellation) =>
        decisions.DecideAsync(editor, [decision], comment, cancellation);

    public Task<IReadOnlyList<DecisionRecord>> HistoryAsync(long mentionId, CancellationToken cancellation) =>
        history.HistoryAsync(Subject.Mention(mentionId), null, cancellation);
}
