using System.Collections.Concurrent;
using Timeline.Web.Api.V1;

namespace Timeline.Web.Tests.Api;

/// <summary>Articles that are sent to be read: each in its turn, not more than may wait, and a fault stays with who sent it.</summary>
public sealed class AnalysisThreadsTests
{
    [Fact]
    public async Task Articles_ThatWait_AreReadInTheOrderTheyCame()
    {
        using var gate = new ManualResetEventSlim();
        using var threads = new AnalysisThreads(1, 100);
        var busy = await OccupyAsync(threads, 1, gate);
        var order = new ConcurrentQueue<int>();
        var asked = Enumerable.Range(0, 50).Select(number => Add(threads, () =>
        {
            order.Enqueue(number);
            return [(byte)number];
        })).ToList();

        gate.Set();
        var answers = await Task.WhenAll(asked);
        await Task.WhenAll(busy);

        answers.Select(answer => (int)answer[0]).ShouldBe(Enumerable.Range(0, 50));
        order.ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public async Task MoreThanMayWait_AreRefused()
    {
        using var gate = new ManualResetEventSlim();
        using var threads = new AnalysisThreads(2, 2);
        var busy = await OccupyAsync(threads, 2, gate);
        var waiting = new[] { Add(threads, () => [1]), Add(threads, () => [2]) };

        threads.TryAdd(() => [3], CancellationToken.None, out _).ShouldBeFalse();

        gate.Set();
        (await Task.WhenAll(waiting)).Select(answer => answer[0]).ShouldBe([(byte)1, (byte)2]);
        await Task.WhenAll(busy);
    }

    [Fact]
    public async Task FaultOfOne_IsTold_AndTheNextIsRead()
    {
        using var threads = new AnalysisThreads(2, 1_000);
        var faults = Enumerable.Range(0, 20).Select(_ => Add(threads, () => throw new InvalidOperationException("broken"))).ToList();

        foreach (var fault in faults)
        {
            (await Should.ThrowAsync<InvalidOperationException>(fault)).Message.ShouldBe("broken");
        }

        (await Add(threads, () => [7])).ShouldBe([7]);
    }

    [Fact]
    public async Task CallerWhoWentBeforeTheTurn_CostsNoReading()
    {
        using var gate = new ManualResetEventSlim();
        using var gone = new CancellationTokenSource();
        using var threads = new AnalysisThreads(2, 10);
        var busy = await OccupyAsync(threads, 2, gate);
        var read = false;
        threads.TryAdd(
            () =>
            {
                read = true;
                return [1];
            },
            gone.Token,
            out var answer).ShouldBeTrue();

        await gone.CancelAsync();
        gate.Set();

        await Should.ThrowAsync<OperationCanceledException>(answer);
        read.ShouldBeFalse();
        await Task.WhenAll(busy);
    }

    private static Task<byte[]> Add(AnalysisThreads threads, Func<byte[]> read)
    {
        threads.TryAdd(read, CancellationToken.None, out var answer).ShouldBeTrue();
        return answer;
    }

    // Every thread holds an article until the gate opens, and is known to hold it.
    private static async Task<List<Task<byte[]>>> OccupyAsync(AnalysisThreads threads, int count, ManualResetEventSlim gate)
    {
        var busy = new List<Task<byte[]>>();
        for (var i = 0; i < count; i++)
        {
            var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            busy.Add(Add(threads, () =>
            {
                taken.SetResult();
                gate.Wait();
                return [];
            }));
            await taken.Task;
        }

        return busy;
    }
}
