using System.Diagnostics;

namespace Timeline.Cli.Benchmarks;

/// <summary>Code of ours, run in this process on one thread.</summary>
/// <param name="name">What the table calls it.</param>
/// <param name="documents">What it reads.</param>
/// <param name="read">Reads one document and says how much it found.</param>
internal sealed class InProcess(string name, IReadOnlyList<BenchDocument> documents, Func<BenchDocument, int> read) : IContestant
{
    private readonly long _bytes = documents.Sum(document => (long)document.Bytes);

    public string Name => name;

    public Task<Measurement> RunAsync(int passes, CancellationToken cancellation)
    {
        long found = 0;
        var cpu = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            cancellation.ThrowIfCancellationRequested();
            found = 0;
            foreach (var document in documents)
            {
                found += read(document);
            }
        }

        var wall = Stopwatch.GetElapsedTime(clock);
        return Task.FromResult(new Measurement(
            _bytes * passes,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            wall.TotalSeconds,
            found,
            GC.GetAllocatedBytesForCurrentThread() - allocated));
    }
}
