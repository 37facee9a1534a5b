using Timeline.Testing;
using static Timeline.Storage.Tests.Decisions.DecisionSample;

namespace Timeline.Storage.Tests.Decisions;

/// <summary>Decisions outlive new analyses and edited texts; what finds no place waits for a person.</summary>
public sealed class DecisionReplayTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private DecisionSample _sample = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _sample = new DecisionSample(_database);
        await _database.SaveAsync(Article().Build());
    }

    public async ValueTask DisposeAsync()
    {
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task SaveAsync_NewAnalysis_KeepsDecisionsAndIds()
    {
        var (mention, before) = (await _sample.MentionAsync(), await _sample.EntryAsync());
        await _sample.DecideAsync(Layla, Decision.SetDays(Subject.Mention(mention.Id), Chosen), Decision.SetSpeaker(before.Id, "بيسكوف"));

        var saved = await _database.SaveAsync(Article().AnalyzedBy("test-2").Build());

        saved.ShouldSatisfyAllConditions(result => result.Outcomes.ShouldBe([SaveOutcome.Updated]), result => result.UnplacedDecisions.ShouldBe(0));
        var after = await _sample.EntryAsync();
        (after.Id, after.Days, after.Corrected, after.Speaker).ShouldBe((before.Id, Chosen, true, "بيسكوف"));
        after.Actors.Select(actor => actor.Name).ShouldBe(["ديمتري بيسكوف"]);
        (await _sample.MentionAsync()).Id.ShouldBe(mention.Id);
    }

    [Fact]
    public async Task SaveAsync_EditedText_CarriesDecisionsAlongWithTheirPhrases()
    {
        var (mention, entry) = (await _sample.MentionAsync(), await _sample.EntryAsync(EntryKind.Event));
        await _sample.DecideAsync(Layla, Decision.SetDays(Subject.Mention(mention.Id), Chosen), Decision.SetStatus(entry.Id, EntryStatus.Planned));

        var saved = await _database.SaveAsync(Article("خبر عاجل: " + Text).Build());

        saved.ShouldSatisfyAllConditions(result => result.Outcomes.ShouldBe([SaveOutcome.Updated]), result => result.UnplacedDecisions.ShouldBe(0));
        (await _sample.EntryAsync()).Days.ShouldBe(Chosen);
        (await _sample.EntryAsync(EntryKind.Event)).Status.ShouldBe(EntryStatus.Planned);
        (await _database.History.HistoryAsync(Subject.Mention((await _sample.MentionAsync()).Id)))[0].ShouldSatisfyAllConditions(
            record => record.Made.ShouldBe(BatchKind.CarryOver), record => record.Editor.ShouldBe(Layla));
    }

    [Fact]
    public async Task SaveAsync_PhraseGone_QueuesTheDecisionUntilItIsBack()
    {
        var mention = await _sample.MentionAsync();
        await _sample.DecideAsync(Layla, Decision.SetDays(Subject.Mention(mention.Id), Chosen));

        var saved = await _database.SaveAsync(
            new SampleArticle(Text).Published("2017-05-18").At("https://example.org/1").AnalyzedBy("test-2").Mention("أمس الأول", "2017-05-16").Build());
        saved.UnplacedDecisions.ShouldBe(1);
        (await _database.ScalarAsync("select state || ' ' || reason_en from conflicts where kind = 'unplaced-decision'")).ShouldBe("open “أمس” is no longer where it was");

        await _database.SaveAsync(Article().AnalyzedBy("test-3").Build());
        (await _database.ScalarAsync("select state from conflicts where kind = 'unplaced-decision'")).ShouldBe("settled");
        (await _sample.EntryAsync()).Days.ShouldBe(Chosen);
    }

    [Fact]
    public async Task SaveAsync_UndoneDecision_StaysUndone()
    {
        var mention = Subject.Mention((await _sample.MentionAsync()).Id);
        var set = await _sample.DecideAsync(Layla, Decision.SetDays(mention, Chosen));
        await _database.Decisions.UndoAsync(Layla, set.Batch);
        await _database.SaveAsync(Article().AnalyzedBy("test-2").Build());
        (await _sample.EntryAsync()).Corrected.ShouldBeFalse();
    }

    [Fact]
    public async Task Undo_OfARejectionWhoseEntryIsFoundNoMore_BringsNothingBack()
    {
        var entry = await _sample.EntryAsync();
        var rejected = await _sample.DecideAsync(Layla, Decision.Reject(Subject.Entry(entry.Id)));
        await _database.SaveAsync(
            new SampleArticle(Text).Published("2017-05-18").At("https://example.org/1").AnalyzedBy("test-2").Mention("أمس", "2017-05-17").Build());

        (await _database.Decisions.UndoAsync(Layla, rejected.Batch)).ShouldBeOfType<DecisionResult.Blocked>();
        (await _database.ScalarAsync("select count(*) from entries")).ShouldBe(0L);

        // Found once more, it is what people said of it.
        await _database.SaveAsync(Article().AnalyzedBy("test-3").Build());
        (await _database.ScalarAsync($"select count(*) from entries where id = {entry.Id}")).ShouldBe(0L);
        (await _database.Decisions.UndoAsync(Layla, rejected.Batch)).ShouldBeOfType<DecisionResult.Saved>();
        (await _sample.EntryAsync()).Id.ShouldBe(entry.Id);
    }
}
