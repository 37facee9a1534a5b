using Timeline.Storage;

namespace Timeline.Web.Data;

/// <content>What the pages beside the timeline ask.</content>
internal sealed partial class StoreArchive
{
    public Task<FoundEntries> SearchAsync(SearchRequest request, DateOnly today, string? cursor, int limit, CancellationToken cancellation) =>
        pages.Search.EntriesAsync(request, today, cursor, limit, cancellation);

    public Task<SearchAside> SearchAsideAsync(SearchRequest request, CancellationToken cancellation) =>
        pages.Search.AsideAsync(request, cancellation);

    public Task<DigestView> DigestAsync(DateOnly day, CancellationToken cancellation) => pages.Digest.GetAsync(day, cancellation: cancellation);

    public Task<ChangesView> ChangesAsync(DateTimeOffset since, CancellationToken cancellation) =>
        pages.Digest.ChangesAsync(since, cancellation: cancellation);

    public Task<IReadOnlyList<EventConflictView>> ConflictsAsync(int limit, CancellationToken cancellation) =>
        pages.Clusters.ConflictsAsync(limit: limit, cancellation: cancellation);

    public Task<ActorProfile?> ProfileAsync(long actor, CancellationToken cancellation) => pages.Actors.GetAsync(actor, cancellation: cancellation);

    public Task<Page<ListedActor>> ListActorsAsync(
        string? name, ActorKind? kind, string? country, string? cursor, int limit, CancellationToken cancellation) =>
        pages.Actors.ListAsync(name, kind, country, cursor, limit, cancellation);

    public Task<IReadOnlyList<string>> CountriesAsync(CancellationToken cancellation) => pages.Actors.CountriesAsync(cancellation);

    public Task<Comparison?> CompareAsync(long first, long second, CancellationToken cancellation) =>
        pages.Comparisons.GetAsync(first, second, cancellation: cancellation);

    public Task<ArticleContext> ContextAsync(long article, string text, CancellationToken cancellation) =>
        pages.Contexts.GetAsync(article, text, cancellation);

    public Task<IReadOnlyList<EventTelling>> TellingsAsync(long entry, CancellationToken cancellation) =>
        pages.Clusters.OfEntryAsync(entry, cancellation);

    public Task<IReadOnlyList<SavedViewRow>> ViewsAsync(ViewOwner owner, CancellationToken cancellation) => pages.Views.ListAsync(owner, cancellation);

    public Task<IReadOnlyList<int>> CountNewAsync(
        IReadOnlyList<(EntryFilter Filter, DateTimeOffset Since)> asked, CancellationToken cancellation) => pages.Views.CountNewAsync(asked, cancellation);

    public Task<bool> SaveViewAsync(ViewOwner owner, string name, string address, CancellationToken cancellation) =>
        pages.Views.SaveAsync(owner, name, address, cancellation);

    public Task RemoveViewAsync(ViewOwner owner, long id, CancellationToken cancellation) => pages.Views.RemoveAsync(owner, id, cancellation);

    public Task ViewSeenAsync(ViewOwner owner, long id, CancellationToken cancellation) => pages.Views.SeenAsync(owner, id, cancellation);
}
