using System.Diagnostics;

namespace Timeline.Cli.Benchmarks.Export;

/// <summary>Looks at a program's resident memory ten times a second.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private readonly int _process;
    private readonly Timer _timer;
    private long _most;

    /// <param name="process">Its id; this program's own by default.</param>
    public MemoryWatch(int? process = null)
    {
        _process = process ?? Environment.ProcessId;
        GC.Collect();
        Start = Now();
        _most = Start;
        _timer = new Timer(_ => _most = Math.Max(_most, Now()), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }

    public long Start { get; }

    public long Most => Math.Max(Interlocked.Read(ref _most), Now());

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private long Now()
    {
        using var process = Process.GetProcessById(_process);
        return process.WorkingSet64;
    }
}
