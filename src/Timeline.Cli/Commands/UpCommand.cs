using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Cli.Serving;
using Timeline.Cli.Store;
using Timeline.Ingestion;
using Timeline.Storage;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline up</c>: everything from nothing: database, tables, first articles, dashboard.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var port = ServeCommand.PortOption();
        var host = ServeCommand.HostOption();
        var command = new Command("up", "Start the database if none is configured, migrate, fill it if it is empty, serve the dashboard.")
        {
            port, host,
        };
        command.SetAction((parsed, cancellation) => ServeCommand.RunAsync(
            new ListenAddress(parsed.GetRequiredValue(host), parsed.GetValue(port)),
            (database, progress) => PrepareAsync(database, progress, cancellation),
            cancellation));
        return command;
    }

    private static async Task<string?> PrepareAsync(DatabaseSession database, IProgress<string> progress, CancellationToken cancellation)
    {
        progress.Report("bringing the tables up to date");
        await database.MigrateAsync(cancellation).ConfigureAwait(false);
        if (await database.Get<ArticleQuery>().CountAsync(cancellation).ConfigureAwait(false) == 0)
        {
            progress.Report("reading the first articles");
            var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
            var result = await database.Get<IngestPipeline>()
                .RunAsync([seeds], problem => Console.Error.WriteLine(problem), cancellation: cancellation)
                .ConfigureAwait(false);
            progress.Report($"read {result.Added} articles");
        }

        // Whoever starts it first looks after its accounts; the password is kept nowhere.
        await using var scope = database.Services.CreateAsyncScope();
        var first = await scope.ServiceProvider.GetRequiredService<AccountDirectory>().EnsureFirstAdministratorAsync(cancellation).ConfigureAwait(false);
        return first is null ? null : $"To correct, sign in as {first.Account.Name} with the one-time password {first.Secret} (shown only now)";
    }
}
