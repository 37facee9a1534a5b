using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Digest;

public sealed class DigestQueryTests(DigestQueryTests.Sample sample) : IClassFixture<DigestQueryTests.Sample>
{
    private static readonly DateOnly s_day = new(2018, 4, 15);

    [Fact]
    public async Task GetAsync_AWeek_HoldsWhatBeganInItAndWhatIsPlannedAfterIt()
    {
        var digest = await sample.Query.GetAsync(s_day);
        digest.Week.ShouldBe(new DayRange(new DateOnly(2018, 4, 9), s_day));
        digest.Said.Select(entry => entry.Speaker).ShouldBe(["لافروف"]);
        digest.Done.Select(entry => entry.Type).ShouldBe(["CONSULT"]);
        digest.Planned.Select(entry => entry.Days!.Value.First).ShouldBe([new DateOnly(2018, 4, 20)]);
        (digest.Statements, digest.Events).ShouldBe((1, 1));
        (digest.Before, digest.After).ShouldBe((new DateOnly(2018, 4, 2), new DateOnly(2018, 4, 20)));
    }

    [Fact]
    public async Task GetAsync_Actors_ComeWithTheirWeeks()
    {
        var actor = (await sample.Query.GetAsync(s_day)).Actors[0];
        actor.Name.ShouldBe("سيرغي لافروف");
        actor.Count.ShouldBe(2);
        actor.Weeks.Count.ShouldBe(DigestQuery.Weeks);
        actor.Weeks[^1].ShouldBe(2);
        actor.Weeks[^2].ShouldBe(1);
        actor.Weeks.Take(DigestQuery.Weeks - 2).ShouldAllBe(count => count == 0);
    }

    [Fact]
    public async Task GetAsync_FarFromEverything_SaysWhereThereIsSomething()
    {
        var digest = await sample.Query.GetAsync(new DateOnly(2030, 1, 1));
        digest.Said.ShouldBeEmpty();
        digest.Planned.ShouldBeEmpty();
        digest.Before.ShouldBe(new DateOnly(2018, 4, 20));
        digest.After.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public async Task GetAsync_TheEndsOfTheCalendar_AreDaysLikeOthers(int year, int month, int day) =>
        (await sample.Query.GetAsync(new DateOnly(year, month, day))).Said.ShouldBeEmpty();

    [Fact]
    public async Task ChangesAsync_SinceAMoment_CountsWhatWasStoredAfterIt()
    {
        var all = await sample.Query.ChangesAsync(DateTimeOffset.UnixEpoch, 2);
        (all.Count, all.Latest.Count).ShouldBe((4, 2));
        (await sample.Query.ChangesAsync(DateTimeOffset.UtcNow.AddHours(1))).Count.ShouldBe(0);
    }

    public sealed class Sample : IAsyncLifetime
    {
        private TestDatabase _database = null!;

        public DigestQuery Query => _database.Query<DigestQuery>();

        public async ValueTask InitializeAsync()
        {
            _database = await TestDatabase.CreateAsync();
            await _database.SaveAsync(
                new SampleArticle("قال لافروف إنه التقى تيلرسون وسيزور باريس الجمعة").Published("2018-04-11")
                    .Mention("الجمعة", "2018-04-20")
                    .Statement("لافروف", "قال", "إنه التقى تيلرسون")
                    .Event("CONSULT", "التقى", ["لافروف", "تيلرسون"])
                    .Event("CONSULT", "سيزور", ["لافروف"], 0, EntryStatus.Planned).Build(),
                new SampleArticle("احتج لافروف").Published("2018-04-02").Event("PROTEST", "احتج", ["لافروف"]).Build());
        }

        public ValueTask DisposeAsync() => _database.DisposeAsync();
    }
}
