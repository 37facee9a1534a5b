using Timeline.Storage;

namespace Timeline.Web.Data;

/// <content>What the pages beside the timeline ask.</content>
internal partial interface IArchive
{
    Task<FoundEntries> SearchAsync(SearchRequest request, DateOnly today, string? cursor, int limit, CancellationToken cancellation);

    /// <summary>What stands beside the entries that a search finds.</summary>
    Task<SearchAside> SearchAsideAsync(SearchRequest request, CancellationToken cancellation);

    Task<DigestView> DigestAsync(DateOnly day, CancellationToken cancellation);

    Task<ChangesView> ChangesAsync(DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Tellings of one event that name different days, the latest found first.</summary>
    Task<IReadOnlyList<EventConflictView>> ConflictsAsync(int limit, CancellationToken cancellation);

    /// <returns>Null when there is no such actor; an id that was merged leads to the actor it went into.</returns>
    Task<ActorProfile?> ProfileAsync(long actor, CancellationToken cancellation);

    Task<Page<ListedActor>> ListActorsAsync(
        string? name, ActorKind? kind, string? country, string? cursor, int limit, CancellationToken cancellation);

    /// <summary>ISO codes, those of the most actors first.</summary>
    Task<IReadOnlyList<string>> CountriesAsync(CancellationToken cancellation);

    /// <returns>Null when one of them is not there.</returns>
    Task<Comparison?> CompareAsync(long first, long second, CancellationToken cancellation);

    /// <summary>Who is named in an article and where others disagree with it.</summary>
    Task<ArticleContext> ContextAsync(long article, string text, CancellationToken cancellation);

    /// <summary>All articles' tellings of the event that an entry tells; empty when it is told once.</summary>
    Task<IReadOnlyList<EventTelling>> TellingsAsync(long entry, CancellationToken cancellation);

    Task<IReadOnlyList<SavedViewRow>> ViewsAsync(ViewOwner owner, CancellationToken cancellation);

    /// <summary>How many entries of each filter are new since its moment.</summary>
    Task<IReadOnlyList<int>> CountNewAsync(IReadOnlyList<(EntryFilter Filter, DateTimeOffset Since)> asked, CancellationToken cancellation);

    /// <returns>False when the owner can keep no more.</returns>
    Task<bool> SaveViewAsync(ViewOwner owner, string name, string address, CancellationToken cancellation);

    Task RemoveViewAsync(ViewOwner owner, long id, CancellationToken cancellation);

    /// <summary>The owner has looked at a view.</summary>
    Task ViewSeenAsync(ViewOwner owner, long id, CancellationToken cancellation);
}
