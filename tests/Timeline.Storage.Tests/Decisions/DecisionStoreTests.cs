using Npgsql;
using Timeline.Temporal;
using Timeline.Testing;
using static Timeline.Storage.Tests.Decisions.DecisionSample;

namespace Timeline.Storage.Tests.Decisions;

public sealed class DecisionStoreTests : IAsyncLifetime
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
    public async Task SetDays_Mention_MovesItsEntriesAndKeepsTheMachinesValue()
    {
        var mention = await _sample.MentionAsync();
        var result = await _database.Decisions.DecideAsync(
            Layla, [Decision.SetDays(Subject.Mention(mention.Id), Chosen, mention.Version)], "رأيت الصحيفة");

        var saved = result.ShouldBeOfType<DecisionResult.Saved>();
        var entry = await _sample.EntryAsync();
        saved.Effects.Select(effect => effect.Subject).ShouldBe([Subject.Mention(mention.Id), Subject.Entry(entry.Id)]);
        saved.Effects[1].ShouldSatisfyAllConditions(
            effect => effect.Before!.Days.ShouldBe(mention.MachineDays), effect => effect.After!.Days.ShouldBe(Chosen));
        (entry.Days, entry.MachineDays, entry.Corrected, entry.CorrectedBy, entry.State).ShouldBe((Chosen, mention.MachineDays, true, "ليلى", ReviewState.Reviewed));
        (await _sample.EntryAsync(EntryKind.Event)).State.ShouldBe(ReviewState.Machine);
        saved.Decisions.Single().ShouldSatisfyAllConditions(
            record => record.Machine!.Days.ShouldBe(mention.MachineDays),
            record => record.Before.ShouldBeNull(),
            record => record.After!.Days.ShouldBe(Chosen),
            record => record.Comment.ShouldBe("رأيت الصحيفة"));
        var window = await _database.Window.RunAsync(new WindowRequest(EntryFilter.All, Chosen, Lane: LaneKind.None));
        window.Lanes.Single().Marks.Single().Id.ShouldBe(entry.Id);
    }

    [Fact]
    public async Task Decide_StaleVersion_TellsWhatTheOtherDid()
    {
        var mention = await _sample.MentionAsync();
        await _sample.DecideAsync(Layla, Decision.SetDays(Subject.Mention(mention.Id), Chosen, mention.Version));
        var result = await _database.Decisions.DecideAsync(Samer, [Decision.Confirm(Subject.Mention(mention.Id), mention.Version)]);

        var stale = result.ShouldBeOfType<DecisionResult.Conflict>().Stale.ShouldHaveSingleItem();
        (stale.Theirs!.Editor, stale.Theirs.After!.Days).ShouldBe((Layla, Chosen));
        (await _database.History.HistoryAsync(Subject.Mention(mention.Id))).Count.ShouldBe(1);
        (await _sample.MentionAsync()).Version.ShouldBe(stale.Version);
    }

    [Fact]
    public async Task Decide_StaleVersion_DoesNotWaitForWhoeverHoldsTheArticle()
    {
        var mention = await _sample.MentionAsync();
        await _sample.DecideAsync(Layla, Decision.SetDays(Subject.Mention(mention.Id), Chosen, mention.Version));
        await using var other = await _database.DataSource.OpenConnectionAsync();
        await using var holding = await other.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("select id from articles for update", other, holding);
        await hold.ExecuteNonQueryAsync();

        // Whoever waited here would wait until it gives up: nobody lets the article go.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var result = await _database.Decisions.DecideAsync(Samer, [Decision.Confirm(Subject.Mention(mention.Id), mention.Version)], cancellation: patience.Token);

        result.ShouldBeOfType<DecisionResult.Conflict>();
    }

    [Fact]
    public async Task Decide_EightAtOnce_ExactlyOneWins()
    {
        var mention = await _sample.MentionAsync();
        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(day => _database.Decisions.DecideAsync(
            new Editor($"{day}", $"محرر {day}"), [Decision.SetDays(Subject.Mention(mention.Id), DayRange.Of(new DateOnly(2017, 5, day)), mention.Version)])));
        var saved = results.OfType<DecisionResult.Saved>().ShouldHaveSingleItem();
        results.OfType<DecisionResult.Conflict>().ShouldAllBe(conflict => conflict.Stale[0].Theirs!.Id == saved.Decisions[0].Id);
        (await _sample.MentionAsync()).Days.ShouldBe(saved.Decisions[0].After!.Days);
    }

    [Fact]
    public async Task Decide_FieldsOfAnEntry_AreSeenAndGoBackToTheMachines()
    {
        var (statement, meeting) = (await _sample.EntryAsync(), await _sample.EntryAsync(EntryKind.Event));
        var saved = await _sample.DecideAsync(
            Layla,
            Decision.SetSpeaker(statement.Id, "دميتري بيسكوف"), Decision.SetSpeechAct(statement.Id, "warn"), Decision.SetQuotation(statement.Id, "direct"),
            Decision.SetType(meeting.Id, "AGREE"), Decision.SetStatus(meeting.Id, EntryStatus.Denied), Decision.SetParticipants(meeting.Id, ["سيرغي لافروف", "جون كيري"]));

        var (said, met) = (await _sample.EntryAsync(), await _sample.EntryAsync(EntryKind.Event));
        (said.Speaker, said.Type, said.Quotation, said.Label).ShouldBe(("دميتري بيسكوف", "WARN", "direct", "دميتري بيسكوف: اللقاء مفيد"));
        said.Actors.Select(actor => actor.Name).ShouldBe(["ديمتري بيسكوف"], "the registry knows him under another spelling");
        (met.Type, met.Status, met.State).ShouldBe(("AGREE", EntryStatus.Denied, ReviewState.Reviewed));
        met.Actors.Select(actor => actor.Name).ShouldBe(["سيرغي لافروف", "جون كيري"]);
        (await _database.Entries.ListAsync(new EntryFilter(Text: "بيسكوف"), EntryOrder.Newest)).Items.ShouldHaveSingleItem().Id.ShouldBe(statement.Id);

        await _database.Decisions.UndoAsync(Layla, saved.Batch);
        (await _sample.EntryAsync()).ShouldSatisfyAllConditions(
            entry => (entry.Speaker, entry.Type, entry.Quotation, entry.Label, entry.State).ShouldBe((statement.Speaker, statement.Type, statement.Quotation, statement.Label, ReviewState.Machine)),
            entry => entry.Actors.ShouldBe(statement.Actors));
        (await _sample.EntryAsync(EntryKind.Event)).Actors.ShouldBe(meeting.Actors);
    }

    [Fact]
    public async Task Reject_Entry_LeavesTheTimelineAndComesBack()
    {
        var entry = await _sample.EntryAsync();
        var saved = await _sample.DecideAsync(Layla, Decision.Reject(Subject.Entry(entry.Id), entry.Version));
        (await _sample.CountAsync()).ShouldBe(1);
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
        saved.Effects.ShouldHaveSingleItem().After.ShouldBeNull();

        await _database.SaveAsync(Article().AnalyzedBy("test-2").Build());
        (await _sample.CountAsync()).ShouldBe(1, "a new analysis finds it again, and it stays rejected");

        (await _database.Decisions.DecideAsync(Samer, [Decision.Reopen(Subject.Entry(entry.Id))])).ShouldBeOfType<DecisionResult.Saved>();
        var back = await _sample.EntryAsync();
        (back.Id, back.Label, back.Speaker, back.Days, back.State).ShouldBe((entry.Id, entry.Label, entry.Speaker, entry.Days, ReviewState.Machine));
        back.Actors.ShouldBe(entry.Actors);
        (await _database.History.HistoryAsync(Subject.Entry(entry.Id))).Select(record => record.Kind).ShouldBe([DecisionKind.Reopen, DecisionKind.Reject]);
    }

    [Fact]
    public async Task Reject_Mention_LeavesItsEntriesWithoutItsDays()
    {
        var (said, met) = (await _sample.MentionAsync(), await _sample.MentionAsync(EntryKind.Event));
        var saved = await _sample.DecideAsync(Layla, Decision.Reject(Subject.Mention(said.Id)), Decision.Reject(Subject.Mention(met.Id)));
        (await _sample.EntryAsync()).ShouldSatisfyAllConditions(
            entry => entry.Days.ShouldBe(DayRange.Of(new DateOnly(2017, 5, 18)), "a saying is news of the day"), entry => entry.DateBasis.ShouldBe(DateBasis.WriterDay));
        (await _sample.EntryAsync(EntryKind.Event)).Days.ShouldBeNull();

        await _database.Decisions.UndoAsync(Layla, saved.Batch);
        (await _sample.EntryAsync()).Days.ShouldBe(said.Days);
        (await _sample.EntryAsync(EntryKind.Event)).Days.ShouldBe(met.Days);
    }

    [Fact]
    public async Task Lock_Entry_RefusesOthersUntilItIsOpened()
    {
        var entry = await _sample.EntryAsync();
        await _sample.DecideAsync(Layla, Decision.Lock(Subject.Entry(entry.Id)));
        (await _sample.EntryAsync()).State.ShouldBe(ReviewState.Locked);
        var refused = await _database.Decisions.DecideAsync(Samer, [Decision.SetSpeechAct(entry.Id, "WARN")]);
        refused.ShouldBeOfType<DecisionResult.Locked>().Locks.ShouldHaveSingleItem().Editor.ShouldBe(Layla);
        await _sample.DecideAsync(Samer, Decision.Comment(Subject.Entry(entry.Id), "أظنه تحذيرا"), Decision.Dispute(Subject.Entry(entry.Id), "بل تحذير"));
        (await _sample.EntryAsync()).State.ShouldBe(ReviewState.Disputed);

        await _sample.DecideAsync(Layla, Decision.Unlock(Subject.Entry(entry.Id)), Decision.Resolve(Subject.Entry(entry.Id)));
        await _sample.DecideAsync(Samer, Decision.SetSpeechAct(entry.Id, "WARN"));
        (await _sample.EntryAsync()).ShouldSatisfyAllConditions(row => row.Type.ShouldBe("WARN"), row => row.State.ShouldBe(ReviewState.Reviewed));
    }

    [Fact]
    public async Task Lock_Entry_HoldsAgainstANewAnalysis()
    {
        var entry = await _sample.EntryAsync(EntryKind.Event);
        await _sample.DecideAsync(Layla, Decision.Lock(Subject.Entry(entry.Id)));
        await _database.SaveAsync(
            new SampleArticle(Text).Published("2017-05-18").At("https://example.org/1").AnalyzedBy("test-2")
                .Mention("أمس إن"[..3], "2017-05-17").Mention("أمس الأول", "2017-05-02").Event("AGREE", "والتقى", ["سيرغي لافروف", "فلاديمير بوتين"], 1).Build());
        var locked = await _sample.EntryAsync(EntryKind.Event);
        (locked.Id, locked.Type, locked.Days, locked.MachineDays).ShouldBe((entry.Id, "CONSULT", entry.Days, DayRange.Of(new DateOnly(2017, 5, 2))));
    }

    [Fact]
    public async Task Preview_Anything_TellsTheEffectsAndStoresNothing()
    {
        var mention = await _sample.MentionAsync();
        var entry = await _sample.EntryAsync(EntryKind.Event);
        Decision[] decisions = [Decision.SetDays(Subject.Mention(mention.Id), Chosen), Decision.SetParticipants(entry.Id, ["لم يسمع به أحد"]), Decision.Reject(Subject.Entry(entry.Id))];
        var preview = (await _database.Decisions.PreviewAsync(Layla, decisions)).ShouldBeOfType<DecisionResult.Saved>();
        preview.Batch.ShouldBe(0);
        (await _database.History.BatchesAsync()).ShouldBeEmpty();
        (await _database.ScalarAsync("select count(*) from actors where name = 'لم يسمع به أحد'")).ShouldBe(0L);
        (await _sample.MentionAsync()).ShouldSatisfyAllConditions(
            now => now.Days.ShouldBe(mention.Days), now => now.Version.ShouldBe(mention.Version, "what is only looked at is not touched"));

        var saved = await _sample.DecideAsync(Layla, decisions);
        saved.Effects.Select(effect => (effect.Subject, effect.Before?.Days, effect.After?.Days))
            .ShouldBe(preview.Effects.Select(effect => (effect.Subject, effect.Before?.Days, effect.After?.Days)));
    }

    [Fact]
    public async Task Decide_NoSuchMention_SaysSo() =>
        (await _database.Decisions.DecideAsync(Layla, [Decision.SetDays(Subject.Mention(long.MaxValue), Chosen)]))
            .ShouldBeOfType<DecisionResult.NotFound>().Subjects.ShouldBe([Subject.Mention(long.MaxValue)]);
}
