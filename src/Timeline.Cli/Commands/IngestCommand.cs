using System.CommandLine;
using Timeline.Cli.Output;
using Timeline.Cli.Store;
using Timeline.Ingestion;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline ingest</c>: articles from files into the store.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Text files, JSON Lines, manifests, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(FileName.RefuseOptions);
        var command = new Command("ingest", "Read articles into the database; what is there already stays as it is.") { paths };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(paths), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, CancellationToken cancellation)
    {
        await using var database = await Steps
            .RunAsync("opening the database", progress => DatabaseSession.OpenAsync(progress, cancellation))
            .ConfigureAwait(false);
        await database.MigratePrivateAsync(cancellation).ConfigureAwait(false);
        var result = await IngestDisplay.RunAsync((onProblem, onProgress) =>
            database.Get<IngestPipeline>().RunAsync(paths, onProblem, onProgress, cancellation)).ConfigureAwait(false);
        Console.WriteLine($"{result.Added} added, {result.Updated} updated, {result.Unchanged} unchanged, {result.Rejected} rejected");
        if (result.UnplacedDecisions > 0)
        {
            await Console.Error.WriteLineAsync(
                $"{result.UnplacedDecisions} decisions no longer find their phrase; they wait as conflicts.").ConfigureAwait(false);
        }

        return result.Rejected > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
    }
}
