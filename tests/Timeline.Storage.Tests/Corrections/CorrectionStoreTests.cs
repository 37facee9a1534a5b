using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Corrections;

public sealed class CorrectionStoreTests : IAsyncLifetime
{
    private const string Text = "قال لافروف أمس إن اللقاء مفيد. والتقى بوتين أمس الأول.";

    private static readonly DayRange s_chosen = DayRange.Of(new DateOnly(2017, 5, 15));

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.SaveAsync(Article().Build());
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static SampleArticle Article(string text = Text) => new SampleArticle(text)
        .Published("2017-05-18").At("https://example.org/1")
        .Mention("أمس إن"[..3], "2017-05-17")
        .Mention("أمس الأول", "2017-05-16")
        .Statement("سيرغي لافروف", "قال", "اللقاء مفيد", 0)
        .Event("CONSULT", "والتقى", ["سيرغي لافروف", "فلاديمير بوتين"], 1);

    private async Task<EntryRow> EntryAsync(EntryKind kind) =>
        (await _database.Entries.ListAsync(new EntryFilter(Kind: kind), EntryOrder.Newest)).Items.Single();

    private async Task<MentionView> MentionAsync() => (await _database.Entries.GetAsync((await EntryAsync(EntryKind.Statement)).Id))!.Mention!;

    [Fact]
    public async Task SetDaysAsync_Mention_MovesItsEntriesAndKeepsTheMachinesValue()
    {
        var mention = await MentionAsync();
        var result = await _database.Corrections.SetDaysAsync(mention.Id, s_chosen, "ليلى", "رأيت الصحيفة", mention.Version);

        var saved = result.ShouldBeOfType<CorrectionResult.Saved>();
        var entry = await EntryAsync(EntryKind.Statement);
        saved.MovedEntries.ShouldBe([entry.Id]);
        entry.Days.ShouldBe(s_chosen);
        entry.MachineDays.ShouldBe(DayRange.Of(new DateOnly(2017, 5, 17)));
        entry.Corrected.ShouldBeTrue();
        entry.CorrectedBy.ShouldBe("ليلى");
        (await EntryAsync(EntryKind.Event)).Days.ShouldBe(DayRange.Of(new DateOnly(2017, 5, 16)));

        var after = await MentionAsync();
        (after.Days, after.MachineDays, after.Corrected, after.Version).ShouldBe((s_chosen, mention.MachineDays, true, saved.Version));
        var window = await _database.Window.RunAsync(new WindowRequest(EntryFilter.All, s_chosen, Lane: LaneKind.None));
        window.Lanes.Single().Marks.Single().ShouldSatisfyAllConditions(mark => mark.Id.ShouldBe(entry.Id), mark => mark.Corrected.ShouldBeTrue());
    }

    [Fact]
    public async Task SetDaysAsync_StaleVersion_TellsWhatTheOtherDid()
    {
        var mention = await MentionAsync();
        await _database.Corrections.SetDaysAsync(mention.Id, s_chosen, "ليلى", null, mention.Version);
        var result = await _database.Corrections.SetDaysAsync(mention.Id, DayRange.Of(new DateOnly(2017, 5, 1)), "سامر", null, mention.Version);

        var conflict = result.ShouldBeOfType<CorrectionResult.Conflict>();
        conflict.Days.ShouldBe(s_chosen);
        conflict.Theirs!.Author.ShouldBe("ليلى");
        (await _database.Corrections.HistoryAsync(mention.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task SetDaysAsync_TwoAtOnce_ExactlyOneWins()
    {
        var mention = await MentionAsync();
        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(day => _database.Corrections.SetDaysAsync(
            mention.Id, DayRange.Of(new DateOnly(2017, 5, day)), $"محرر {day}", null, mention.Version)));
        results.OfType<CorrectionResult.Saved>().Count().ShouldBe(1);
        results.OfType<CorrectionResult.Conflict>().Count().ShouldBe(7);
        (await MentionAsync()).Days.ShouldBe(results.OfType<CorrectionResult.Saved>().Single().Correction.After);
        (await _database.Corrections.HistoryAsync(mention.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task RevertAsync_CorrectedMention_TakesTheMachinesValueAgainAndKeepsTheRecord()
    {
        var mention = await MentionAsync();
        var saved = (CorrectionResult.Saved)await _database.Corrections.SetDaysAsync(mention.Id, s_chosen, "ليلى", null, mention.Version);
        (await _database.Corrections.RevertAsync(mention.Id, "سامر", null, saved.Version)).ShouldBeOfType<CorrectionResult.Saved>();

        var entry = await EntryAsync(EntryKind.Statement);
        (entry.Days, entry.Corrected).ShouldBe((entry.MachineDays, false));
        var history = await _database.Corrections.HistoryAsync(mention.Id);
        history.Select(record => (record.Kind, record.Author)).ShouldBe([(CorrectionKind.Revert, "سامر"), (CorrectionKind.SetDays, "ليلى")]);
        history[0].Before.ShouldBe(s_chosen);
    }

    [Fact]
    public async Task SetDaysAsync_NoSuchMention_SaysSo() =>
        (await _database.Corrections.SetDaysAsync(long.MaxValue, s_chosen, "ليلى", null, 1)).ShouldBeOfType<CorrectionResult.NotFound>();

    [Fact]
    public async Task SaveAsync_NewAnalysisOfACorrectedArticle_KeepsCorrectionAndIds()
    {
        var mention = await MentionAsync();
        var before = await EntryAsync(EntryKind.Statement);
        await _database.Corrections.SetDaysAsync(mention.Id, s_chosen, "ليلى", null, mention.Version);

        var saved = await _database.SaveAsync(Article().AnalyzedBy("test-2").Build());

        saved.Outcomes.ShouldBe([SaveOutcome.Updated]);
        saved.UnplacedCorrections.ShouldBe(0);
        var after = await EntryAsync(EntryKind.Statement);
        (after.Id, after.Days, after.Corrected).ShouldBe((before.Id, s_chosen, true));
        (await MentionAsync()).Id.ShouldBe(mention.Id);
    }

    [Fact]
    public async Task SaveAsync_EditedText_CarriesTheCorrectionAlongWithItsPhrase()
    {
        var mention = await MentionAsync();
        await _database.Corrections.SetDaysAsync(mention.Id, s_chosen, "ليلى", null, mention.Version);

        var saved = await _database.SaveAsync(Article("خبر عاجل: " + Text).Build());

        saved.ShouldSatisfyAllConditions(result => result.Outcomes.ShouldBe([SaveOutcome.Updated]), result => result.UnplacedCorrections.ShouldBe(0));
        (await EntryAsync(EntryKind.Statement)).Days.ShouldBe(s_chosen);
        (await _database.Corrections.HistoryAsync((await MentionAsync()).Id)).Single().Kind.ShouldBe(CorrectionKind.CarryOver);
    }

    [Fact]
    public async Task SaveAsync_PhraseGone_CountsTheCorrectionAsUnplacedAndKeepsItsRecord()
    {
        var mention = await MentionAsync();
        await _database.Corrections.SetDaysAsync(mention.Id, s_chosen, "ليلى", null, mention.Version);

        var saved = await _database.SaveAsync(new SampleArticle("نص جديد كله").Published("2017-05-18").At("https://example.org/1").Build());

        saved.UnplacedCorrections.ShouldBe(1);
        (await _database.ScalarAsync("select count(*) from corrections")).ShouldBe(1L);
    }

    [Fact]
    public async Task SaveAsync_RevertedCorrection_StaysReverted()
    {
        var mention = await MentionAsync();
        var set = (CorrectionResult.Saved)await _database.Corrections.SetDaysAsync(mention.Id, s_chosen, "ليلى", null, mention.Version);
        await _database.Corrections.RevertAsync(mention.Id, "ليلى", null, set.Version);
        await _database.SaveAsync(Article().AnalyzedBy("test-2").Build());
        (await EntryAsync(EntryKind.Statement)).Corrected.ShouldBeFalse();
    }
}
