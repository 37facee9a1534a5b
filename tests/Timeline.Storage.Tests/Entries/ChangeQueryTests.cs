using Npgsql;
using Timeline.Storage.Tests.Decisions;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Entries;

public sealed class ChangeQueryTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private DecisionSample _sample = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _sample = new DecisionSample(_database);
        await _database.SaveAsync(DecisionSample.Article().Build());
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task SinceAsync_AfterDecisions_TellsWhatChangedAndWhatIsGoneOnce()
    {
        var first = await _database.Changes.SinceAsync(null);
        (first.Entries.Count, first.Gone.Count, first.More).ShouldBe((2, 0, false));
        (await _database.Changes.SinceAsync(first.Cursor)).Entries.ShouldBeEmpty();

        var (said, met) = (await _sample.EntryAsync(), await _sample.EntryAsync(EntryKind.Event));
        await _sample.DecideAsync(DecisionSample.Layla, Decision.SetSpeechAct(said.Id, "WARN"));
        await _sample.DecideAsync(DecisionSample.Layla, Decision.Reject(Subject.Entry(met.Id)));
        var second = await _database.Changes.SinceAsync(first.Cursor);
        second.Entries.ShouldHaveSingleItem().Type.ShouldBe("WARN");
        second.Gone.ShouldHaveSingleItem().ShouldSatisfyAllConditions(tomb => tomb.EntryId.ShouldBe(met.Id), tomb => tomb.Reason.ShouldBe(TombstoneReason.Rejected));
        (await _database.Changes.TombAsync(met.Id))!.MovedTo.ShouldBeNull();
    }

    [Fact]
    public async Task SinceAsync_PagesOfOne_TellEverythingOnce()
    {
        await _database.SaveAsync(DecisionSample.Article("نص آخر. " + DecisionSample.Text).At("https://example.org/2").Build());
        var ids = new List<long>();
        string? cursor = null;
        for (var more = true; more;)
        {
            var page = await _database.Changes.SinceAsync(cursor, limit: 1);
            page.Entries.Count.ShouldBeLessThanOrEqualTo(1);
            ids.AddRange(page.Entries.Select(entry => entry.Id));
            (cursor, more) = (page.Cursor, page.More);
        }

        ids.Distinct().Count().ShouldBe(4);
        ids.Count.ShouldBe(4);
    }

    [Fact]
    public async Task SinceAsync_ATransactionThatEndsLate_IsNotMissed()
    {
        var start = (await _database.Changes.SinceAsync(null)).Cursor;
        await using var late = await _database.DataSource.OpenConnectionAsync();
        await using (var transaction = await late.BeginTransactionAsync())
        {
            // It has begun to write before the other, and ends after it.
            await using (var command = new NpgsqlCommand("update entries set updated_at = '2020-01-01Z' where kind = 'event'; insert into change_sets (at) values ('2020-01-01Z')", late))
            {
                await command.ExecuteNonQueryAsync();
            }

            await _database.SaveAsync(DecisionSample.Article("نص آخر. " + DecisionSample.Text).At("https://example.org/2").Build());
            (await _database.Changes.SinceAsync(start)).Entries.ShouldBeEmpty("what comes after waits for what comes before");
            await transaction.CommitAsync();
        }

        (await _database.Changes.SinceAsync(start)).Entries.Count.ShouldBe(3);
    }

    [Fact]
    public async Task SinceAsync_NoCursor_IsRefused() =>
        await Should.ThrowAsync<FormatException>(() => _database.Changes.SinceAsync("غير ذلك"));

    [Fact]
    public async Task TombAsync_TextThatMoved_LeadsToWhereItStandsNow()
    {
        var former = await _sample.EntryAsync();
        await _database.SaveAsync(DecisionSample.Article("خبر عاجل: " + DecisionSample.Text).Build());
        var now = await _sample.EntryAsync();
        now.Id.ShouldNotBe(former.Id);
        (await _database.Changes.TombAsync(former.Id))!.MovedTo.ShouldBe(now.Id);
    }
}
