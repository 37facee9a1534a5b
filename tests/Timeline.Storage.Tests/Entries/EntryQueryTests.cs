using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Entries;

public sealed class EntryQueryTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private readonly TestDatabase _database = fixture.Database;

    // Stored once for all tests of the class: the same articles again change nothing.
    private Task<SaveResult> StoreAsync() => _database.SaveAsync([.. Enumerable.Range(1, 9).Select(i => new SampleArticle($"قال الناطق رقم {i} أمس كلاما.")
        .Published($"2018-0{i}-02").From("سانا")
        .Mention("أمس", $"2018-0{i}-01")
        .Statement("الناطق", "قال", "كلاما", i % 2 == 0 ? 0 : null, confidence: i / 10.0)
        .Build()), new SampleArticle("صرح آخر بلا يوم.").Statement(null, "صرح", "بلا يوم").Build()]);

    [Fact]
    public async Task GetAsync_Entry_CarriesItsWholeChain()
    {
        await StoreAsync();
        var id = (await _database.Entries.ListAsync(new EntryFilter(Window: DayRange.Of(new DateOnly(2018, 2, 1))), EntryOrder.Earliest)).Items.Single().Id;
        var detail = (await _database.Entries.GetAsync(id))!;
        detail.Entry.ShouldSatisfyAllConditions(
            entry => entry.Phrase.ShouldBe("أمس"),
            entry => entry.Anchor.ShouldBe(AnchorKind.WriterDay),
            entry => entry.AnchorDays.ShouldBe(DayRange.Of(new DateOnly(2018, 2, 2))),
            entry => entry.TimeRule.ShouldBe("test.day"),
            entry => entry.Explanation!.Value.En.ShouldBe("writer's day → 2018-02-01"),
            entry => entry.DateBasis.ShouldBe(DateBasis.Mention),
            entry => entry.Content.ShouldBe("كلاما"),
            entry => entry.Trigger.ShouldBe("قال"),
            entry => entry.Actors.Single().Name.ShouldBe("الناطق"),
            entry => entry.Outlet.ShouldBe("سانا"));
        detail.Mention!.Alternatives.Single().Days.ShouldBe(DayRange.Of(new DateOnly(2018, 2, 8)));
        detail.ContentSpan.ShouldNotBeNull();
        detail.Reasons.ShouldBe([new EntryReason("cue", new Bilingual("سبب", "a reason"))]);
        (await _database.Entries.GetAsync(long.MaxValue)).ShouldBeNull();
    }

    [Fact]
    public async Task GetAsync_EntryWithoutExpression_FallsBackOnTheWritersDayAndSaysSo()
    {
        await StoreAsync();
        var row = (await _database.Entries.ListAsync(new EntryFilter(Window: DayRange.Of(new DateOnly(2018, 3, 2))), EntryOrder.Earliest)).Items.Single();
        row.DateBasis.ShouldBe(DateBasis.WriterDay);
        row.Explanation!.Value.En.ShouldContain("writer's day 2018-03-02");
    }

    [Theory]
    [InlineData(EntryOrder.Earliest)]
    [InlineData(EntryOrder.Latest)]
    [InlineData(EntryOrder.Newest)]
    [InlineData(EntryOrder.LeastCertain)]
    public async Task ListAsync_PageByPage_ReachesEachEntryOnceInOrder(EntryOrder order)
    {
        await StoreAsync();
        var whole = (await _database.Entries.ListAsync(EntryFilter.All, order)).Items.Select(entry => entry.Id).ToList();
        whole.Count.ShouldBe(10);
        var paged = new List<long>();
        string? cursor = null;
        do
        {
            var page = await _database.Entries.ListAsync(EntryFilter.All, order, cursor, 3);
            paged.AddRange(page.Items.Select(entry => entry.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        paged.ShouldBe(whole);
    }

    [Fact]
    public async Task ListAsync_ForeignCursor_IsRefused()
    {
        await StoreAsync();
        var next = (await _database.Entries.ListAsync(EntryFilter.All, EntryOrder.Newest, limit: 2)).Next;
        await Should.ThrowAsync<FormatException>(() => _database.Entries.ListAsync(EntryFilter.All, EntryOrder.Earliest, next));
        await Should.ThrowAsync<FormatException>(() => _database.Entries.ListAsync(EntryFilter.All, EntryOrder.Newest, "x"));
    }

    [Fact]
    public async Task StreamAsync_Filter_GivesWhatCountAsyncCounts()
    {
        await StoreAsync();
        var filter = new EntryFilter(Text: "الناطق");
        var rows = await _database.Entries.StreamAsync(filter).ToListAsync();
        rows.Count.ShouldBe(9);
        ((long)rows.Count).ShouldBe(await _database.Entries.CountAsync(filter));
        rows.Select(row => row.Days!.Value.First).ShouldBeInOrder();
    }

    [Fact]
    public async Task ListAsync_Undated_HoldsOnlyWhatNothingDates()
    {
        await StoreAsync();
        var tray = (await _database.Entries.ListAsync(new EntryFilter(Undated: true), EntryOrder.Earliest)).Items;
        tray.ShouldHaveSingleItem().Days.ShouldBeNull();
    }

    [Fact]
    public async Task ArticleQuery_ListAsync_PagesFromTheLatestDay()
    {
        await StoreAsync();
        var all = (await _database.Articles.ListAsync(new ArticleFilter(null))).Items;
        var paged = new List<ArticleRow>();
        string? cursor = null;
        do
        {
            var page = await _database.Articles.ListAsync(new ArticleFilter(null), cursor, 2);
            paged.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        all.Select(article => article.WriterDay ?? DateOnly.MinValue).ShouldBeInOrder(SortDirection.Descending);
        paged.Select(article => article.Id).ShouldBe(all.Select(article => article.Id));
    }

    [Fact]
    public async Task ArticleQuery_GetAsync_HoldsMentionsAndStatements()
    {
        await StoreAsync();
        var row = (await _database.Articles.ListAsync(new ArticleFilter("الناطق رقم 2"))).Items.Single();
        (row.Mentions, row.Statements, row.Events).ShouldBe((1, 1, 0));
        var article = (await _database.Articles.GetAsync(row.Id))!;
        article.WriterDay.Day.ShouldBe(new DateOnly(2018, 2, 2));
        article.Statements.Single().MentionId.ShouldBe(article.Mentions.Single().Id);
        article.Text[article.Statements[0].Span.Start..article.Statements[0].Span.End].ShouldBe("قال");
        article.Mentions[0].Explanation.En.ShouldBe("writer's day → 2018-02-01");
    }

    [Fact]
    public async Task FacetQuery_Facets_CountEntries()
    {
        await StoreAsync();
        (await _database.Facets.ActorsAsync("ناطق")).Single().Count.ShouldBe(9);
        (await _database.Facets.OutletsAsync()).Single().Count.ShouldBe(9);
        (await _database.Facets.TypesAsync()).Single().ShouldBe(new TypeFacet(EntryKind.Statement, "STATE", 10));
        (await _database.Facets.ExtentAsync()).ShouldBe(new DaySpan(new DateOnly(2018, 1, 2), new DateOnly(2018, 9, 2)));
    }
}
