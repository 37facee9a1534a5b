using System.Diagnostics;

namespace Timeline.Cli.Benchmarks.Export;

/// <summary>Looks at the program's resident memory ten times a second.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private readonly Timer _timer;
    private long _most;

    public MemoryWatch()
    {
        GC.Collect();
        Start = Now();
        _most = Start;
        _timer = new Timer(_ => _most = Math.Max(_most, Now()), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }

    public long Start { get; }

    public long Most => Math.Max(Interlocked.Read(ref _most), Now());

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private static long Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
