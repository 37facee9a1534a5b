using Timeline.Web.Api.Feeds;

namespace Timeline.Web.Tests.Api;

public sealed class FeedMomentsTests : IDisposable
{
    private static readonly DateTimeOffset s_start = new(2020, 1, 1, 0, 0, 0, 200, TimeSpan.Zero);

    private readonly Clock _clock = new() { Now = s_start };
    private readonly FeedMoments _moments;

    public FeedMomentsTests() => _moments = new FeedMoments(_clock);

    public void Dispose() => _moments.Dispose();

    [Fact]
    public void Since_TheSameAnswer_IsTheSecondInWhichItWasFirst()
    {
        _moments.Since("/a", "1").ShouldBeNull("that second is not over");
        _clock.Now += TimeSpan.FromHours(1);

        _moments.Since("/a", "1").ShouldBe(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        _moments.Since("/b", "1").ShouldBeNull("another address is another answer");
    }

    [Fact]
    public void Since_TwoAnswersWithinASecond_AreNeverToldApartByTheSameMoment()
    {
        _moments.Since("/a", "1").ShouldBeNull();
        _clock.Now += TimeSpan.FromMilliseconds(500);
        _moments.Since("/a", "2").ShouldBeNull("who was given the first was given no moment");
        _clock.Now += TimeSpan.FromSeconds(1);
        var second = _moments.Since("/a", "2");
        _clock.Now += TimeSpan.FromMilliseconds(10);
        _moments.Since("/a", "3").ShouldBeNull();
        _clock.Now += TimeSpan.FromSeconds(1);

        _moments.Since("/a", "3")!.Value.ShouldBeGreaterThan(second!.Value);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
