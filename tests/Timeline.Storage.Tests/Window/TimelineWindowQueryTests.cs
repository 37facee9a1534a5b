using System.Globalization;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Window;

public sealed class TimelineWindowQueryTests(TimelineWindowQueryTests.Sample sample) : IClassFixture<TimelineWindowQueryTests.Sample>
{
    private static DayRange Days(string first, string last) => new(DateOnly.ParseExact(first, "O", CultureInfo.InvariantCulture), DateOnly.ParseExact(last, "O", CultureInfo.InvariantCulture));

    private Task<WindowAnswer> AskAsync(DayRange? window = null, LaneKind lane = LaneKind.Actor, int pixels = 1200, int lanes = 50, int skip = 0, EntryFilter? filter = null) =>
        sample.Database.Window.RunAsync(new WindowRequest(filter ?? EntryFilter.All, window, pixels, lane, lanes, skip));

    [Fact]
    public async Task RunAsync_NoWindow_ShowsTheWholeExtent()
    {
        var answer = await AskAsync();
        answer.Extent.ShouldBe(new DaySpan(new DateOnly(2017, 5, 1), new DateOnly(2018, 4, 30)));
        (answer.From, answer.To).ShouldBe((new DateOnly(2017, 5, 1), new DateOnly(2018, 4, 30)));
        answer.Undated.ShouldBe(1);
        answer.Bucket.ShouldBeNull();
        answer.MoreLanes.ShouldBe(0);
        answer.Overview.Sum(bucket => bucket.Count).ShouldBe(4);
    }

    [Fact]
    public async Task RunAsync_ByActor_RanksLanesByActivityAndNamesTheNamelessLast()
    {
        var lanes = (await AskAsync()).Lanes;
        lanes.Select(lane => (lane.Label, lane.Count)).ShouldBe([("سيرغي لافروف", 3L), ("ستافان دي ميستورا", 1L), ("", 1L)]);
        lanes[^1].Key.ShouldBe("none");
        lanes[0].Marks.Select(mark => mark.Type).ShouldBe(["STATE", "CONSULT", "WARN"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(EntryStatus.Planned)]
    public async Task RunAsync_ByPlace_NamesPlacesAsWrittenAndTheOthersLast(EntryStatus? status)
    {
        // Without a status from the kept counts, with one from the rows.
        var lanes = (await AskAsync(lane: LaneKind.Place, filter: new EntryFilter(Status: status))).Lanes;

        lanes[0].ShouldSatisfyAllConditions(
            lane => lane.Key.ShouldBe("القاهره"),
            lane => lane.Label.ShouldBe("القاهرة"),
            lane => lane.Marks.Single().Type.ShouldBe("CONSULT"));
        lanes.Skip(1).Select(lane => (lane.Key, lane.Count)).ShouldBe(status is null ? [("none", 3L)] : []);
        (await sample.Database.Facets.PlacesAsync()).ShouldBe([new PlaceFacet("القاهره", "القاهرة", 1)]);
    }

    [Fact]
    public async Task RunAsync_Mark_SaysWhatItIs()
    {
        var mark = (await AskAsync(lane: LaneKind.Type)).Lanes.Single(lane => lane.Key == "CONSULT").Marks.Single();
        mark.Kind.ShouldBe("event");
        (mark.From, mark.To).ShouldBe((new DateOnly(2017, 5, 20), new DateOnly(2017, 5, 20)));
        mark.Status.ShouldBe("planned");
        mark.Grain.ShouldBe("day");
        mark.DateBasis.ShouldBe("mention");
        mark.Corrected.ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_NarrowWindow_TellsTheHour()
    {
        async Task<IEnumerable<string?>> TimesAsync(DayRange? window, EntryStatus? status = null) =>
            (await AskAsync(window, LaneKind.None, filter: new EntryFilter(Status: status))).Lanes.Single().Marks.Select(mark => mark.Time);

        (await TimesAsync(Days("2017-05-10", "2017-05-25"))).ShouldBe([null, "15:00", null]);
        (await TimesAsync(Days("2017-05-10", "2017-05-25"), EntryStatus.Happened)).ShouldBe([null, "15:00"]);
        (await TimesAsync(null)).ShouldAllBe(time => time == null);
    }

    [Fact]
    public async Task RunAsync_Window_TakesWhatTouchesItAndLeavesTheRest()
    {
        var april = await AskAsync(Days("2018-04-30", "2018-05-02"), LaneKind.None);
        april.Lanes.Single().Key.ShouldBe("all");
        april.Lanes.Single().Marks.Single().To.ShouldBe(new DateOnly(2018, 4, 30));
        (await AskAsync(Days("2018-05-01", "2018-05-02"), LaneKind.None)).Lanes.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_FewerLanesThanThereAre_TellsHowManyFollow()
    {
        var first = await AskAsync(lanes: 1);
        first.Lanes.Count.ShouldBe(1);
        first.MoreLanes.ShouldBe(2);
        var second = await AskAsync(lanes: 1, skip: 1);
        second.Lanes.Single().Label.ShouldBe("ستافان دي ميستورا");
        second.MoreLanes.ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(EntryStatus.Happened)] // of which no rollup is kept
    public async Task RunAsync_PinnedLanes_ComeFirstInTheirOrderEvenWhenEmpty(EntryStatus? status)
    {
        var mistura = (await sample.Database.Facets.ActorsAsync("ميستورا")).Single().Id.ToString(CultureInfo.InvariantCulture);
        var request = new WindowRequest(
            new EntryFilter(Status: status), Days("2018-04-29", "2018-05-02"), Lanes: 2, Pinned: ["none", "no key", mistura, "none"]);

        var answer = await sample.Database.Window.RunAsync(request);

        answer.Lanes.Select(lane => lane.Key).ShouldBe(["none", mistura]);
        answer.Lanes[1].Label.ShouldBe("ستافان دي ميستورا");
    }

    [Fact]
    public void UsualRange_OneEntryFarAway_IsLeftOut()
    {
        var extent = Days("2010-01-01", "2500-12-31");
        List<BucketCount> overview =
        [
            new(new DateOnly(2010, 1, 1), new DateOnly(2010, 12, 31), 60),
            new(new DateOnly(2011, 1, 1), new DateOnly(2011, 12, 31), 60),
            new(new DateOnly(2500, 1, 1), new DateOnly(2500, 12, 31), 1),
        ];

        UsualRange.Of(overview, extent).ShouldBe(Days("2010-01-01", "2011-12-31"));
        UsualRange.Of([], extent).ShouldBe(extent);
        UsualRange.Of(overview[..2], Days("2010-01-01", "2011-12-31")).ShouldBe(Days("2010-01-01", "2011-12-31"));
    }

    [Fact]
    public async Task RunAsync_Filters_HoldTogether()
    {
        var lavrov = (await sample.Database.Facets.ActorsAsync("لافروف")).Single();
        (await AskAsync(filter: new EntryFilter(ActorId: lavrov.Id, Kind: EntryKind.Statement), lane: LaneKind.None)).Lanes.Single().Count.ShouldBe(2);
        (await AskAsync(filter: new EntryFilter(Status: EntryStatus.Planned), lane: LaneKind.None)).Lanes.Single().Count.ShouldBe(1);
        (await AskAsync(filter: new EntryFilter(Type: "warn"), lane: LaneKind.None)).Lanes.Single().Count.ShouldBe(1);
        var outlet = (await sample.Database.Facets.OutletsAsync()).Single(outlet => outlet.Name == "سانا");
        (await AskAsync(filter: new EntryFilter(OutletId: outlet.Id), lane: LaneKind.Outlet)).Lanes.Single().Label.ShouldBe("سانا");
    }

    [Theory]
    [InlineData("المحادثات")]
    [InlineData("ألمُحادَثات")]
    [InlineData("100%")]
    public async Task RunAsync_Text_IsFoundInAnySpelling(string text)
    {
        (await AskAsync(filter: new EntryFilter(Text: text, Kind: EntryKind.Statement), lane: LaneKind.None)).Lanes.Single().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    public async Task RunAsync_TextWithPatternCharacters_IsTakenLiterally(string text)
    {
        (await AskAsync(filter: new EntryFilter(Text: $"لا{text}شيء"), lane: LaneKind.None)).Lanes.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_EmptyDatabase_AnswersEmpty()
    {
        await using var empty = await TestDatabase.CreateAsync();
        var answer = await empty.Window.RunAsync(new WindowRequest(EntryFilter.All));
        answer.Extent.ShouldBeNull();
        answer.Lanes.ShouldBeEmpty();
        (await empty.Window.RunAsync(new WindowRequest(EntryFilter.All, Days("2018-01-01", "2018-12-31")))).Lanes.ShouldBeEmpty();
    }

    /// <summary>Four dated entries and an undated one, of two named actors and of none.</summary>
    public sealed class Sample : IAsyncLifetime
    {
        public TestDatabase Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Database = await TestDatabase.CreateAsync();
            await Database.SaveAsync(
                new SampleArticle("قال لافروف أمس إن المحادثات مفيدة بنسبة 100% وسيلتقي دي ميستورا بعد غد.")
                    .Published("2017-05-18").From("سانا")
                    .Mention("أمس", "2017-05-17", time: "15:00").Mention("بعد غد", "2017-05-20")
                    .Statement("سيرغي لافروف", "قال", "المحادثات مفيدة بنسبة 100%", 0)
                    .Event("CONSULT", "وسيلتقي", ["سيرغي لافروف", "ستافان دي ميستورا"], 1, EntryStatus.Planned, "القاهرة")
                    .Build(),
                new SampleArticle("حذر لافروف من العواقب في نيسان.")
                    .Published("2018-04-11")
                    .Mention("نيسان", "2018-04-01", "2018-04-30", Grain.Month)
                    .Statement("سيرغي لافروف", "حذر", "العواقب", 0, "WARN")
                    .Build(),
                new SampleArticle("وقع الاتفاق في أيار.")
                    .Published("2017-05-18")
                    .Mention("أيار", "2017-05-01", "2017-05-31", Grain.Month)
                    .Event("AGREE", "وقع", [], 0)
                    .Build(),
                new SampleArticle("صرح دي ميستورا بلا تاريخ.").Statement("ستافان دي ميستورا", "صرح", "بلا تاريخ").Build());
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
