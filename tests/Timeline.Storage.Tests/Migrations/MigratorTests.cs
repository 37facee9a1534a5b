using Microsoft.EntityFrameworkCore;
using Timeline.Migrations;
using Timeline.Testing;

namespace Timeline.Storage.Tests.Migrations;

public sealed class MigratorTests
{
    [Fact]
    public async Task Model_AgainstMigrations_HasNoPendingChange()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = await database.ContextAsync();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task MigrateAsync_TwiceAtOnce_AppliesEachMigrationOnce()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var reports = await Task.WhenAll(
            Migrator.MigrateAsync(database.ConnectionString, TestContext.Current.CancellationToken),
            Migrator.MigrateAsync(database.ConnectionString, TestContext.Current.CancellationToken));
        reports.Count(report => report.Applied.Count > 0).ShouldBe(1);
        (await database.ScalarAsync("select count(*) from entries")).ShouldBe(0L);
    }

    [Fact]
    public async Task MigrateAsync_MigratedDatabase_DoesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await Migrator.MigrateAsync(database.ConnectionString, TestContext.Current.CancellationToken)).Applied.ShouldBeEmpty();
    }

    [Fact]
    public async Task MigrateAsync_NewerDatabase_SaysSo()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ScalarAsync("""insert into "__EFMigrationsHistory" values ('29990101000000_Later', '99.0.0')""");
        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => Migrator.MigrateAsync(database.ConnectionString));
        failure.Failure.ShouldBe(StoreFailure.NewerDatabase);
        failure.Message.ShouldContain("29990101000000_Later");
    }

    [Fact]
    public async Task Decisions_ChangedBehindTheStore_AreRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(new SampleArticle("قال أحمد أمس إنه سيعود").Published("2018-04-11").Mention("أمس", "2018-04-10").Build());
        var mention = (long)(await database.ScalarAsync("select id from time_mentions"))!;
        await database.Decisions.DecideAsync(new Editor("1", "محرر"), [Decision.Confirm(Subject.Mention(mention))]);
        var change = await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ScalarAsync("update decision_batches set editor_name = 'آخر'"));
        change.MessageText.ShouldContain("append-only");
        await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ScalarAsync("delete from decisions"));
    }
}
