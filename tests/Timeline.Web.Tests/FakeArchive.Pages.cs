using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.Tests;

/// <content>What the pages beside the timeline ask.</content>
internal sealed partial class FakeArchive
{
    public List<(SearchRequest Request, string? Cursor)> Searches { get; } = [];

    public FoundEntries Found { get; set; } = new([], null, 0);

    public SearchAside Aside { get; set; } = new([], [], [], null);

    public List<DateOnly> Days { get; } = [];

    public DigestView Digest { get; set; } = new(DayRange.Of(Sample.WriterDay), 0, 0, [], [], [], [], null, null);

    public ChangesView Changes { get; set; } = new(0, []);

    public Dictionary<long, ActorProfile> Profiles { get; } = [];

    public List<ListedActor> Listed { get; } = [];

    public List<(string? Name, ActorKind? Kind, string? Country)> ActorLists { get; } = [];

    public Comparison? Comparison { get; set; }

    public ArticleContext Context { get; set; } = new([], []);

    public List<EventTelling> Tellings { get; } = [];

    public Task<FoundEntries> SearchAsync(SearchRequest request, DateOnly today, string? cursor, int limit, CancellationToken cancellation)
    {
        Searches.Add((request, cursor));
        return Answer(Found);
    }

    public Task<SearchAside> SearchAsideAsync(SearchRequest request, CancellationToken cancellation) => Answer(Aside);

    public Task<DigestView> DigestAsync(DateOnly day, CancellationToken cancellation)
    {
        Days.Add(day);
        return Answer(Digest);
    }

    public Task<ChangesView> ChangesAsync(DateTimeOffset since, CancellationToken cancellation) => Answer(Changes);

    public Task<IReadOnlyList<EventConflictView>> ConflictsAsync(int limit, CancellationToken cancellation) =>
        Answer<IReadOnlyList<EventConflictView>>([]);

    public Task<ActorProfile?> ProfileAsync(long actor, CancellationToken cancellation) => Answer(Profiles.GetValueOrDefault(actor));

    public Task<Page<ListedActor>> ListActorsAsync(
        string? name, ActorKind? kind, string? country, string? cursor, int limit, CancellationToken cancellation)
    {
        ActorLists.Add((name, kind, country));
        return Answer(new Page<ListedActor>([.. Listed], null));
    }

    public Task<IReadOnlyList<string>> CountriesAsync(CancellationToken cancellation) => Answer<IReadOnlyList<string>>(["RU", "SY"]);

    public Task<Comparison?> CompareAsync(long first, long second, CancellationToken cancellation) => Answer(Comparison);

    public Task<ArticleContext> ContextAsync(long article, string text, CancellationToken cancellation) => Answer(Context);

    public Task<IReadOnlyList<EventTelling>> TellingsAsync(long entry, CancellationToken cancellation) =>
        Answer<IReadOnlyList<EventTelling>>(Tellings);

    public List<SavedViewRow> Views { get; } = [];

    public List<(EntryFilter Filter, DateTimeOffset Since)> Counted { get; } = [];

    public Task<IReadOnlyList<SavedViewRow>> ViewsAsync(ViewOwner owner, CancellationToken cancellation) =>
        Answer<IReadOnlyList<SavedViewRow>>(owner.IsNobody ? [] : [.. Views]);

    public Task<IReadOnlyList<int>> CountNewAsync(IReadOnlyList<(EntryFilter Filter, DateTimeOffset Since)> asked, CancellationToken cancellation)
    {
        Counted.AddRange(asked);
        return Answer<IReadOnlyList<int>>([.. asked.Select((_, i) => i)]);
    }

    public Task<bool> SaveViewAsync(ViewOwner owner, string name, string address, CancellationToken cancellation)
    {
        Views.Add(new SavedViewRow(Views.Count + 1, name, address, Sample.Moment, Sample.Moment));
        return Answer(!owner.IsNobody);
    }

    public Task RemoveViewAsync(ViewOwner owner, long id, CancellationToken cancellation) => Answer(Views.RemoveAll(view => view.Id == id));

    public Task ViewSeenAsync(ViewOwner owner, long id, CancellationToken cancellation) => Answer(0);
}
