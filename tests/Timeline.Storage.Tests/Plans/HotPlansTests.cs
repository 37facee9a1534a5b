using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timeline.Storage.Decisions;
using Timeline.Storage.Sql;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Plans;

/// <summary>
/// What people wait for is asked as the program asks it, and the server tells the plan of every statement that this took: none reads a big table
/// from end to end. What no index narrows, such as a status alone, has a limit of time instead: see NarrowedWindowTests.
/// </summary>
public sealed partial class HotPlansTests(BigSample sample) : IClassFixture<BigSample>
{
    private static readonly Editor s_editor = new("1", "ليلى");

    private static readonly DayRange s_week = new(new DateOnly(2010, 1, 1), new DateOnly(2010, 1, 7));

    private static readonly Dictionary<string, Func<IServiceProvider, Task>> s_questions = new(StringComparer.Ordinal)
    {
        ["window, one lane, everything"] = store => WindowAsync(store, EntryFilter.All, null, LaneKind.None),
        ["window, types, everything"] = store => WindowAsync(store, EntryFilter.All, null, LaneKind.Type),
        ["window, outlets, everything"] = store => WindowAsync(store, EntryFilter.All, null, LaneKind.Outlet),
        ["window, places, everything"] = store => WindowAsync(store, EntryFilter.All, null, LaneKind.Place),
        ["window, places, a week"] = store => WindowAsync(store, EntryFilter.All, s_week, LaneKind.Place),
        ["facets, offered beside every timeline"] = async store =>
        {
            var facets = store.GetRequiredService<FacetQuery>();
            await facets.OutletsAsync();
            await facets.TypesAsync();
            await facets.PlacesAsync();
            await facets.ActorsAsync(limit: 20);
        },
        ["window, actors, everything"] = store => WindowAsync(store, EntryFilter.All, null, LaneKind.Actor),
        ["window, one lane, a week"] = store => WindowAsync(store, EntryFilter.All, s_week, LaneKind.None),
        ["window, types, a week"] = store => WindowAsync(store, EntryFilter.All, s_week, LaneKind.Type),
        ["window, outlets, a week"] = store => WindowAsync(store, EntryFilter.All, s_week, LaneKind.Outlet),
        ["window, actors, a week"] = store => WindowAsync(store, EntryFilter.All, s_week, LaneKind.Actor),
        ["window, an actor"] = store => WindowAsync(store, new EntryFilter(ActorId: BigSample.Actor), null, LaneKind.None),
        ["window, an actor's companions"] = store => WindowAsync(store, new EntryFilter(ActorId: BigSample.Actor), null, LaneKind.Actor),
        ["window, an actor, a type and a word"] =
            store => WindowAsync(store, new EntryFilter(ActorId: BigSample.Actor, Type: "CONSULT", Text: "كلمة7"), null, LaneKind.Type),
        ["window, a word"] = store => WindowAsync(store, new EntryFilter(Text: "كلمة7"), null, LaneKind.Type),
        ["entries, latest"] = store => ListAsync(store, EntryFilter.All, EntryOrder.Latest),
        ["entries, earliest"] = store => ListAsync(store, EntryFilter.All, EntryOrder.Earliest),
        ["entries, newest"] = store => ListAsync(store, EntryFilter.All, EntryOrder.Newest),
        ["entries, least certain"] = store => ListAsync(store, EntryFilter.All, EntryOrder.LeastCertain),
        ["entries, of an actor"] = store => ListAsync(store, new EntryFilter(ActorId: BigSample.Actor), EntryOrder.Latest),
        ["entries, of an article"] = store => ListAsync(store, new EntryFilter(ArticleId: BigSample.Article), EntryOrder.Earliest),
        ["entries, with a word"] = store => ListAsync(store, new EntryFilter(Text: "كلمة7"), EntryOrder.Latest),
        ["entries, undated"] = store => ListAsync(store, new EntryFilter(Undated: true), EntryOrder.Newest),
        ["an entry"] = store => store.GetRequiredService<EntryQuery>().GetAsync(BigSample.Entry),
        ["an entry's history"] = store => store.GetRequiredService<DecisionQuery>().HistoryAsync(Subject.Entry(BigSample.Entry)),
        ["other tellings"] = store => store.GetRequiredService<EventClusterQuery>().OfEntryAsync(BigSample.Entry),
        ["an article"] = store => store.GetRequiredService<ArticleQuery>().GetAsync(BigSample.Article),
        ["articles"] = store => store.GetRequiredService<ArticleQuery>().ListAsync(new ArticleFilter()),
        ["mentions of an article"] = store => store.GetRequiredService<MentionQuery>().ListAsync(null, BigSample.Article, null, 50),
        ["search"] = store => store.GetRequiredService<SearchQuery>().EntriesAsync(new SearchRequest("كلمة7"), new DateOnly(2020, 1, 1)),
        ["an actor's page"] = store => store.GetRequiredService<ActorProfileQuery>().GetAsync(BigSample.Actor),
        ["two actors"] = store => store.GetRequiredService<ComparisonQuery>().GetAsync(BigSample.Actor, BigSample.Actor + 1),
        ["the week"] = store => store.GetRequiredService<DigestQuery>().GetAsync(new DateOnly(2010, 1, 7)),
        ["changes"] = store => store.GetRequiredService<ChangeQuery>().SinceAsync(null),
        ["twenty decisions about entries, and back"] = store => DecideAsync(store, [.. Enumerable.Range(0, 20).Select(i => Subject.Entry(BigSample.Entry + (i * 10)))]),
        ["twenty decisions about mentions, and back"] = store => DecideAsync(store, [.. Enumerable.Range(0, 20).Select(i => Subject.Mention(BigSample.Mention + (i * 10)))]),
        ["an article, stored and read again"] = StoreAsync,
    };

    public static TheoryData<string> Questions => [.. s_questions.Keys];

    // Where their tables come first; an index is told as one. Small tables are best read whole.
    [GeneratedRegex("Seq Scan on (entries|entry_actors|entry_counts|entry_versions|articles|time_mentions|statements|events|event_mentions|decisions|actors|actor_aliases)\\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FromEndToEnd { get; }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Question_OfManyEntries_ReadsNoBigTableFromEndToEnd(string question)
    {
        using var log = new PlanLog();
        await using var dataSource = log.Open(sample.Database.ConnectionString);
        await using var store = new ServiceCollection().AddTimelineStorage(sample.Database.ConnectionString).AddSingleton(dataSource)
            .AddKeyedSingleton(PreparedSource.Decisions, dataSource).BuildServiceProvider();
        await s_questions[question](store);
        var plans = log.Take();
        plans.ShouldNotBeEmpty("the server tells its plans");
        plans.Where(plan => FromEndToEnd.IsMatch(plan)).ShouldBeEmpty();
    }

    private static Task<WindowAnswer> WindowAsync(IServiceProvider store, EntryFilter filter, DayRange? window, LaneKind lane) =>
        store.GetRequiredService<TimelineWindowQuery>().RunAsync(new WindowRequest(filter, window, Lane: lane));

    private static Task<Page<EntryRow>> ListAsync(IServiceProvider store, EntryFilter filter, EntryOrder order) => store.GetRequiredService<EntryQuery>().ListAsync(filter, order);

    private static async Task DecideAsync(IServiceProvider store, Subject[] subjects)
    {
        var decisions = store.GetRequiredService<DecisionStore>();
        var saved = (await decisions.DecideAsync(s_editor, [.. subjects.Select(subject => Decision.SetDays(subject, s_week))])).ShouldBeOfType<DecisionResult.Saved>();
        (await decisions.UndoAsync(s_editor, saved.Batch)).ShouldBeOfType<DecisionResult.Saved>();
    }

    private static async Task StoreAsync(IServiceProvider store)
    {
        var writer = store.GetRequiredService<ArticleWriter>();
        foreach (var version in (string[])["1", "2"])
        {
            var draft = new SampleArticle("قال فلان0 أمس إن الخبر صحيح والتقى فلان1").Published("2010-01-04").Mention("أمس", $"2010-01-0{version}").AnalyzedBy(version)
                .Statement("فلان0", "قال", "الخبر صحيح", 0).Event("CONSULT", "والتقى", ["فلان0", "فلان1"], 0).Build();
            await writer.SaveAsync(await writer.StartRunAsync(version, "test"), [draft]);
        }
    }
}
