using Timeline.Web.Data;

namespace Timeline.Web.Tests.Data;

public sealed class ChangeFeedTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly ChangeFeed _feed;
    private int _told;

    public ChangeFeedTests()
    {
        _feed = new ChangeFeed(_clock);
        _feed.Changed += (_, _) => _told++;
    }

    [Fact]
    public void Announce_ManyAtOnce_IsToldNowAndOnceMoreAfterTheRest()
    {
        for (var i = 0; i < 50; i++)
        {
            _feed.Announce();
        }

        _told.ShouldBe(1);
        _clock.Ring();
        _told.ShouldBe(2);
        _clock.Ring();
        _told.ShouldBe(2);
    }

    [Fact]
    public void Announce_AfterARestWithoutNews_IsToldAtOnce()
    {
        _feed.Announce();
        _clock.Ring();

        _feed.Announce();

        _told.ShouldBe(2);
        _clock.Due.ShouldBe(ChangeFeed.Rest);
    }

    public void Dispose() => _feed.Dispose();

    /// <summary>Has one timer, which rings when the test says so.</summary>
    private sealed class HandClock : TimeProvider
    {
        private Action? _ring;

        public TimeSpan? Due { get; private set; }

        public void Ring()
        {
            if (Due is not null)
            {
                Due = null;
                _ring?.Invoke();
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_ring, Due) = (() => callback(state), dueTime);
            return new Bell(this);
        }

        private sealed class Bell(HandClock clock) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                clock.Due = dueTime;
                return true;
            }

            public void Dispose() => clock.Due = null;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
