using System.Globalization;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Upkeep;

/// <summary>The counts that the timeline is drawn from agree with the entries, whatever happens to those.</summary>
public sealed class CountUpkeepTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.SaveAsync(Article("قال لافروف أمس إن المحادثات مفيدة وسيلتقي دي ميستورا بعد غد."));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Counts_AfterSaving_AreTrue()
    {
        var report = await _database.Counts.VerifyAsync();
        report.IsTrue.ShouldBeTrue();
        report.Kept.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Counts_AfterAnEditedTextAndFewerEntries_AreTrue()
    {
        await _database.SaveAsync(
            new SampleArticle("قال لافروف أمس كلاما آخر.").Published("2017-05-18").From("سانا").At("https://example.org/1")
                .Mention("أمس", "2017-05-17").Statement("سيرغي لافروف", "قال", "كلاما آخر", 0).Build());
        (await LongAsync("select count(*) from entries")).ShouldBe(1);
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task Counts_AfterACorrectionAndItsRevert_AreTrue()
    {
        var mention = await LongAsync("select id from time_mentions where phrase = 'أمس'");
        var range = new DayRange(new DateOnly(2016, 12, 30), new DateOnly(2017, 1, 3));
        await _database.Decisions.DecideAsync(new Editor("1", "محرر"), [Decision.SetDays(Subject.Mention(mention), range)]);
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
        var lanes = await _database.Window.RunAsync(new WindowRequest(EntryFilter.All, DayRange.Of(new DateOnly(2017, 1, 1)), Lane: LaneKind.None));
        lanes.Lanes.Single().Count.ShouldBe(1);
        await _database.Decisions.DecideAsync(new Editor("1", "محرر"), [Decision.SetDays(Subject.Mention(mention), null)]);
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task Counts_AfterAnActorTookOverAnothersEntries_AreTrue()
    {
        await _database.ScalarAsync("""
            update entry_actors set actor_id = (select id from actors where name = 'ستافان دي ميستورا')
            where entry_id = (select entry_id from statements where speaker is not null)
            """);
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task VerifyAsync_ATamperedCount_IsFoundAndMadeAnew()
    {
        await _database.ScalarAsync("update entry_counts set begun_events = begun_events + 1 where dimension = 't' and unit = 'm' and lane = 'CONSULT'");
        await _database.ScalarAsync("alter table entries disable trigger all; update entries set actor_count = 7 where kind = 'event'; alter table entries enable trigger all");
        var report = await _database.Counts.VerifyAsync();
        report.IsTrue.ShouldBeFalse();
        report.Strays.ShouldBe(1);
        report.Differences.ShouldContain(wrong => wrong.Lane == "CONSULT" && wrong.Unit == 'm' && wrong.KeptBegun == wrong.TrueBegun + 1);
        await _database.Counts.RebuildAsync();
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public async Task Windows_FromCountsAndFromRows_AreTheSame()
    {
        await _database.ScalarAsync(Many(2000));
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
        var random = new Random(20170518);
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        foreach (var lane in Enum.GetValues<LaneKind>())
        {
            for (var i = 0; i < 40; i++)
            {
                var first = new DateOnly(2003, 1, 1).AddDays(random.Next(6000));
                var window = new DayRange(first, first.AddDays(random.Next(1 << random.Next(1, 13))));
                var filter = i % 2 == 0 ? EntryFilter.All : new EntryFilter(Kind: EntryKind.Event);
                var counts = RollupCounts.For(filter, lane).ShouldNotBeNull();
                var rows = new RowCounts(filter, lane);
                var (ranked, more) = await counts.LanesAsync(connection, window, [], 5, 1, CancellationToken.None);
                var (expected, expectedMore) = await rows.LanesAsync(connection, window, [], 5, 1, CancellationToken.None);
                ranked.Select(found => (found.Label, found.Count)).ShouldBe(expected.Select(found => (found.Label, found.Count)), ignoreOrder: true);
                more.ShouldBe(expectedMore);
                foreach (var unit in Enum.GetValues<BucketUnit>())
                {
                    string[] keys = [.. ranked.Select(found => found.Key)];
                    var buckets = await counts.BucketsAsync(connection, window, unit, keys, CancellationToken.None);
                    var expectedBuckets = await rows.BucketsAsync(connection, window, unit, keys, CancellationToken.None);
                    foreach (var key in keys)
                    {
                        buckets[key].ShouldBe(expectedBuckets[key]);
                    }
                }

                (await counts.ExtentAsync(connection, CancellationToken.None)).Undated.ShouldBe(
                    i % 2 == 0 ? await LongAsync("select count(*) from entries where days is null")
                        : await LongAsync("select count(*) from entries where days is null and kind = 'event'"));
            }
        }
    }

    private async Task<long> LongAsync(string sql) => (long)(await _database.ScalarAsync(sql))!;

    private static ArticleDraft Article(string text) => new SampleArticle(text)
        .Published("2017-05-18").From("سانا").At("https://example.org/1")
        .Mention("أمس", "2017-05-17").Mention("بعد غد", "2017-05-20")
        .Statement("سيرغي لافروف", "قال", "المحادثات مفيدة", 0)
        .Event("CONSULT", "وسيلتقي", ["سيرغي لافروف", "ستافان دي ميستورا"], 1, EntryStatus.Planned)
        .Statement(null, "إن", "وسيلتقي")
        .Build();

    // Most take a day, some weeks or a year, some have no day, some no actor, some no outlet.
    private static string Many(int entries) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        insert into entries (id, kind, article_id, outlet_id, place_key, type, status, label, span_start, span_end, sentence, sentence_start, search,
                             machine_days, machine_basis, machine_grain, actor_count, rule, confidence, updated_at)
        select 1000000 + i, (array['event', 'statement'])[1 + i % 2], (select id from articles), case when i % 3 > 0 then (select id from outlets limit 1) end,
               case when i % 4 = 0 then (array['جنيف', 'دمشق', 'موسكو'])[1 + i % 3] end, (array['CONSULT', 'AGREE', 'PROTEST'])[1 + i % 3], 'happened', 'حدث ' || i, 0, 2, 'نص', 0, 'نص',
               {Days}, 'mention', 'day', (i % 5 <> 0)::int, 'test', 0.5, now()
        from generate_series(1, {entries}) i;
        insert into entry_actors (entry_id, actor_id, ordinal, kind, first_day, last_day)
        select 1000000 + i, (select id from actors order by id offset i % 2 limit 1), 0, (array['event', 'statement'])[1 + i % 2], lower(d.days), upper(d.days) - 1
        from generate_series(1, {entries}) i cross join lateral (select {Days} as days) d where i % 5 <> 0;
        analyze
        """);

    private const string Days = """
        case when i % 11 = 0 then null
             else daterange(date '2005-01-01' + (i * 7919 % 5479), date '2005-01-01' + (i * 7919 % 5479) + case i % 17 when 0 then 365 when 1 then 30 when 2 then 3 else 0 end, '[]') end
        """;
}
