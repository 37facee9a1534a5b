using Npgsql;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Failures;

public sealed class StoreFailuresTests
{
    [Fact]
    public async Task Classify_DatabaseWithoutTables_SaysThatItIsNotMigrated()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var exception = await Should.ThrowAsync<PostgresException>(() => database.Entries.CountAsync(EntryFilter.All));
        StoreFailures.Classify(exception)!.Failure.ShouldBe(StoreFailure.NotMigrated);
    }

    [Fact]
    public async Task Classify_NoSuchDatabase_SaysSo()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var missing = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "no_such_database", Pooling = false };
        await using var connection = new NpgsqlConnection(missing.ConnectionString);
        var exception = await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync());
        var failure = StoreFailures.Classify(exception)!;
        failure.Failure.ShouldBe(StoreFailure.NoDatabase);
        failure.Message.ShouldContain("no_such_database");
    }

    [Fact]
    public async Task Classify_ConnectionCutInMidQuery_IsLostAndTransient()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var exception = await Should.ThrowAsync<PostgresException>(() => database.ScalarAsync("select pg_terminate_backend(pg_backend_pid())"));
        var failure = StoreFailures.Classify(exception)!;
        (failure.Failure, failure.IsTransient).ShouldBe((StoreFailure.Lost, true));
    }
}
