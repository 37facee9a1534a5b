using System.Diagnostics;
using System.Globalization;
using Timeline.Cli.Benchmarks.Store;
using Timeline.Cli.Serving;

namespace Timeline.Cli.Benchmarks.Circuits;

/// <summary>
/// Three hundred readers with the timeline open at once: what each costs the server in memory, and how soon it answers them while all
/// are there. Readers are circuits without browsers, so that the server is measured and not Chromium.
/// </summary>
internal sealed class CircuitsBench : Bench
{
    private const int Readers = 300;

    // What the first readers make the server build and keep for all is no reader's.
    private const int EarlyReaders = 20;
    private const int OpeningAtOnce = 4;
    private const string From = "2016-03-01";
    private const string To = "2016-03-30";

    // Readers look at a picture for some seconds before they touch it.
    private static readonly TimeSpan s_betweenTouches = TimeSpan.FromSeconds(10);

    public override string Name => "circuits";

    public override string Description => "three hundred readers with the timeline open at once: memory of each, and how soon the server answers";

    public override async Task<BenchReport> RunAsync(BenchRequest request, CancellationToken cancellation)
    {
        await using var store = await SampleStore.StartAsync(cancellation).ConfigureAwait(false);
        var entries = await store.FillAsync(request, cancellation).ConfigureAwait(false);
        var gate = $"timeline-heap-{Guid.NewGuid():N}";
        var address = ListenAddress.AnyFree();
        await using var web = await WebProcess.StartAsync(address, store.ConnectionString, cancellation, HeapGate.Environment(gate)).ConfigureAwait(false);
        using var client = new HttpClient();
        var readers = new List<BlazorCircuit>();
        try
        {
            request.Progress.Report("the first readers come");
            await OpenAsync(readers, client, address, EarlyReaders, cancellation).ConfigureAwait(false);
            await TouchAsync(readers, firstEntry: 1, TimeSpan.Zero, cancellation).ConfigureAwait(false);
            var before = await HeapGate.MeasureAsync(gate, cancellation).ConfigureAwait(false);
            request.Progress.Report($"{Readers} readers come");
            var opened = await OpenAsync(readers, client, address, Readers, cancellation).ConfigureAwait(false);
            var idle = await HeapGate.MeasureAsync(gate, cancellation).ConfigureAwait(false);
            request.Progress.Report("all readers move and choose");
            var calm = await TouchAsync(readers, firstEntry: 1 + EarlyReaders, s_betweenTouches, cancellation).ConfigureAwait(false);
            var together = await TouchAsync(readers, firstEntry: 1 + EarlyReaders + readers.Count, TimeSpan.Zero, cancellation).ConfigureAwait(false);
            var used = await HeapGate.MeasureAsync(gate, cancellation).ConfigureAwait(false);
            using var process = Process.GetProcessById(web.Id);
            return new BenchReport(
                ["what readers do", "readers", "answered after, ms"],
                [
                    ["open the page until its drawing starts, four at a time", $"{Readers}", opened.Shown],
                    ["move the window and choose an entry, each at some moment of ten seconds", $"{readers.Count}", calm.Shown],
                    ["the same, all in one moment", $"{readers.Count}", together.Shown],
                ],
                [
                    "Times are median / 95th percentile; the readers run on the same machine.",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"A reader who has opened the page holds {(idle - before) / Readers / 1024.0:0} KB of the server's heap after a full collection, one who has moved and chosen {(used - before) / Readers / 1024.0:0} KB."),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{entries:N0} entries. The server holds {used / 1048576.0:0} MB with {readers.Count} readers ({before / 1048576.0:0} MB with {EarlyReaders}); resident {process.WorkingSet64 / 1048576.0:0} MB."),
                ]);
        }
        finally
        {
            foreach (var reader in readers)
            {
                await reader.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<Times> OpenAsync(List<BlazorCircuit> readers, HttpClient client, ListenAddress address, int count, CancellationToken cancellation)
    {
        var page = new Uri($"{address.Url}/?from={From}&to={To}&lane=actor");
        var times = new List<double>();
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce, CancellationToken = cancellation },
            async (_, stop) =>
            {
                var since = Stopwatch.StartNew();
                var reader = await BlazorCircuit.OpenAsync(client, page, stop).ConfigureAwait(false);
                lock (readers)
                {
                    readers.Add(reader);
                    times.Add(since.Elapsed.TotalMilliseconds);
                }
            }).ConfigureAwait(false);
        return new Times(times);
    }

    /// <summary>Each reader moves the window and chooses an entry, at its own moment of some time.</summary>
    private static async Task<Times> TouchAsync(List<BlazorCircuit> readers, int firstEntry, TimeSpan within, CancellationToken cancellation)
    {
        var times = await Task.WhenAll(readers.Select(async (reader, i) =>
        {
            await Task.Delay(within * i / readers.Count, cancellation).ConfigureAwait(false);
            var since = Stopwatch.StartNew();
            await reader.MoveAsync(From, To, cancellation).ConfigureAwait(false);
            await reader.SelectAsync(firstEntry + i, From, To, cancellation).ConfigureAwait(false);
            return since.Elapsed.TotalMilliseconds;
        })).ConfigureAwait(false);
        return new Times(times);
    }
}
