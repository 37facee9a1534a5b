using Timeline.Testing;

namespace Timeline.Storage.Tests.Changes;

/// <summary>An outside copy that does what the changes say is what the store is.</summary>
public sealed class ChangeQueryTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task ListAsync_FollowedInSmallPages_MakesACopy()
    {
        await _database.SaveAsync([.. Enumerable.Range(1, 5).Select(Article)]);
        var copy = new Dictionary<long, EntryRow>();

        var cursor = await FollowAsync(copy, null);
        copy.Keys.Order().ShouldBe(await IdsAsync());

        await _database.SaveAsync(Article(6));
        cursor = await FollowAsync(copy, cursor);
        copy.Keys.Order().ShouldBe(await IdsAsync());

        (await _database.Changes.ListAsync(cursor, 10)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task ListAsync_ARejectedEntry_EndsInTheCopyToo()
    {
        await _database.SaveAsync(Article(1), Article(2));
        var copy = new Dictionary<long, EntryRow>();
        var cursor = await FollowAsync(copy, null);
        var rejected = copy.Keys.Min();

        await _database.Decisions.DecideAsync(new Editor("e", "سلمى"), [Decision.Reject(Subject.Entry(rejected), copy[rejected].Version)], "not said");
        var page = await _database.Changes.ListAsync(cursor, 10);

        page.Items.ShouldHaveSingleItem().End!.Reason.ShouldBe(TombstoneReason.Rejected);
        await FollowAsync(copy, cursor);
        copy.Keys.Order().ShouldBe(await IdsAsync());
    }

    [Fact]
    public async Task ListAsync_WhileATransactionIsOnItsWay_WaitsForIt()
    {
        await _database.SaveAsync(Article(1));
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var command = new Npgsql.NpgsqlCommand("insert into change_sets (at) values (now())", connection))
        {
            await command.ExecuteNonQueryAsync();
        }

        // Later than the open one, and not told before it has ended.
        await _database.SaveAsync(Article(2));
        var meanwhile = await _database.Changes.ListAsync(null, 100);
        await transaction.CommitAsync();
        var afterwards = await _database.Changes.ListAsync(meanwhile.Next, 100);

        meanwhile.Items.Count.ShouldBe(1);
        afterwards.Items.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("-1-2")]
    public async Task ListAsync_ACursorOfSomethingElse_IsRefused(string cursor) =>
        await Should.ThrowAsync<FormatException>(() => _database.Changes.ListAsync(cursor, 10));

    private static ArticleDraft Article(int number) =>
        new SampleArticle($"قال الناطق رقم {number} كلاما.").Published($"2018-01-0{number}").Statement("الناطق", "قال", "كلاما").Build();

    private async Task<string> FollowAsync(Dictionary<long, EntryRow> copy, string? cursor)
    {
        ChangePage page;
        do
        {
            page = await _database.Changes.ListAsync(cursor, 2);
            foreach (var change in page.Items)
            {
                if (change.Entry is { } entry)
                {
                    copy[change.Id] = entry;
                }
                else
                {
                    copy.Remove(change.Id);
                }
            }

            cursor = page.Next;
        }
        while (page.HasMore);

        return cursor;
    }

    private async Task<IEnumerable<long>> IdsAsync() =>
        (await _database.Entries.ListAsync(EntryFilter.All, EntryOrder.Earliest, limit: 100)).Items.Select(entry => entry.Id).Order();
}
