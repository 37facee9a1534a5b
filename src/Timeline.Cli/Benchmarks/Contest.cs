using System.Runtime;

namespace Timeline.Cli.Benchmarks;

/// <summary>
/// Measures contestants fairly: the same documents, each warmed up until its compiler has settled, then rounds that alternate,
/// so that whatever else the machine does falls on all of them, and the median of the rounds.
/// </summary>
internal static class Contest
{
    private const double WarmUpSeconds = 3;

    /// <summary>A large program has methods that run seldom and are compiled late; some are never worth waiting for.</summary>
    private const double LongestWarmUpSeconds = 30;

    /// <summary>Fewer methods than that in a round, and the compiler has settled.</summary>
    private const int FewMethods = 5;

    private const double RoundSeconds = 0.7;

    /// <summary>The median round of each contestant, in their order.</summary>
    public static async Task<IReadOnlyList<Measurement>> RunAsync(
        IReadOnlyList<IContestant> contestants, BenchRequest request, CancellationToken cancellation)
    {
        var passes = new int[contestants.Count];
        for (var i = 0; i < contestants.Count; i++)
        {
            request.Progress.Report($"warming up {contestants[i].Name}");
            passes[i] = await WarmUpAsync(contestants[i], cancellation).ConfigureAwait(false);
        }

        var rounds = contestants.Select(_ => new List<Measurement>()).ToList();
        for (var round = 1; round <= request.Rounds; round++)
        {
            request.Progress.Report($"round {round} of {request.Rounds}");
            for (var i = 0; i < contestants.Count; i++)
            {
                rounds[i].Add(await contestants[i].RunAsync(passes[i], cancellation).ConfigureAwait(false));
            }
        }

        return [.. rounds.Select(Median)];
    }

    /// <summary>Runs until warm; answers how many passes then fill a round.</summary>
    private static async Task<int> WarmUpAsync(IContestant contestant, CancellationToken cancellation)
    {
        var passes = 1;
        for (var spent = 0.0; ;)
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            var run = await contestant.RunAsync(passes, cancellation).ConfigureAwait(false);
            spent += run.CpuSeconds;
            var settled = JitInfo.GetCompiledMethodCount() - compiled < FewMethods && run.WallSeconds >= RoundSeconds / 2;
            passes = (int)Math.Clamp(Math.Ceiling(RoundSeconds * passes / Math.Max(run.WallSeconds, 1e-6)), 1, 1_000_000);
            if (spent >= LongestWarmUpSeconds || (spent >= WarmUpSeconds && settled))
            {
                return passes;
            }
        }
    }

    private static Measurement Median(List<Measurement> rounds) =>
        rounds.OrderBy(round => round.MegabytesPerCpuSecond).ElementAt(rounds.Count / 2);
}
