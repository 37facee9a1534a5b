using System.Globalization;
using Npgsql;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.FaultWorker;

/// <summary>
/// Three kinds of writers at once, without end: one stores articles, one reads them again under ever newer rules, one decides. Each says on
/// standard output what was acknowledged to it, after it was.
/// </summary>
internal sealed class Work(NpgsqlDataSource dataSource, WorkOrder order)
{
    private static readonly Editor s_editor = new("fault", "fault");

    private readonly Random _random = new(order.Seed);

    private volatile ChangingAnalysis _analysis = new(order.FirstVersion);

    public Task RunAsync() => Task.WhenAny(Task.Run(StoreAsync), Task.Run(ReadAgainAsync), Task.Run(DecideAsync)).Unwrap();

    private static void Acknowledge(string line) => Console.Out.WriteLine(line);

    private async Task StoreAsync()
    {
        var writer = new ArticleWriter(dataSource, TimeProvider.System);
        for (var batch = order.FirstBatch; ; batch++)
        {
            var analysis = _analysis;
            var drafts = await writer.FindNewAsync([.. NumberedArticle.OfBatch(batch).Select(draft => draft with { AnalyzerVersion = analysis.Version })]);
            if (drafts.Count > 0)
            {
                var run = await writer.StartRunAsync(analysis.Version, "fault");
                await writer.SaveAsync(run, [.. drafts.Select(analysis.Analyze)]);
                await writer.FinishRunAsync(run);
            }

            Acknowledge($"stored {batch}");
        }
    }

    private async Task ReadAgainAsync()
    {
        var version = order.FirstVersion;
        while (true)
        {
            var analysis = new ChangingAnalysis(version);
            _analysis = analysis;
            var found = false;
            await foreach (var batch in new Reanalyzer(dataSource, TimeProvider.System, analysis).RunAsync(new ReanalysisFilter(), dryRun: false))
            {
                Acknowledge($"read {version} {batch.Articles}");
                found = true;
            }

            if (found)
            {
                Acknowledge($"reread {version++}");
            }
        }
    }

    private async Task DecideAsync()
    {
        var store = new DecisionStore(dataSource, TimeProvider.System);
        for (var number = 0; ; number++)
        {
            var reject = number % 5 == 4;
            var subjects = await SubjectsAsync(reject ? "select id from entries order by id" : "select id from time_mentions order by id", 1 + _random.Next(12));
            if (subjects.Count == 0)
            {
                await Task.Yield();
                continue;
            }

            Decision[] decisions = [.. subjects.Select(id => reject ? Decision.Reject(Subject.Entry(id)) : Decision.SetDays(Subject.Mention(id), SomeDay()))];
            var name = string.Create(CultureInfo.InvariantCulture, $"{order.Round}-{number}-{decisions.Length}");
            if (await store.DecideAsync(s_editor, decisions, name) is not DecisionResult.Saved saved)
            {
                // Read again meanwhile, and no longer there.
                continue;
            }

            Acknowledge($"decided {saved.Batch} {name}");
            if (number % 3 == 1 && await store.UndoAsync(s_editor, saved.Batch, $"undo {name}") is DecisionResult.Saved undone)
            {
                Acknowledge($"decided {undone.Batch} undo {name}");
            }
        }
    }

    private DayRange SomeDay() => DayRange.Of(new DateOnly(2015, 1, 1).AddDays(_random.Next(2_000)));

    private async Task<List<long>> SubjectsAsync(string sql, int count)
    {
        await using var command = dataSource.CreateCommand($"{sql} offset floor(@at * (select count(*) from articles)) limit @count");
        command.Parameters.AddWithValue("at", _random.NextDouble());
        command.Parameters.AddWithValue("count", count);
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<long>();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }
}
