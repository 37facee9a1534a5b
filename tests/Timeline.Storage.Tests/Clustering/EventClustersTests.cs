using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Clustering;

/// <summary>Articles that tell one event are put together; those that tell two stay apart; nothing changes by telling it again.</summary>
public sealed class EventClustersTests : IAsyncLifetime
{
    private static readonly Editor s_editor = new("1", "ليلى");

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task SaveAsync_TheSameMeetingInThreeArticles_IsOneCluster()
    {
        await SaveAsync("1", "2017-05-17", ["لافروف", "تيلرسون"]);
        await SaveAsync("2", "2017-05-17", ["سيرغي لافروف", "ريكس تيلرسون"]);
        await SaveAsync("3", "2017-05-17", ["سيرغي لافروف", "ريكس تيلرسون"], type: "AGREE");
        await SaveAsync("4", "2017-05-21", ["سيرغي لافروف", "ريكس تيلرسون"]);
        await SaveAsync("5", "2017-05-17", ["سيرغي لافروف", "عادل الجبير"], sentence: "في الرياض بحثا العلاقات الثنائية والنفط والاستثمار");
        var tellings = await _database.Clusters.ListAsync();
        tellings.Count.ShouldBe(2);
        tellings.ShouldAllBe(telling => telling.ClusterId == tellings[0].ClusterId && telling.Score >= 0.7);
        (await _database.Clusters.OfEntryAsync(tellings[0].EntryId)).Count.ShouldBe(2);
        (await _database.Clusters.ConflictsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveAsync_AStateAloneOrABareRole_IsNoReasonToJoin()
    {
        await SaveAsync("1", "2017-06-05", ["قطر"], "SANCTION", "قطعت البحرين علاقاتها معها وأمهلت رعاياها أسبوعين للمغادرة");
        await SaveAsync("2", "2017-06-05", ["قطر"], "SANCTION", "أعلنت جزر المالديف مقاطعتها احتجاجا على سياساتها تجاه المنطقة");
        await SaveAsync("3", "2017-06-05", ["الحكومة"]);
        await SaveAsync("4", "2017-06-05", ["الحكومة"]);
        (await _database.Clusters.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveAsync_OneWhoTakesAnOffice_IsOneEventInAnyWords()
    {
        await SaveAsync("1", "2018-07-09", ["بوريس جونسون"], "OFFICE", "استقالة وزير الخارجية البريطاني بوريس جونسون");
        await SaveAsync("2", "2018-07-09", ["بوريس جونسون"], "OFFICE", "لهذا السبب غضب جونسون من رئيسة الحكومة البريطانية");
        (await _database.Clusters.ListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task SaveAsync_ArticlesReadAgain_KeepTheirCluster()
    {
        await SaveAsync("1", "2017-05-17", ["لافروف", "تيلرسون"]);
        await SaveAsync("2", "2017-05-17", ["لافروف", "تيلرسون"]);
        var before = await _database.Clusters.ListAsync();
        await SaveAsync("1", "2017-05-17", ["لافروف", "تيلرسون"], version: "test-2");
        (await _database.Clusters.ListAsync()).Select(telling => (telling.ClusterId, telling.EntryId))
            .ShouldBe(before.Select(telling => (telling.ClusterId, telling.EntryId)), ignoreOrder: true);

        await SaveAsync("1", "2017-05-02", ["لافروف", "تيلرسون"], version: "test-3");
        (await _database.Clusters.ListAsync()).ShouldBeEmpty("a telling alone is no cluster");
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task SaveAsync_DaysThatDisagree_AreKeptSideBySide()
    {
        await SaveAsync("1", "2017-05-17", ["لافروف", "تيلرسون"]);
        await SaveAsync("2", "2017-05-18", ["لافروف", "تيلرسون"]);
        var conflict = (await _database.Clusters.ConflictsAsync()).ShouldHaveSingleItem();
        (conflict.FirstDays.First.Day, conflict.SecondDays.First.Day).ShouldBe((17, 18));

        await SaveAsync("2", "2017-05-17", ["لافروف", "تيلرسون"], version: "test-2");
        (await _database.Clusters.ConflictsAsync()).ShouldBeEmpty();
        (await _database.Clusters.ListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task BreakEvent_ATelling_StaysApartThroughNewAnalysesUntilItIsUndone()
    {
        await SaveAsync("1", "2017-05-17", ["لافروف", "تيلرسون"]);
        await SaveAsync("2", "2017-05-17", ["لافروف", "تيلرسون"]);
        var tellings = await _database.Clusters.ListAsync();
        var broken = (await _database.Decisions.DecideAsync(s_editor, [Decision.BreakEvent(tellings[0].EntryId, [tellings[1].EntryId])])).ShouldBeOfType<DecisionResult.Saved>();
        (await _database.Clusters.ListAsync()).ShouldBeEmpty();
        await SaveAsync("1", "2017-05-17", ["سيرغي لافروف", "تيلرسون"], version: "test-2");
        (await _database.Clusters.ListAsync()).ShouldBeEmpty();
        await _database.Decisions.UndoAsync(s_editor, broken.Batch);
        (await _database.Clusters.ListAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task JoinEvents_TellingsThatLookUnlike_AreOneEventAndDisagree()
    {
        await SaveAsync("1", "2017-05-17", ["لافروف", "تيلرسون"]);
        await SaveAsync("2", "2017-05-29", ["ميركل"], sentence: "في برلين وتحدثا عن المناخ طويلا");
        var (first, second) = ((long)(await _database.ScalarAsync("select min(id) from entries"))!, (long)(await _database.ScalarAsync("select max(id) from entries"))!);
        var joined = (await _database.Decisions.DecideAsync(s_editor, [Decision.JoinEvents(first, [second])])).ShouldBeOfType<DecisionResult.Saved>();
        (await _database.Clusters.ListAsync()).ShouldAllBe(telling => telling.Reason.En == "an editor's decision");
        var conflict = (await _database.Conflicts.ListAsync(ConflictKind.EventDays)).ShouldHaveSingleItem();
        conflict.First!.Days!.Value.First.Day.ShouldBe(17);

        var dismissed = (await _database.Decisions.DecideAsync(s_editor, [Decision.DismissConflict(conflict.Id, conflict.Version)])).ShouldBeOfType<DecisionResult.Saved>();
        (await _database.Conflicts.ListAsync()).ShouldBeEmpty();
        (await _database.Decisions.DecideAsync(s_editor, [Decision.SettleConflict(conflict.Id, conflict.Version)])).ShouldBeOfType<DecisionResult.Conflict>();
        await _database.Decisions.UndoAsync(s_editor, dismissed.Batch);
        (await _database.Conflicts.ListAsync()).Count.ShouldBe(1);
        await _database.Decisions.UndoAsync(s_editor, joined.Batch);
        (await _database.Clusters.ListAsync()).ShouldBeEmpty();
        (await _database.Conflicts.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SetDays_OfATelling_TakesItOutOfTheEvent()
    {
        await SaveAsync("1", "2017-05-17", ["لافروف", "تيلرسون"]);
        await SaveAsync("2", "2017-05-17", ["لافروف", "تيلرسون"]);
        var mention = (long)(await _database.ScalarAsync("select min(id) from time_mentions"))!;
        var saved = (await _database.Decisions.DecideAsync(s_editor, [Decision.SetDays(Subject.Mention(mention), DayRange.Of(new DateOnly(2017, 3, 1)))])).ShouldBeOfType<DecisionResult.Saved>();
        (await _database.Clusters.ListAsync()).ShouldBeEmpty();
        await _database.Decisions.UndoAsync(s_editor, saved.Batch);
        (await _database.Clusters.ListAsync()).Count.ShouldBe(2);
    }

    private Task<SaveResult> SaveAsync(
        string article, string day, string[] names, string type = "CONSULT", string sentence = "في موسكو وبحثا الأزمة السورية ووقف إطلاق النار ومحادثات جنيف",
        string version = SampleArticle.AnalyzerVersion) =>
        _database.SaveAsync(
            new SampleArticle($"خبر {article}: التقى الوزيران يومها {sentence}.")
                .Published("2017-05-22").From("سانا").At($"https://example.org/{article}").AnalyzedBy(version)
                .Mention("يومها", day).Event(type, "التقى", names, 0).Build());
}
