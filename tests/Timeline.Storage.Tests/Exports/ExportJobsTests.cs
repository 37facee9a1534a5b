using Timeline.Testing;

namespace Timeline.Storage.Tests.Exports;

public sealed class ExportJobsTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private Clock _clock = null!;

    private ExportJobs Jobs => _database.Query<ExportJobs>();

    public async ValueTask InitializeAsync()
    {
        _clock = new Clock();
        _database = await TestDatabase.CreateAsync(_clock);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Job_FromAskingToExpiry_KeepsItsPiecesInOrder()
    {
        var name = (await Jobs.CreateAsync("account:1", "?format=csv", "https://timeline.example/"))!;
        var job = (await Jobs.TakeAsync())!;
        (job.State, job.Query).ShouldBe((ExportJobState.Running, "?format=csv"));
        (await Jobs.TakeAsync()).ShouldBeNull();
        (await Jobs.BeatAsync(job.Id, 7, 3)).ShouldBeTrue();
        (await Jobs.AppendAsync(job.Id, 0, [1, 2])).ShouldBeTrue();
        (await Jobs.AppendAsync(job.Id, 1, [3])).ShouldBeTrue();
        await Jobs.FinishAsync(job.Id, 7);

        var done = (await Jobs.GetAsync(name))!;
        (done.State, done.Total, done.Written, done.Bytes).ShouldBe((ExportJobState.Done, 7L, 7L, 3L));
        (await PiecesAsync(job.Id)).ShouldBe([1, 2, 3]);
        _clock.Pass(ExportJobs.Kept + TimeSpan.FromSeconds(1));
        (await Jobs.GetAsync(name)).ShouldBeNull();
        await Jobs.ExpireAsync();
        (await _database.ScalarAsync("select count(*) from export_parts")).ShouldBe(0L);
    }

    [Fact]
    public async Task CancelAsync_WhileItIsMade_StopsItAndThrowsItsPiecesAway()
    {
        var name = (await Jobs.CreateAsync("account:1", "?", "https://timeline.example/"))!;
        var job = (await Jobs.TakeAsync())!;
        await Jobs.AppendAsync(job.Id, 0, [1]);

        await Jobs.CancelAsync(job.Id);

        (await Jobs.BeatAsync(job.Id, null, 1)).ShouldBeFalse();
        (await Jobs.AppendAsync(job.Id, 1, [2])).ShouldBeFalse();
        await Jobs.FinishAsync(job.Id, 1);
        (await Jobs.GetAsync(name))!.State.ShouldBe(ExportJobState.Cancelled);
        (await PiecesAsync(job.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TakeAsync_OfAProcessThatDied_BeginsFromTheBeginning()
    {
        await Jobs.CreateAsync("account:1", "?", "https://timeline.example/");
        var job = (await Jobs.TakeAsync())!;
        await Jobs.AppendAsync(job.Id, 0, [1]);
        _clock.Pass(TimeSpan.FromMinutes(2));

        (await Jobs.TakeAsync())!.ShouldSatisfyAllConditions(again => again.Id.ShouldBe(job.Id), again => again.Bytes.ShouldBe(0));
        (await PiecesAsync(job.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CreateAsync_MoreThanOneMayHaveOpen_IsRefusedUntilOneIsDone()
    {
        for (var i = 0; i < ExportJobs.MostOpenOfOwner; i++)
        {
            (await Jobs.CreateAsync("account:1", "?", "https://timeline.example/")).ShouldNotBeNull();
        }

        (await Jobs.CreateAsync("account:1", "?", "https://timeline.example/")).ShouldBeNull();
        (await Jobs.CreateAsync("account:2", "?", "https://timeline.example/")).ShouldNotBeNull();
        await Jobs.FailAsync((await Jobs.TakeAsync())!.Id, "x");
        (await Jobs.CreateAsync("account:1", "?", "https://timeline.example/")).ShouldNotBeNull();
    }

    private async Task<List<byte>> PiecesAsync(long job)
    {
        var bytes = new List<byte>();
        await foreach (var part in Jobs.ReadAsync(job))
        {
            bytes.AddRange(part);
        }

        return bytes;
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(TimeSpan span) => _now += span;
    }
}
