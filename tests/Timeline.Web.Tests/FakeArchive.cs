using System.Runtime.CompilerServices;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Data;

namespace Timeline.Web.Tests;

/// <summary>An archive in memory that remembers what it was asked.</summary>
internal sealed partial class FakeArchive : IArchive
{
    public Dictionary<long, EntryDetail> Entries { get; } = [];

    public Dictionary<long, ArticleView> Articles { get; } = [];

    public List<ActorFacet> Actors { get; } = [];

    public List<(Decision Decision, string Author, string? Comment)> Decisions { get; } = [];

    public List<EntryFilter> Filters { get; } = [];

    public DecisionResult Result { get; set; } = new DecisionResult.NotFound([]);

    public Exception? Failure { get; set; }

    public Task<WindowAnswer> WindowAsync(WindowRequest request, CancellationToken cancellation) =>
        Answer(new WindowAnswer(null, null, null, [], 0, 0, null, [], false));

    public Dictionary<long, Tomb> Tombs { get; } = [];

    public Task<EntryDetail?> EntryAsync(long id, DateTimeOffset? asOf, CancellationToken cancellation) => Answer(Entries.GetValueOrDefault(id));

    public Task<Tomb?> TombAsync(long id, CancellationToken cancellation) => Answer(Tombs.GetValueOrDefault(id));

    public Task<Page<EntryRow>> EntriesAsync(EntryFilter filter, EntryOrder order, string? cursor, int limit, CancellationToken cancellation)
    {
        Filters.Add(filter);
        return Answer(new Page<EntryRow>([.. Entries.Values.Select(detail => detail.Entry)], null));
    }

    public Task<IReadOnlyList<GoneEntry>> GoneAsync(EntryFilter filter, DateTimeOffset since, int limit, CancellationToken cancellation) =>
        Answer<IReadOnlyList<GoneEntry>>([]);

    public Task<long> CountAsync(EntryFilter filter, CancellationToken cancellation) => Answer((long)Entries.Count);

    public IAsyncEnumerable<TiedActor> TiedActorsAsync(EntryFilter filter, CancellationToken cancellation) => AsyncEnumerable.Empty<TiedActor>();

    public IAsyncEnumerable<ActorTie> TiesAsync(EntryFilter filter, CancellationToken cancellation) => AsyncEnumerable.Empty<ActorTie>();

    public async IAsyncEnumerable<EntryRow> EntriesAsync(EntryFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Filters.Add(filter);
        await Answer(0);
        foreach (var detail in Entries.Values)
        {
            yield return detail.Entry;
        }
    }

    public Task<ArticleView?> ArticleAsync(long id, CancellationToken cancellation) => Answer(Articles.GetValueOrDefault(id));

    public Task<Page<ArticleRow>> ArticlesAsync(ArticleFilter filter, string? cursor, int limit, CancellationToken cancellation) =>
        Answer(new Page<ArticleRow>(
            [.. Articles.Values.Select(view => new ArticleRow(view.Id, view.Title ?? view.Text, view.Url, view.Outlet, view.Published, "metadata", 1, 1, 0))],
            null));

    public Task<IReadOnlyList<ActorFacet>> ActorsAsync(string? name, int limit, CancellationToken cancellation) =>
        Answer<IReadOnlyList<ActorFacet>>([.. Actors.Where(actor => name is null || actor.Name.Contains(name, StringComparison.Ordinal))]);

    public Task<string?> ActorNameAsync(long id, CancellationToken cancellation) => Answer(Actors.Find(actor => actor.Id == id)?.Name);

    public Task<IReadOnlyList<OutletFacet>> OutletsAsync(CancellationToken cancellation) => Answer<IReadOnlyList<OutletFacet>>([new(3, "سانا", 5)]);

    public Task<IReadOnlyList<TypeFacet>> TypesAsync(CancellationToken cancellation) =>
        Answer<IReadOnlyList<TypeFacet>>([new(EntryKind.Statement, "STATE", 4), new(EntryKind.Event, "CONSULT", 1)]);

    public async Task<OfferedFacets> OfferedAsync(CancellationToken cancellation) => new(
        await OutletsAsync(cancellation), await TypesAsync(cancellation), await ActorsAsync(null, OfferedFacets.MostActors, cancellation),
        [new("جنيف", "جنيف", 2)]);

    public Task<DecisionResult> DecideAsync(Editor editor, Decision decision, string? comment, CancellationToken cancellation)
    {
        Decisions.Add((decision, editor.Name, comment));
        return Answer(Result);
    }

    public Task<IReadOnlyList<DecisionRecord>> HistoryAsync(long mentionId, CancellationToken cancellation) =>
        Answer<IReadOnlyList<DecisionRecord>>([]);

    private Task<T> Answer<T>(T value) => Failure is null ? Task.FromResult(value) : Task.FromException<T>(Failure);
}
