using Timeline.Testing;

namespace Timeline.Storage.Tests.Actors;

/// <summary>What people decide about actors holds: for entries, counts, later articles and new analyses.</summary>
public sealed class ActorStoreTests : IAsyncLifetime
{
    private const string Elder = "خوليو مارتينيز";
    private const string Younger = "خوليان خوليو مارتينيز";

    private static readonly Editor s_layla = new("1", "ليلى");
    private static readonly Editor s_sami = new("2", "سامي");

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.SaveAsync(Article("test-1").Build());
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task MergeAsync_TwoActors_MovesEntriesCountsAndLaterArticles()
    {
        var (elder, younger) = (await RowAsync(Elder), await RowAsync(Younger));
        var saved = (await _database.ActorDecisions.MergeAsync(younger, elder, s_layla, "هو نفسه")).ShouldBeOfType<ActorResult.Saved>();
        saved.ActorId.ShouldBe(elder.Id);
        saved.MovedEntries.ShouldBe(2);
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();

        var view = (await _database.Actors.GetAsync(younger.Id)).ShouldNotBeNull("its id leads on");
        view.Actor.Id.ShouldBe(elder.Id);
        view.Actor.Entries.ShouldBe(3);
        view.Decisions.Single().Comment.ShouldBe("هو نفسه");
        (await _database.Facets.ActorAsync(younger.Id))!.Id.ShouldBe(elder.Id);
        (await _database.Actors.TwinsAsync()).ShouldBeEmpty();
        LaneKind[] lanes = [LaneKind.None, LaneKind.Actor];
        foreach (var lane in lanes)
        {
            var counts = await CountsAsync(elder.Id, lane);
            counts.ShouldContain(":3");
            (await CountsAsync(younger.Id, lane)).ShouldBe(counts, "a filter by its id is one by the other's");
        }

        await _database.SaveAsync(Article("test-2").Build());
        (await RowAsync(Younger)).Id.ShouldBe(elder.Id, "a new analysis changes nothing");
        (await RowAsync(Elder)).Entries.ShouldBe(3);
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    private async Task<string> CountsAsync(long actor, LaneKind lane)
    {
        var answer = await _database.Window.RunAsync(new WindowRequest(new EntryFilter(ActorId: actor), Lane: lane));
        return string.Join(' ', answer.Lanes.Select(shown => $"{shown.Key}:{shown.Count}").Append($"{answer.Undated} {answer.Extent} {answer.Overview.Sum(bucket => bucket.Count)}"));
    }

    [Fact]
    public async Task SplitAsync_AMergedActor_GivesItBackWithItsEntries()
    {
        var (elder, younger) = (await RowAsync(Elder), await RowAsync(Younger));
        await _database.ActorDecisions.MergeAsync(younger, elder, s_layla);
        var saved = (await _database.ActorDecisions.SplitAsync(await RowAsync(Elder), [Younger], s_layla)).ShouldBeOfType<ActorResult.Saved>();
        saved.ActorId.ShouldBe(younger.Id);
        (await RowAsync(Younger)).Entries.ShouldBe(2);
        (await RowAsync(Elder)).Entries.ShouldBe(2, "the meeting has both again");
        (await _database.Actors.TwinsAsync(ConflictState.Dismissed)).Count.ShouldBe(1);
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
        await _database.SaveAsync(Article("test-3").Build());
        (await RowAsync(Younger)).Id.ShouldBe(younger.Id);
    }

    [Fact]
    public async Task SplitAsync_AMetonym_MakesAnActorOfItsOwn()
    {
        var russia = await RowAsync("موسكو");
        russia.Name.ShouldBe("روسيا");
        await _database.ActorDecisions.SplitAsync(russia, ["موسكو"], s_layla);
        (await RowAsync("موسكو")).Name.ShouldBe("موسكو");
        (await RowAsync("موسكو")).Entries.ShouldBe(1);
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task SplitAsync_TheOwnNameOrAnothers_IsRefused()
    {
        var elder = await RowAsync(Elder);
        (await _database.ActorDecisions.SplitAsync(elder, [Elder], s_layla)).ShouldBeOfType<ActorResult.Refused>();
        (await _database.ActorDecisions.SplitAsync(elder, [Younger], s_layla)).ShouldBeOfType<ActorResult.Refused>();
    }

    [Fact]
    public async Task MergeAsync_AnActorThatChangedMeanwhile_IsAConflictAndStoresNothing()
    {
        var (elder, younger, russia) = (await RowAsync(Elder), await RowAsync(Younger), await RowAsync("موسكو"));
        await _database.ActorDecisions.MergeAsync(younger, elder, s_layla);
        (await _database.ActorDecisions.MergeAsync(elder, russia, s_sami)).ShouldBeOfType<ActorResult.Conflict>();
        (await _database.ActorDecisions.MergeAsync(younger, russia, s_sami)).ShouldBeOfType<ActorResult.NotFound>();
        (await _database.ScalarAsync("select count(*) from decisions")).ShouldBe(1L);
    }

    [Fact]
    public async Task UndoAsync_AMerge_GivesBothTheirEntriesAgainAndRedoJoinsThem()
    {
        var (elder, younger) = (await RowAsync(Elder), await RowAsync(Younger));
        var saved = (ActorResult.Saved)await _database.ActorDecisions.MergeAsync(younger, elder, s_layla);
        (await _database.Decisions.UndoAsync(s_sami, saved.Decision.Batch)).ShouldBeOfType<DecisionResult.Saved>();
        ((await RowAsync(Elder)).Entries, (await RowAsync(Younger)).Entries).ShouldBe((2, 2));
        (await RowAsync(Younger)).Id.ShouldBe(younger.Id);
        (await _database.Actors.TwinsAsync()).Count.ShouldBe(1, "the question stands again");
        (await _database.Decisions.UndoAsync(s_sami, saved.Decision.Batch)).ShouldBeOfType<DecisionResult.Blocked>();

        (await _database.Decisions.RedoAsync(s_sami, saved.Decision.Batch)).ShouldBeOfType<DecisionResult.Saved>();
        (await RowAsync(Younger)).ShouldSatisfyAllConditions(row => row.Id.ShouldBe(elder.Id), row => row.Entries.ShouldBe(3));
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task UndoAsync_ASplit_MakesThemOneAgain()
    {
        var russia = await RowAsync("موسكو");
        var saved = (ActorResult.Saved)await _database.ActorDecisions.SplitAsync(russia, ["موسكو"], s_layla);
        (await _database.Decisions.UndoAsync(s_layla, saved.Decision.Batch)).ShouldBeOfType<DecisionResult.Saved>();
        (await RowAsync("موسكو")).Id.ShouldBe(russia.Id);
        (await _database.Actors.GetAsync(saved.ActorId))!.Actor.Id.ShouldBe(russia.Id, "what was made for the split leads on");
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    private static SampleArticle Article(string version) =>
        new SampleArticle($"قال {Elder} إن الأمر صعب. وأكد {Younger} غير ذلك. والتقى الاثنان أمس. وأعلنت موسكو موقفها.")
            .Published("2017-05-18").From("سانا").At("https://example.org/7").AnalyzedBy(version)
            .Mention("أمس", "2017-05-17")
            .Statement(Elder, "قال", "الأمر صعب")
            .Statement(Younger, "وأكد", "غير ذلك")
            .Statement("موسكو", "وأعلنت", "موقفها")
            .Event("CONSULT", "والتقى", [Elder, Younger], 0);

    private async Task<ActorRow> RowAsync(string name)
    {
        var id = (long)(await _database.ScalarAsync($"select actor_id from actor_aliases where name_key = '{NameKey.Of(name)}'"))!;
        return (await _database.Actors.GetAsync(id))!.Actor;
    }
}
