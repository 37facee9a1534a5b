using System.Diagnostics;

namespace Timeline.Cli.Benchmarks.Store;

/// <summary>How long many runs of one kind of question took, on the wall and on the server's processors.</summary>
internal sealed class ServerTimes
{
    private readonly List<double> _wall = [];
    private readonly List<double> _processor = [];

    public Times Wall => new(_wall);

    public Times Processor => new(_processor);

    /// <summary>Asks each question once to warm the caches, then measures each.</summary>
    public static async Task<ServerTimes> MeasureAsync(ServerClock server, IReadOnlyList<Func<Task>> questions)
    {
        foreach (var question in questions)
        {
            await question().ConfigureAwait(false);
        }

        var times = new ServerTimes();
        foreach (var question in questions)
        {
            await times.AddAsync(server, question).ConfigureAwait(false);
        }

        return times;
    }

    /// <summary>Measures one run.</summary>
    public async Task AddAsync(ServerClock server, Func<Task> run)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), server.Milliseconds);
        await run().ConfigureAwait(false);
        _wall.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        _processor.Add(server.Milliseconds - before);
    }
}
