using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Profiles;

public sealed class ProfileQueriesTests(ProfileQueriesTests.Sample sample) : IClassFixture<ProfileQueriesTests.Sample>
{
    [Fact]
    public async Task GetAsync_AnActor_ComesWithWhatItSaidDidAndWithWhom()
    {
        var profile = (await sample.Profiles.GetAsync(await sample.IdAsync("سيرغي لافروف"))).ShouldNotBeNull();
        profile.Actor.Actor.Name.ShouldBe("سيرغي لافروف");
        profile.Said.Count.ShouldBe(1);
        profile.Did.Count.ShouldBe(3);
        profile.Did[0].Days.ShouldBe(DayRange.Of(new DateOnly(2018, 4, 12)), "the latest first");
        profile.Companions.Select(one => (one.Name, one.Count)).ShouldBe([("ريكس تيلرسون", 3), ("عادل الجبير", 1)]);
        profile.Ties.Select(tie => tie.Count).ShouldBe([1]);
        profile.Topics[0].ShouldBe(new TypeFacet(EntryKind.Event, "CONSULT", 3));
        profile.Told.Select(entry => entry.Speaker).ShouldBe(["ريكس تيلرسون"]);
        profile.Activity.Unit.ShouldBe("month");
        profile.Activity.Counts.Sum(count => count.Total).ShouldBe(4);
        profile.Activity.Counts[0].ShouldBe(new ActivityCount(new DateOnly(2017, 1, 1), new DateOnly(2017, 1, 31), 0, 1));
    }

    [Fact]
    public async Task GetAsync_NobodyOfThisId_IsNull() => (await sample.Profiles.GetAsync(long.MaxValue)).ShouldBeNull();

    [Fact]
    public async Task ListAsync_PageByPage_TellsEachActorOnceTheBusiestFirst()
    {
        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = await sample.Profiles.ListAsync(cursor: cursor, limit: 1);
            names.AddRange(page.Items.Select(actor => actor.Name));
            cursor = page.Next;
        }
        while (cursor is not null);

        names.ShouldBe(["ريكس تيلرسون", "سيرغي لافروف", "عادل الجبير"], ignoreOrder: true);
        names[^1].ShouldBe("عادل الجبير");
        (await sample.Profiles.ListAsync("لافرو")).Items.ShouldHaveSingleItem().Statements.ShouldBe(1);
        (await sample.Profiles.ListAsync(kind: ActorKind.Document)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetAsync_TwoActors_HaveTheirContactsAndSilences()
    {
        var comparison = (await sample.Comparisons.GetAsync(await sample.IdAsync("سيرغي لافروف"), await sample.IdAsync("ريكس تيلرسون"))).ShouldNotBeNull();
        comparison.Contacts.Select(contact => contact.Days.First).ShouldBe([new(2017, 1, 10), new(2018, 4, 1), new(2018, 4, 12)]);
        comparison.Latest.Select(entry => entry.Days!.Value.First).ShouldBe([new(2018, 4, 12), new(2018, 4, 1), new(2017, 1, 10)]);
        comparison.Silences().ShouldBe([new Silence(new DayRange(new DateOnly(2017, 1, 11), new DateOnly(2018, 3, 31)))]);
        comparison.FirstActivity.Unit.ShouldBe(comparison.SecondActivity.Unit);
    }

    [Fact]
    public async Task GetAsync_WithItselfOrNobody_HasNoContacts()
    {
        var id = await sample.IdAsync("سيرغي لافروف");
        (await sample.Comparisons.GetAsync(id, id)).ShouldNotBeNull().Contacts.ShouldBeEmpty();
        (await sample.Comparisons.GetAsync(id, long.MaxValue)).ShouldBeNull();
    }

    public sealed class Sample : IAsyncLifetime
    {
        private TestDatabase _database = null!;

        public ActorProfileQuery Profiles => _database.Query<ActorProfileQuery>();

        public ComparisonQuery Comparisons => _database.Query<ComparisonQuery>();

        public async Task<long> IdAsync(string name) => (await _database.Facets.ActorsAsync(name)).Single().Id;

        public async ValueTask InitializeAsync()
        {
            _database = await TestDatabase.CreateAsync();
            await _database.SaveAsync(
                Meeting("التقى لافروف تيلرسون في موسكو", "2017-01-10", "سيرغي لافروف", "ريكس تيلرسون"),
                Meeting("التقى لافروف تيلرسون مرة ثانية", "2018-04-01", "سيرغي لافروف", "ريكس تيلرسون"),
                Meeting("التقى لافروف تيلرسون والجبير", "2018-04-12", "سيرغي لافروف", "ريكس تيلرسون", "عادل الجبير"),
                new SampleArticle("قال لافروف إن اللقاء مفيد").Published("2018-04-11").Statement("سيرغي لافروف", "قال", "إن اللقاء مفيد").Build(),
                new SampleArticle("قال تيلرسون إن سيرغي لافروف صديق").Published("2018-04-11").Statement("ريكس تيلرسون", "قال", "إن سيرغي لافروف صديق").Build());
        }

        public ValueTask DisposeAsync() => _database.DisposeAsync();

        private static ArticleDraft Meeting(string text, string day, params string[] who) =>
            new SampleArticle(text).Published(day).Event("CONSULT", "التقى", who).Build();
    }
}
