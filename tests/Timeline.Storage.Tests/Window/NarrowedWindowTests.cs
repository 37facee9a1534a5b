using Npgsql;
using Timeline.Temporal;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Window;

/// <summary>A filter that no rollup answers never hangs: it answers for a part of the window and says so.</summary>
public sealed class NarrowedWindowTests
{
    [Fact]
    public async Task RunAsync_AFilterThatTakesTooLong_AnswersAPartAndSaysSo()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(
            new SampleArticle("التقى لافروف أمس دي ميستورا").Published("2017-05-18").Mention("أمس", "2017-05-17").Event("CONSULT", "التقى", ["لافروف"], 0).Build());
        var whole = new DayRange(new DateOnly(2017, 5, 16).AddDays(-500), new DateOnly(2017, 5, 16).AddDays(500));
        var query = new TimelineWindowQuery(database.DataSource, TimeSpan.FromSeconds(1));

        // Somebody holds the table until the question has been given up once and asked again.
        await using var holder = await database.DataSource.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("lock table entries in access exclusive mode", holder))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var asking = query.RunAsync(new WindowRequest(new EntryFilter(Status: EntryStatus.Happened), whole, Lane: LaneKind.Type));
        var waiting = new HashSet<object>();
        while (waiting.Count < 2 && !asking.IsCompleted)
        {
            if (await database.ScalarAsync("select xact_start from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' limit 1") is { } start)
            {
                waiting.Add(start);
            }
        }

        await transaction.RollbackAsync();
        var answer = await asking;
        answer.IsNarrowed.ShouldBeTrue();
        answer.Lanes.Single().Marks.Single().From.ShouldBe(new DateOnly(2017, 5, 17));
        (answer.To!.Value.DayNumber - answer.From!.Value.DayNumber).ShouldBeLessThanOrEqualTo(whole.Length / 4);
        answer.Extent.ShouldBe(new DaySpan(whole.First, whole.Last));
    }
}
