using Timeline.Testing;

namespace Timeline.Storage.Tests.Entries;

public sealed class StoreMomentTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private StoreMoment Moments => _database.Query<StoreMoment>();

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task NowAsync_AfterAWriteHasCommitted_IsAnother()
    {
        await _database.ScalarAsync("create table writes (n bigint)");
        var before = await Moments.NowAsync();
        (await Moments.NowAsync()).ShouldBe(before);
        await using (var connection = await _database.DataSource.OpenConnectionAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using var write = new Npgsql.NpgsqlCommand("insert into writes values (1)", connection, transaction);
            await write.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }

        (await Moments.NowAsync()).ShouldNotBe(before, StringComparer.Ordinal);
    }

    [Fact]
    public async Task NowAsync_ManyAtOnceWhileOthersWrite_IsNeverOlderThanTheCall()
    {
        await _database.ScalarAsync("create table writes (n bigint)");
        using var stop = new CancellationTokenSource();
        var asking = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Moments.NowAsync();
            }
        })));
        for (var i = 0; i < 100; i++)
        {
            var before = await Moments.NowAsync();
            await _database.ScalarAsync($"insert into writes values ({i})");
            (await Moments.NowAsync()).ShouldNotBe(before, StringComparer.Ordinal);
        }

        await stop.CancelAsync();
        await asking;
    }
}
