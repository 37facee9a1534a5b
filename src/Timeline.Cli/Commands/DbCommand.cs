using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Timeline.Cli.Output;
using Timeline.Cli.Store;
using Timeline.Storage;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline db</c>: the state of the database's tables.</summary>
internal static class DbCommand
{
    public static Command Create()
    {
        var migrate = new Command("migrate", "Bring the tables up to this program's version.");
        migrate.SetAction((_, cancellation) => MigrateAsync(cancellation));
        var status = new Command("status", "Say which database is used, how far it is migrated and what it holds.");
        status.SetAction((_, cancellation) => StatusAsync(cancellation));
        var rebuild = new Option<bool>("--rebuild") { Description = "Make the counts anew where they are wrong." };
        var verify = new Command("verify", "Compare the counts that the timeline is drawn from with the entries themselves.") { rebuild };
        verify.SetAction((parsed, cancellation) => VerifyAsync(parsed.GetValue(rebuild), cancellation));
        return new Command("db", "Look after the database.") { migrate, status, verify };
    }

    private static async Task<int> MigrateAsync(CancellationToken cancellation)
    {
        await using var database = await OpenAsync(cancellation).ConfigureAwait(false);
        var report = await database.MigrateAsync(cancellation).ConfigureAwait(false);
        foreach (var migration in report.Applied)
        {
            Console.WriteLine($"applied {migration}");
        }

        if (report.Applied.Count == 0)
        {
            Console.WriteLine("The database is up to date.");
        }

        return ExitCodes.Done;
    }

    private static async Task<int> StatusAsync(CancellationToken cancellation)
    {
        await using var database = await OpenAsync(cancellation).ConfigureAwait(false);
        var where = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString);
        Console.WriteLine($"database    {where.Database} on {where.Host}:{where.Port}{(database.IsPrivate ? " (private)" : "")}");
        await using var db = await database.Get<IDbContextFactory<TimelineDb>>().CreateDbContextAsync(cancellation).ConfigureAwait(false);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation).ConfigureAwait(false)).ToList();
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false);
        Console.WriteLine($"migrations  {applied.Count()} applied, {pending.Count} pending");
        if (pending.Count > 0)
        {
            Console.WriteLine("Run ./timeline db migrate.");
            return ExitCodes.Done;
        }

        Console.WriteLine($"articles    {await database.Get<ArticleQuery>().CountAsync(cancellation).ConfigureAwait(false)}");
        Console.WriteLine($"entries     {await database.Get<EntryQuery>().CountAsync(EntryFilter.All, cancellation).ConfigureAwait(false)}");
        return ExitCodes.Done;
    }

    private static async Task<int> VerifyAsync(bool rebuild, CancellationToken cancellation)
    {
        await using var database = await OpenAsync(cancellation).ConfigureAwait(false);
        if (await PendingAsync(database, cancellation).ConfigureAwait(false) > 0)
        {
            await Console.Error.WriteLineAsync("The tables are not up to this version. Run ./timeline db migrate.").ConfigureAwait(false);
            return ExitCodes.WorldFailed;
        }

        var upkeep = database.Get<CountUpkeep>();
        var report = await upkeep.VerifyAsync(cancellation: cancellation).ConfigureAwait(false);
        Console.WriteLine($"counts      {report.Kept} kept, {report.Wrong} wrong; {report.Strays} copied values differ from their entries");
        foreach (var wrong in report.Differences)
        {
            Console.WriteLine(
                $"  {wrong.Dimension}/{wrong.Unit} {wrong.Lane} {wrong.Bucket}: begun {wrong.KeptBegun}, should be {wrong.TrueBegun}; ended {wrong.KeptEnded}, should be {wrong.TrueEnded}");
        }

        if (report.IsTrue)
        {
            return ExitCodes.Done;
        }

        if (!rebuild)
        {
            await Console.Error.WriteLineAsync("The counts do not agree with the entries. Run ./timeline db verify --rebuild.").ConfigureAwait(false);
            return ExitCodes.WorldFailed;
        }

        await upkeep.RebuildAsync(cancellation).ConfigureAwait(false);
        Console.WriteLine("The counts were made anew.");
        return ExitCodes.Done;
    }

    private static async Task<int> PendingAsync(DatabaseSession database, CancellationToken cancellation)
    {
        await using var db = await database.Get<IDbContextFactory<TimelineDb>>().CreateDbContextAsync(cancellation).ConfigureAwait(false);
        return (await db.Database.GetPendingMigrationsAsync(cancellation).ConfigureAwait(false)).Count();
    }

    private static Task<DatabaseSession> OpenAsync(CancellationToken cancellation) =>
        Steps.RunAsync("opening the database", progress => DatabaseSession.OpenAsync(progress, cancellation));
}
