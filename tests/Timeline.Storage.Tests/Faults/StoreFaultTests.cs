using Npgsql;
using Timeline.Migrations;
using Timeline.Storage.Tests.Decisions;
using Timeline.Testing;
using static Timeline.Storage.Tests.Decisions.DecisionSample;

namespace Timeline.Storage.Tests.Faults;

/// <summary>A world that fails in the middle of things: nothing is half stored, and a sentence says what failed.</summary>
public sealed class StoreFaultTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private DecisionSample _sample = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _sample = new DecisionSample(_database);
        await _database.SaveAsync(Article().Build());
    }

    public async ValueTask DisposeAsync()
    {
        (await _database.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
        await _database.DisposeAsync();
    }

    private async Task<Decision> DecisionAsync() => Decision.SetDays(Subject.Mention((await _sample.MentionAsync()).Id), Chosen);

    private Task<object?> BatchesAsync() => _database.ScalarAsync("select count(*) from decision_batches");

    [Fact]
    public async Task Decide_NoConnectionLeft_SaysSoAndStoresNothing()
    {
        var decision = await DecisionAsync();
        await using var small = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { MaxPoolSize = 1, Timeout = 1 }.ConnectionString);
        await using (await small.OpenConnectionAsync())
        {
            var exception = await Should.ThrowAsync<Exception>(() => new DecisionStore(small, TimeProvider.System).DecideAsync(Layla, [decision]));
            StoreFailures.Classify(exception)!.Failure.ShouldBe(StoreFailure.TooManyConnections);
            (await BatchesAsync()).ShouldBe(0L);
        }

        (await new DecisionStore(small, TimeProvider.System).DecideAsync(Layla, [decision])).ShouldBeOfType<DecisionResult.Saved>("the same pool serves again");
    }

    [Fact]
    public async Task Decide_ConnectionLostInMidQuery_SaysSoAndStoresNothing()
    {
        var decision = await DecisionAsync();
        await using var holder = await _database.DataSource.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select id from articles for update", holder))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var deciding = _database.Decisions.DecideAsync(Layla, [decision]);
        long ended;
        do
        {
            ended = (long)(await _database.ScalarAsync(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))!;
        }
        while (ended == 0);
        StoreFailures.Classify(await Should.ThrowAsync<Exception>(() => deciding))!.ShouldSatisfyAllConditions(
            failure => failure.Failure.ShouldBe(StoreFailure.Lost), failure => failure.IsTransient.ShouldBeTrue());
        await transaction.RollbackAsync();
        (await BatchesAsync()).ShouldBe(0L);
        (await _database.Decisions.DecideAsync(Layla, [decision])).ShouldBeOfType<DecisionResult.Saved>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Decide_SerializationFailure_IsTriedOnceMore(int failures)
    {
        var decision = await DecisionAsync();

        // A sequence is not taken back with its transaction: it counts how often it was tried.
        await _database.ScalarAsync($"""
            create sequence tries;
            create function fail_first() returns trigger language plpgsql as $$
            begin
                if nextval('tries') <= {failures} then
                    raise exception 'could not serialize access' using errcode = 'serialization_failure';
                end if;
                return new;
            end $$;
            create trigger fail_first before insert on decisions for each row execute function fail_first();
            """);
        if (failures == 1)
        {
            (await _database.Decisions.DecideAsync(Layla, [decision])).ShouldBeOfType<DecisionResult.Saved>();
            (await BatchesAsync()).ShouldBe(1L);
            return;
        }

        (await Should.ThrowAsync<PostgresException>(() => _database.Decisions.DecideAsync(Layla, [decision]))).SqlState.ShouldBe(PostgresErrorCodes.SerializationFailure);
        (await BatchesAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Migrate_InterruptedInTheMiddle_IsTakenBackAndDoneTheNextTime()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();
        var migrating = Migrator.MigrateAsync(empty.ConnectionString);
        long ended;
        do
        {
            ended = (long)(await empty.ScalarAsync(
                """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null and query ilike '%create%'
                """))!;
        }
        while (ended == 0 && !migrating.IsCompleted);
        (await Should.ThrowAsync<StoreUnavailableException>(() => migrating)).Failure.ShouldBe(StoreFailure.Lost);

        await Migrator.MigrateAsync(empty.ConnectionString);
        (await Migrator.MigrateAsync(empty.ConnectionString)).Applied.ShouldBeEmpty();
        await empty.SaveAsync(Article().Build());
        (await empty.Counts.VerifyAsync()).IsTrue.ShouldBeTrue();
    }
}
