using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Timeline.Ingestion;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Cli.Benchmarks.Store;

/// <summary>
/// How fast analysed articles get into all tables, indexes and counts, beside the bare minimum: PostgreSQL's own binary <c>COPY</c> of the
/// same finished rows into tables without any index, key or trigger, from memory.
/// </summary>
internal sealed class LoadRace
{
    private const int Articles = 2_000;

    private const int ArticlesPerDay = 180;

    private const int DaysApart = 200;

    private static readonly DateOnly s_first = new(2014, 1, 1);

    // The tables that hold what an analysis says, and which of their rows belong to the articles from @from on.
    private static readonly (string Table, string Rows)[] s_tables =
    [
        ("articles", "id > @from"),
        ("time_mentions", "article_id > @from"),
        ("entries", "article_id > @from"),
        ("entry_actors", "entry_id in (select id from entries where article_id > @from)"),
        ("statements", "entry_id in (select id from entries where article_id > @from)"),
        ("events", "entry_id in (select id from entries where article_id > @from)"),
        ("event_mentions", "article_id > @from"),
    ];

    private readonly NpgsqlDataSource _dataSource;
    private readonly List<ArticleDraft> _drafts;

    private LoadRace(NpgsqlDataSource dataSource, List<ArticleDraft> drafts)
    {
        (_dataSource, _drafts) = (dataSource, drafts);
    }

    /// <summary>Analyses documents, each several times on other days, so that they are many and tell different things.</summary>
    public static async Task<LoadRace> PrepareAsync(NpgsqlDataSource dataSource, BenchRequest request, CancellationToken cancellation)
    {
        var (documents, _) = await BenchDocument.ReadAsync(request.Input, cancellation).ConfigureAwait(false);
        var analysis = new StoredAnalysis();
        List<ArticleDraft> read =
        [
            .. documents.AsParallel().AsOrdered().Select(document => analysis.Analyze(new ArticleDraft(
                "", null, null, new OutletDraft("bench", "Asia/Beirut"), null, null, document.Text, document.Published, null, null, WriterDay.Unknown, analysis.Version, [], []))),
        ];
        return new LoadRace(dataSource, [.. Enumerable.Range(0, Articles).Select(i => OnDay(read[i % read.Count], s_first.AddDays((i / read.Count * DaysApart) + (i % read.Count / ArticlesPerDay))))]);
    }

    /// <summary>Loads the articles once more, under keys of their own.</summary>
    /// <returns>The figures as a sentence.</returns>
    public async Task<string> RunAsync(int stored, CancellationToken cancellation)
    {
        var writer = new ArticleWriter(_dataSource, TimeProvider.System);
        var from = await LastArticleAsync(cancellation).ConfigureAwait(false);
        var run = await writer.StartRunAsync("bench", "bench", cancellation).ConfigureAwait(false);
        var loading = Stopwatch.StartNew();
        foreach (var batch in _drafts.Select((draft, i) => draft with { ContentKey = ArticleKey.OfContent($"{stored} {i}", draft.Text) }).Chunk(IngestPipeline.ArticlesPerBatch))
        {
            await writer.SaveAsync(run, batch, cancellation).ConfigureAwait(false);
        }

        loading.Stop();
        var (bare, bytes) = await CopyAsync(from, cancellation).ConfigureAwait(false);
        var entries = _drafts.Sum(draft => draft.Entries.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Loading {_drafts.Count:N0} analysed articles ({entries:N0} entries, {bytes / 1_048_576.0:0} MiB) beside {stored:N0} entries: {loading.Elapsed.TotalSeconds:0.0} s, {entries / loading.Elapsed.TotalSeconds:N0} entries a second; bare COPY of the same rows {bare.TotalSeconds:0.00} s: {100 * bare / loading.Elapsed:0} % of its speed.");
    }

    // As archives are: in the order of their days, each day with many. The same document again comes long after.
    private static ArticleDraft OnDay(ArticleDraft draft, DateOnly day) =>
        Moved(draft, day.DayNumber - (draft.WriterDay.Day ?? draft.Published ?? day).DayNumber);

    private static ArticleDraft Moved(ArticleDraft draft, int days) => draft with
    {
        Published = draft.Published?.AddDays(days),
        WriterDay = draft.WriterDay with { Day = draft.WriterDay.Day?.AddDays(days) },
        Mentions = [.. draft.Mentions.Select(mention => mention with { Days = Moved(mention.Days, days) })],
        Entries = [.. draft.Entries.Select(entry => entry with { Days = Moved(entry.Days, days) })],
    };

    private static DayRange? Moved(DayRange? range, int days) => range is { } some && some.First.Year > 100 && some.Last.Year < 9900
        ? new DayRange(some.First.AddDays(days), some.Last.AddDays(days))
        : range;

    private async Task<long> LastArticleAsync(CancellationToken cancellation)
    {
        await using var command = _dataSource.CreateCommand("select max(id) from articles");
        return Math.Max(StoreSample.OthersFrom, (long)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!);
    }

    private async Task<(TimeSpan Bare, long Bytes)> CopyAsync(long from, CancellationToken cancellation)
    {
        await using var connection = await _dataSource.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var bare = TimeSpan.Zero;
        long bytes = 0;
        foreach (var (table, condition) in s_tables)
        {
            using var rows = new MemoryStream();
            var chosen = condition.Replace("@from", from.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            await using (var read = await connection.BeginRawBinaryCopyAsync($"copy (select * from {table} where {chosen}) to stdout (format binary)", cancellation).ConfigureAwait(false))
            {
                await read.CopyToAsync(rows, cancellation).ConfigureAwait(false);
            }

            rows.Position = 0;
            bytes += rows.Length;
            await using (var create = new NpgsqlCommand($"create table bare as select * from {table} limit 0", connection))
            {
                await create.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            }

            var start = Stopwatch.GetTimestamp();
            await using (var write = await connection.BeginRawBinaryCopyAsync("copy bare from stdin (format binary)", cancellation).ConfigureAwait(false))
            {
                await rows.CopyToAsync(write, cancellation).ConfigureAwait(false);
            }

            bare += Stopwatch.GetElapsedTime(start);
            await using var drop = new NpgsqlCommand("drop table bare", connection);
            await drop.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        return (bare, bytes);
    }
}
