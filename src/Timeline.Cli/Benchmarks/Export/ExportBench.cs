using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Timeline.Cli.Benchmarks.Store;
using Timeline.Cli.Serving;
using Timeline.Export;
using Timeline.Storage;

namespace Timeline.Cli.Benchmarks.Export;

/// <summary>
/// Whole exports of many entries, in this program and from the dashboard through HTTP, beside PostgreSQL's own COPY of the same columns, read by
/// the same program in the same rounds.
/// The workbook is measured with a tenth of the entries of a million, as people open them.
/// </summary>
internal sealed class ExportBench : Bench
{
    private const int MostRows = 100_000;

    public override string Name => "export";

    public override string Description => "exports of many stored entries, beside PostgreSQL's COPY TO of the same columns";

    public override async Task<BenchReport> RunAsync(BenchRequest request, CancellationToken cancellation)
    {
        await using var store = await SampleStore.StartAsync(cancellation).ConfigureAwait(false);
        var sample = new StoreSample(store.DataSource);
        await sample.PrepareAsync(cancellation).ConfigureAwait(false);
        var entries = Math.Max(200, request.Entries / 200 * 200);
        request.Progress.Report($"making {entries:N0} entries");
        await sample.AddAsync(0, entries, cancellation).ConfigureAwait(false);
        await sample.SettleAsync(cancellation).ConfigureAwait(false);

        var query = new EntryQuery(store.DataSource);
        var source = new StoreExportSource(query, new TieQuery(store.DataSource));
        Func<Task<Pass>> copy = () => CopyAsync(store.DataSource, EntryQuery.StreamSql, cancellation);
        var address = ListenAddress.AnyFree();
        await using var web = await WebProcess.StartAsync(address, store.ConnectionString, cancellation).ConfigureAwait(false);
        Func<Task<Pass>> Http(ExportFormat format) => () => DownloadAsync(new Uri($"{address.Url}/api/v1/export?format={format.Name}&header=false"), web.Id, cancellation);
        Func<Task<Pass>> Format(ExportFormat format, EntryFilter filter) => () => ExportAsync(format, filter, source, cancellation);
        (string Name, Func<Task<Pass>> Run)[] contestants =
        [
            ("COPY TO, csv", copy), ("csv", Format(ExportFormats.Csv, EntryFilter.All)), ("jsonl", Format(ExportFormats.JsonLines, EntryFilter.All)),
            ("csv through HTTP", Http(ExportFormats.Csv)), ("jsonl through HTTP", Http(ExportFormats.JsonLines)),
        ];
        var rounds = Math.Clamp(request.Rounds, 1, 3);
        var passes = contestants.Select(_ => new List<Pass>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                request.Progress.Report($"round {round + 1} of {rounds}: {contestants[i].Name}");
                passes[i].Add(await contestants[i].Run().ConfigureAwait(false));
            }
        }

        var best = passes.Select(each => each.OrderBy(pass => pass.Seconds).ElementAt(each.Count / 2)).ToList();
        var rows = contestants.Zip(best, (contestant, pass) => pass.Row(contestant.Name, best[0])).ToList();
        if (Math.Min(entries, MostRows) is var few)
        {
            request.Progress.Report($"xlsx of {few:N0} rows");
            var filter = await HoldingAsync(store.DataSource, few, cancellation).ConfigureAwait(false);
            rows.Add((await Format(ExportFormats.Xlsx, filter)().ConfigureAwait(false)).Row("xlsx", best[0]));
        }

        return new BenchReport(
            ["export", "entries", "seconds", "entries/s", "of COPY", "MB", "memory grew, MB", "most memory, MB"],
            rows,
            [$"Median of {rounds} rounds that alternate. Memory is the resident set of the program that writes: before each pass, and the most of it during the pass."]);
    }

    private static async Task<Pass> ExportAsync(ExportFormat format, EntryFilter filter, StoreExportSource source, CancellationToken cancellation)
    {
        await using var output = new CountingStream();
        await using var memory = new MemoryWatch();
        var start = Stopwatch.GetTimestamp();
        var request = new ExportRequest(format, new ExportAbout(filter, DateTimeOffset.UnixEpoch, new Uri("https://timeline.example/")));
        var count = await EntryExport.WriteAsync(request, source, output, null, cancellation).ConfigureAwait(false);
        return new Pass(count, Stopwatch.GetElapsedTime(start).TotalSeconds, output.Length, memory.Start, memory.Most);
    }

    private static async Task<Pass> DownloadAsync(Uri address, int server, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        await using var memory = new MemoryWatch(server);
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var buffer = new byte[1 << 16];
        long length = 0, count = 0;
        for (var read = await body.ReadAsync(buffer, cancellation).ConfigureAwait(false); read > 0; read = await body.ReadAsync(buffer, cancellation).ConfigureAwait(false))
        {
            length += read;
            count += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return new Pass(count, Stopwatch.GetElapsedTime(start).TotalSeconds, length, memory.Start, memory.Most);
    }

    private static async Task<Pass> CopyAsync(NpgsqlDataSource dataSource, string select, CancellationToken cancellation)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var memory = new MemoryWatch();
        var start = Stopwatch.GetTimestamp();
        using var reader = await connection.BeginTextExportAsync($"copy ({select}) to stdout (format csv)", cancellation).ConfigureAwait(false);
        var buffer = new char[1 << 16];
        long length = 0, count = 0;
        for (var read = await reader.ReadAsync(buffer, cancellation).ConfigureAwait(false); read > 0; read = await reader.ReadAsync(buffer, cancellation).ConfigureAwait(false))
        {
            length += read;
            count += buffer.AsSpan(0, read).Count('\n');
        }

        return new Pass(count, Stopwatch.GetElapsedTime(start).TotalSeconds, length, memory.Start, memory.Most);
    }

    // The earliest days that together hold about so many entries.
    private static async Task<EntryFilter> HoldingAsync(NpgsqlDataSource dataSource, int entries, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand("select min(first_day), (array_agg(first_day order by first_day))[least($1, count(*))] from entries where first_day is not null");
        command.Parameters.AddWithValue((long)entries);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        var days = new Temporal.DayRange(reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1));
        return EntryFilter.All with { Window = days };
    }
}
