using System.Globalization;
using Timeline.Storage.Sql;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Window;

/// <summary>What changes when there are more entries than pixels.</summary>
public sealed class ManyEntriesTests(ManyEntriesTests.Sample sample) : IClassFixture<ManyEntriesTests.Sample>
{
    private const int Entries = 30_000;

    // 15 years of them.
    private const string Day = "(date '2005-01-01' + i * 5479 / 30000)";

    [Fact]
    public async Task RunAsync_MoreThanTwoAPixel_CountsInBuckets()
    {
        var answer = await sample.Database.Window.RunAsync(new WindowRequest(EntryFilter.All, Pixels: 1000, Lane: LaneKind.Type));
        answer.Bucket.ShouldBe("month");
        answer.Lanes.Sum(lane => lane.Count).ShouldBe(Entries);
        foreach (var lane in answer.Lanes)
        {
            lane.Marks.ShouldBeEmpty();
            lane.Buckets.Sum(bucket => bucket.Count).ShouldBe(lane.Count);
            lane.Buckets.Count.ShouldBeLessThanOrEqualTo(250);
            lane.Buckets.ShouldAllBe(bucket => bucket.From.Day == 1 && bucket.To == bucket.From.AddMonths(1).AddDays(-1));
        }

        answer.Overview.Sum(bucket => bucket.Count).ShouldBe(Entries);
        answer.Overview.Count.ShouldBeLessThanOrEqualTo(240);
    }

    [Fact]
    public async Task RunAsync_ZoomedIn_ShowsMarksAndCountsOnlyTheCrowdedLanes()
    {
        var window = new DayRange(new DateOnly(2010, 1, 1), new DateOnly(2010, 3, 1));
        var answer = await sample.Database.Window.RunAsync(new WindowRequest(EntryFilter.All, window, 1200, LaneKind.Type));
        answer.Lanes.Sum(lane => lane.Marks.Count).ShouldBeLessThanOrEqualTo(2400);
        answer.Lanes.ShouldAllBe(lane => lane.Marks.Count == lane.Count || lane.Buckets.Sum(bucket => bucket.Count) == lane.Count);
        answer.Lanes.ShouldAllBe(lane => lane.Marks.Count <= 400);
    }

    [Fact]
    public async Task RunAsync_FewPixels_NeverGetsMoreThanTheyHold()
    {
        var answer = await sample.Database.Window.RunAsync(new WindowRequest(EntryFilter.All, Pixels: 64, Lane: LaneKind.None));
        answer.Bucket.ShouldBe("year");
        answer.Lanes.Single().Buckets.Count.ShouldBeLessThanOrEqualTo(16);
    }

    [Theory]
    [InlineData(LaneKind.Actor)]
    [InlineData(LaneKind.Type)]
    public async Task WindowSql_NarrowWindow_ReadsTheIndexOfDays(LaneKind lane)
    {
        var window = new DayRange(new DateOnly(2010, 1, 1), new DateOnly(2010, 1, 7));
        var conditions = new EntryConditions(EntryFilter.All, window);
        conditions.Parameters.Add("skip", 0).Add("lanes", 50).Add("pinned", Array.Empty<string>());
        var plan = await ExplainAsync(new WindowSql(lane, conditions).Lanes, conditions.Parameters);
        plan.ShouldContain("ix_entries_days");
        plan.ShouldNotContain("Seq Scan on entries");
    }

    [Fact]
    public async Task EntryQuery_FirstPageOfTheLatest_ReadsTheIndexInOrder()
    {
        var plan = await sample.Database.LinesAsync(
            $"explain {EntryRecord.Select(EntrySource.Now)}\nwhere true\norder by e.first_day desc nulls last, e.id desc nulls last\nlimit 50");
        plan.ShouldContain("ix_entries_latest");
        plan.ShouldNotContain("Sort Key: e.first_day");
    }

    private async Task<string> ExplainAsync(string sql, SqlParameters parameters)
    {
        await using var connection = await sample.Database.DataSource.OpenConnectionAsync();
        return string.Join('\n', await connection.QueryAsync($"explain {sql}", parameters, row => row.Text(), CancellationToken.None));
    }

    /// <summary>Entries over fifteen years, made in the database.</summary>
    public sealed class Sample : IAsyncLifetime
    {
        public TestDatabase Database { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Database = await TestDatabase.CreateAsync();
            await Database.SaveAsync(new SampleArticle("نص").Published("2010-01-01").Event("CONSULT", "نص", ["أول"]).Build());
            await Database.ScalarAsync("delete from entries");
            await Database.ScalarAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                insert into entries (id, kind, article_id, type, status, label, span_start, span_end, sentence, sentence_start, search,
                                     machine_days, machine_basis, machine_grain, actor_count, rule, confidence, updated_at)
                select 1000000 + i, 'event', (select id from articles), (array['CONSULT', 'AGREE', 'PROTEST'])[1 + i % 3], 'happened', 'حدث ' || i, 0, 2, 'نص', 0, 'نص',
                       daterange({Day}, {Day}, '[]'), 'mention', 'day', 1, 'test', 0.5, now()
                from generate_series(0, {Entries} - 1) i;
                insert into entry_actors (entry_id, actor_id, ordinal, kind, first_day, last_day)
                select 1000000 + i, (select id from actors where name = 'أول'), 0, 'event', {Day}, {Day}
                from generate_series(0, {Entries} - 1) i
                """));
            await Database.ScalarAsync("analyze");
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
