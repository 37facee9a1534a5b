using Timeline.Storage.Search;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Search;

public sealed class SearchQueryTests(SearchQueryTests.Sample sample) : IClassFixture<SearchQueryTests.Sample>
{
    private static readonly DateOnly s_today = new(2018, 5, 1);

    [Fact]
    public async Task EntriesAsync_AWordInAnotherForm_IsMarkedAsItWasWritten()
    {
        var page = await FindAsync("محادثه");
        page.Total.ShouldBe(2);
        foreach (var hit in page.Hits)
        {
            hit.Marks.Select(mark => hit.Entry.Sentence[mark.Start..mark.End]).ShouldBe(["مُحادثات"]);
        }
    }

    [Fact]
    public async Task EntriesAsync_WordsNearEachOther_ComeBeforeWordsFarApart()
    {
        var page = await FindAsync("جنيف السلام");
        page.Hits.Select(hit => hit.Entry.Speaker).ShouldBe(["ستافان دي ميستورا", "سيرغي لافروف"]);
    }

    [Fact]
    public async Task EntriesAsync_AnExactPhrase_IsFoundOnlyInItsOrder()
    {
        (await FindAsync("\"الأمم المتحدة\"")).Total.ShouldBe(1);
        (await FindAsync("\"المتحدة الأمم\"")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task EntriesAsync_PageByPage_TellsEachOnceInTheOrderOfOnePage()
    {
        var whole = (await FindAsync("قال")).Hits.Select(hit => hit.Entry.Id).ToList();
        whole.Count.ShouldBeGreaterThan(3);
        var pages = new List<long>();
        string? cursor = null;
        do
        {
            var page = await sample.Search.EntriesAsync(new SearchRequest("قال"), s_today, cursor, 1);
            pages.AddRange(page.Hits.Select(hit => hit.Entry.Id));
            cursor = page.Next;
        }
        while (cursor is not null);

        pages.ShouldBe(whole);
    }

    [Fact]
    public async Task EntriesAsync_Choices_NarrowTogether()
    {
        var facets = (await sample.Search.AsideAsync(new SearchRequest("قال"))).Facets;
        var outlet = long.Parse(facets.Single(facet => facet is { By: FacetKind.Outlet, Label: "سانا" }).Key, System.Globalization.CultureInfo.InvariantCulture);
        (await FindAsync(new SearchRequest("قال", OutletId: outlet, Year: 2017))).Total.ShouldBe(1);
        (await FindAsync(new SearchRequest("قال", Kind: EntryKind.Event))).Total.ShouldBe(0);
        (await FindAsync(new SearchRequest("قال", Type: "warn"))).Total.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("؟!")]
    public async Task EntriesAsync_NoWord_FindsNothing(string typed) => (await FindAsync(typed)).Total.ShouldBe(0);

    [Fact]
    public async Task AsideAsync_AChoice_KeepsTheCountsOfItsAlternatives()
    {
        var free = (await sample.Search.AsideAsync(new SearchRequest("قال"))).Facets;
        var chosen = (await sample.Search.AsideAsync(new SearchRequest("قال", Year: 2017))).Facets;
        Counts(free, FacetKind.Year).ShouldBe([("2018", 3), ("2017", 1)]);
        Counts(chosen, FacetKind.Year).ShouldBe(Counts(free, FacetKind.Year));
        Counts(chosen, FacetKind.Outlet).Sum(facet => facet.Count).ShouldBe(1);
    }

    [Theory]
    [InlineData("لافرف", "لافروف")]
    [InlineData("«جنيف» لافرف", "«جنيف» لافروف")]
    [InlineData("جنيف", null)]
    public async Task AsideAsync_ASlipInAName_IsPutRight(string typed, string? suggestion) =>
        (await sample.Search.AsideAsync(new SearchRequest(typed))).Suggestion.ShouldBe(suggestion);

    [Fact]
    public async Task AsideAsync_PartOfAName_FindsTheActorAndItsArticles()
    {
        var aside = await sample.Search.AsideAsync(new SearchRequest("لافروف"));
        aside.Actors.Select(actor => actor.Name).ShouldBe(["سيرغي لافروف"]);
        aside.Articles.Count.ShouldBe(2);
        var first = aside.Articles[0];
        first.Title.ShouldBe("لافروف يحذر", "a word in the headline comes first");
        first.TitleMarks.Select(mark => first.Title[mark.Start..mark.End]).ShouldBe(["لافروف"]);
        aside.Articles.SelectMany(article => article.SnippetMarks.Select(mark => article.Snippet[mark.Start..mark.End])).Distinct(StringComparer.Ordinal).ShouldBe(["لافروف"]);
    }

    [Theory]
    [InlineData("سيرغي", "سيرغي لافروف", 2)]
    [InlineData("شويغو", "سيرغي شويغو", 0)]
    public async Task AsideAsync_OfThoseWithThatName_OffersWhomSomethingIsToldOfAndOthersOnlyInTheirPlace(string typed, string name, int entries) =>
        (await sample.Search.AsideAsync(new SearchRequest(typed))).Actors.Select(actor => (actor.Name, actor.Entries)).ShouldBe([(name, entries)]);

    [Fact]
    public void TextWords_Of_KeepsPlacesAndFoldsSpelling() => TextWords.Of("قالَ: «إلى القِمّة» 2018").Select(word => (word.Span.Start, word.Key))
        .ShouldBe([(0, "قال"), (7, "الي"), (11, "القمه"), (20, "2018")]);

    private static List<(string Key, int Count)> Counts(IEnumerable<SearchFacet> facets, FacetKind by) =>
        [.. facets.Where(facet => facet.By == by).Select(facet => (facet.Key, facet.Count))];

    private Task<FoundEntries> FindAsync(string text) => FindAsync(new SearchRequest(text));

    private Task<FoundEntries> FindAsync(SearchRequest request) => sample.Search.EntriesAsync(request, s_today);

    public sealed class Sample : IAsyncLifetime
    {
        private TestDatabase _database = null!;

        public SearchQuery Search => _database.Query<SearchQuery>();

        public async ValueTask InitializeAsync()
        {
            _database = await TestDatabase.CreateAsync();
            await _database.SaveAsync(
                Article("قال دي ميستورا إن مُحادثات السلام في جنيف برعاية الأمم المتحدة.", "2017-05-18", "ستافان دي ميستورا", "سانا"),
                Article("قال لافروف إن السلام يحتاج إلى صبر وعمل طويل قبل أن يعود الناس إلى جنيف.", "2018-04-11", "سيرغي لافروف", "رويترز"),
                Article("قال لافروف إن روسيا تحذر واشنطن.", "2018-04-12", "سيرغي لافروف", "سانا", "لافروف يحذر", "WARN"),
                Article("قال الوزير إن مُحادثات أخرى مقررة.", "2018-04-13", "الوزير", "رويترز"));
        }

        public ValueTask DisposeAsync() => _database.DisposeAsync();

        private static ArticleDraft Article(string text, string day, string speaker, string outlet, string? title = null, string act = "STATE")
        {
            var article = new SampleArticle(text).Published(day).From(outlet).Statement(speaker, "قال", text[text.IndexOf("إن", StringComparison.Ordinal)..], act: act);
            return (title is null ? article : article.Titled(title)).Build();
        }
    }
}
