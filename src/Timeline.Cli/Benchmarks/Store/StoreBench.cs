using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Cli.Benchmarks.Store;

/// <summary>
/// The store under many entries: windows of all widths, filters, words, at a tenth of the entries and at all of them, so that one
/// sees what grows. Runs on a cluster of its own in a temporary folder.
/// </summary>
internal sealed class StoreBench : Bench
{
    private static readonly (string Name, LaneKind Lane)[] s_lanes =
        [("all in one row", LaneKind.None), ("rows by type", LaneKind.Type), ("rows by outlet", LaneKind.Outlet), ("rows by actor", LaneKind.Actor)];

    public override string Name => "store";

    public override string Description => "timeline windows, filters and words over many stored entries, beside a tenth of them";

    public override async Task<BenchReport> RunAsync(BenchRequest request, CancellationToken cancellation)
    {
        await using var store = await SampleStore.StartAsync(cancellation).ConfigureAwait(false);
        return await MeasureAsync(store.DataSource, request, cancellation).ConfigureAwait(false);
    }

    private static async Task<BenchReport> MeasureAsync(NpgsqlDataSource dataSource, BenchRequest request, CancellationToken cancellation)
    {
        var sample = new StoreSample(dataSource);
        await sample.PrepareAsync(cancellation).ConfigureAwait(false);
        var all = Math.Max(200, request.Entries / 200 * 200);
        var fewer = all / 200 * 20;
        var notes = new List<string>();
        request.Progress.Report($"making {fewer:N0} entries");
        await FillAsync(dataSource, sample, 0, fewer, cancellation).ConfigureAwait(false);
        var load = await LoadRace.PrepareAsync(dataSource, request, cancellation).ConfigureAwait(false);
        var before = await AskAsync(dataSource, load, request, notes, fewer, cancellation).ConfigureAwait(false);
        request.Progress.Report($"making {all:N0} entries");
        var filling = Stopwatch.StartNew();
        await FillAsync(dataSource, sample, fewer, all, cancellation).ConfigureAwait(false);
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"Filling and counting took {filling.Elapsed.TotalSeconds:0} s. Times are milliseconds as the program sees them, and of the server's processors, median / 95th percentile, warm, one question at a time."));
        notes.Add(await DiskAsync(dataSource, all, cancellation).ConfigureAwait(false));
        var after = await AskAsync(dataSource, load, request, notes, all, cancellation).ConfigureAwait(false);
        var rows = before.Zip(after, (few, many) => (IReadOnlyList<string>)
            [few.Name, few.Times.Wall.Shown, many.Times.Wall.Shown, few.Times.Processor.Shown, many.Times.Processor.Shown, string.Create(CultureInfo.InvariantCulture, $"{many.Times.Processor.P95 / few.Times.Processor.P95:0.00}")]);
        return new BenchReport(["question", $"{fewer:N0} entries", $"{all:N0} entries", $"{fewer:N0}, server", $"{all:N0}, server", "ratio of server's p95"], [.. rows], notes);
    }

    private static async Task FillAsync(NpgsqlDataSource dataSource, StoreSample sample, int from, int to, CancellationToken cancellation)
    {
        await sample.AddAsync(from, to, cancellation).ConfigureAwait(false);
        await new CountUpkeep(dataSource).RebuildAsync(cancellation).ConfigureAwait(false);
        await sample.SettleAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<List<(string Name, ServerTimes Times)>> AskAsync(
        NpgsqlDataSource dataSource, LoadRace load, BenchRequest request, List<string> notes, int stored, CancellationToken cancellation)
    {
        var window = new TimelineWindowQuery(dataSource);
        var entries = new EntryQuery(dataSource);
        var server = await ServerClock.OfAsync(dataSource).ConfigureAwait(false);
        var asked = new List<(string, ServerTimes)>();
        foreach (var (name, lane) in s_lanes)
        {
            request.Progress.Report($"asking: {name}");
            asked.Add((name, await ServerTimes.MeasureAsync(server, [.. Windows(lane).Select(ask => (Func<Task>)(() => window.RunAsync(ask, cancellation)))]).ConfigureAwait(false)));
        }

        request.Progress.Report("asking: filters");
        var first = await FirstActorAsync(dataSource, cancellation).ConfigureAwait(false);
        EntryFilter[] filters = [.. Enumerable.Range(0, 40).Select(i => new EntryFilter(ActorId: first + (1L << (i % 14)), Type: i % 2 == 0 ? "CONSULT" : "STATE", Text: i % 3 == 0 ? "المحادثات" : "اللاجئين"))];
        asked.Add(("an actor, a type and a word", await ServerTimes.MeasureAsync(
            server, [.. filters.Select(filter => (Func<Task>)(() => window.RunAsync(new WindowRequest(filter, Lane: LaneKind.Type), cancellation)))]).ConfigureAwait(false)));
        string[] words = ["المحادثات اللاجئين", "الميزانية النفط", "\"مجلس الأمن\"", "السفير 2254", "الهدنة المعبر"];
        asked.Add(("two words, first page, latest first", await ServerTimes.MeasureAsync(
            server, [.. Enumerable.Range(0, 20).Select(i => (Func<Task>)(() => entries.ListAsync(new EntryFilter(Text: words[i % words.Length]), EntryOrder.Latest, cancellation: cancellation)))]).ConfigureAwait(false)));
        var search = new SearchQuery(dataSource);
        var today = new DateOnly(2024, 12, 31);
        asked.Add(("two words, searched, the best first", await ServerTimes.MeasureAsync(
            server, [.. Enumerable.Range(0, 20).Select(i => (Func<Task>)(() => search.EntriesAsync(new SearchRequest(words[i % words.Length]), today, cancellation: cancellation)))]).ConfigureAwait(false)));
        request.Progress.Report("deciding");
        asked.AddRange(await new DecisionBench(dataSource, server).MeasureAsync(cancellation).ConfigureAwait(false));
        request.Progress.Report("loading");
        notes.Add(await load.RunAsync(stored, cancellation).ConfigureAwait(false));
        return asked;
    }

    private static List<WindowRequest> Windows(LaneKind lane)
    {
        var random = new Random(2017);
        var requests = new List<WindowRequest>();
        foreach (var width in (ReadOnlySpan<int>)[7, 30, 90, 365, 1800, 5479])
        {
            for (var i = 0; i < 8; i++)
            {
                var first = new DateOnly(2010, 1, 1).AddDays(random.Next(5480 - width));
                requests.Add(new WindowRequest(EntryFilter.All, new DayRange(first, first.AddDays(width - 1)), 1200, lane));
            }
        }

        return requests;
    }

    private static async Task<long> FirstActorAsync(NpgsqlDataSource dataSource, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand("select min(id) from actors");
        return (long)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }

    private static async Task<string> DiskAsync(NpgsqlDataSource dataSource, int entries, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand("""
            select c.relname, pg_table_size(c.oid), pg_indexes_size(c.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and c.relname in ('entries', 'entry_actors', 'entry_counts')
            order by 2 desc
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var parts = new List<string>();
        long total = 0;
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var (rows, indexes) = (reader.GetInt64(1), reader.GetInt64(2));
            total += rows + indexes;
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{reader.GetString(0)} {rows / entries} + {indexes / entries}"));
        }

        return $"Disk, bytes per entry (rows + indexes): {string.Join(", ", parts)}; together {total / entries}.";
    }
}
