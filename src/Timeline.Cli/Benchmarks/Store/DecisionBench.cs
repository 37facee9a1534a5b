using Npgsql;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Cli.Benchmarks.Store;

/// <summary>How long people wait for what they decide: one value, and five thousand at once.</summary>
internal sealed class DecisionBench(NpgsqlDataSource dataSource, ServerClock server)
{
    private const int Bulk = 5_000;

    private const int Rounds = 3;

    private const int Single = 40;

    private static readonly Editor s_editor = new("bench", "bench");

    private static readonly DayRange s_days = DayRange.Of(new DateOnly(2017, 5, 18));

    private readonly DecisionStore _store = new(dataSource, TimeProvider.System);

    /// <summary>Decides about entries and takes everything back; the store is afterwards as it was, but for the record of it.</summary>
    public async Task<List<(string Name, ServerTimes Times)>> MeasureAsync(CancellationToken cancellation)
    {
        var (one, seen, preview, decide, undo) = (new ServerTimes(), new ServerTimes(), new ServerTimes(), new ServerTimes(), new ServerTimes());
        var window = new TimelineWindowQuery(dataSource);
        var ask = new WindowRequest(EntryFilter.All, new DayRange(new DateOnly(2017, 5, 1), new DateOnly(2017, 5, 31)), 1200, LaneKind.Actor);
        await window.RunAsync(ask, cancellation).ConfigureAwait(false);
        foreach (var id in await EntriesAsync(0, Single, cancellation).ConfigureAwait(false))
        {
            var batch = await DecideAsync(one, [Decision.SetDays(Subject.Entry(id), s_days)], cancellation).ConfigureAwait(false);
            await seen.AddAsync(server, () => window.RunAsync(ask, cancellation)).ConfigureAwait(false);
            await _store.UndoAsync(s_editor, batch, cancellation: cancellation).ConfigureAwait(false);
        }

        for (var round = 0; round < Rounds; round++)
        {
            Decision[] decisions = [.. (await EntriesAsync(round + 1, Bulk, cancellation).ConfigureAwait(false)).Select(id => Decision.SetDays(Subject.Entry(id), s_days))];
            await preview.AddAsync(server, () => _store.PreviewAsync(s_editor, decisions, cancellation)).ConfigureAwait(false);
            var batch = await DecideAsync(decide, decisions, cancellation).ConfigureAwait(false);
            await undo.AddAsync(server, () => _store.UndoAsync(s_editor, batch, cancellation: cancellation)).ConfigureAwait(false);
        }

        return
        [
            ("one decision", one), ("the window after it", seen),
            ($"{Bulk:N0} decisions: preview", preview), ($"{Bulk:N0} decisions: store", decide), ($"{Bulk:N0} decisions: undo", undo),
        ];
    }

    private async Task<long> DecideAsync(ServerTimes times, Decision[] decisions, CancellationToken cancellation)
    {
        DecisionResult? result = null;
        await times.AddAsync(server, async () => result = await _store.DecideAsync(s_editor, decisions, cancellation: cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        return ((DecisionResult.Saved)result!).Batch;
    }

    // One of each article, so that as many articles are locked and told as can be.
    private async Task<List<long>> EntriesAsync(int place, int count, CancellationToken cancellation)
    {
        await using var command = dataSource.CreateCommand("select id from entries where id < @others and id % 20 = @place order by id limit @count");
        command.Parameters.AddWithValue("others", StoreSample.OthersFrom);
        command.Parameters.AddWithValue("place", place);
        command.Parameters.AddWithValue("count", count);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var ids = new List<long>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }
}
