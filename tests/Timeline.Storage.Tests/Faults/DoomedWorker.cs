using System.Diagnostics;
using Timeline.FaultWorker;

namespace Timeline.Storage.Tests.Faults;

/// <summary>A process that writes to the store until it, or the database under it, is killed; remembers what it was told is stored.</summary>
internal sealed class DoomedWorker : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private DoomedWorker(Process process) => _process = process;

    /// <summary>What was acknowledged, and at the end why it ended, if it could say.</summary>
    public List<string> Lines { get; } = [];

    public static DoomedWorker Start(string connectionString, WorkOrder order)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkOrder).Assembly.Location, .. order.Arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ConnectionStrings__Timeline"] = connectionString;
        return new DoomedWorker(Process.Start(start)!);
    }

    /// <summary>Reads until so many things are acknowledged.</summary>
    public async Task AcknowledgedAsync(int count)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (Lines.Count < count && await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            Lines.Add(line);
        }
    }

    public void Kill() => _process.Kill();

    /// <summary>Waits for its end, however that comes, and reads what it said until then.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await AcknowledgedAsync(int.MaxValue);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
