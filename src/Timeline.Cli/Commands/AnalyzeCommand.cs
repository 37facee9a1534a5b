using System.CommandLine;
using Timeline.Cli.Documents;
using Timeline.Extraction;

namespace Timeline.Cli.Commands;

/// <summary><c>timeline analyze</c>: JSON Lines of articles in, JSON Lines of analyses out.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--input", "-i")
        {
            Description = "Lines of {\"id\", \"published\": \"2018-04-11\" or null, \"text\"}; - for standard input.",
            DefaultValueFactory = _ => StandardStreams.Dash,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Where one line for each goes, in the same order; - for standard output.",
            DefaultValueFactory = _ => StandardStreams.Dash,
        };
        var landmarks = DatingFile.CreateOption();
        var command = new Command("analyze", "Find times, statements and events in many articles.") { input, output, landmarks };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(landmarks), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string inputPath, string outputPath, string? landmarks, CancellationToken cancellation)
    {
        if (inputPath != StandardStreams.Dash && Path.GetFullPath(inputPath) == Path.GetFullPath(outputPath))
        {
            throw CommandException.WrongUsage($"{inputPath} cannot be both the input and the output.");
        }

        var name = inputPath == StandardStreams.Dash ? "standard input" : inputPath;
        await using var input = StandardStreams.OpenInput(inputPath);
        await using var output = OutputFile.Open(outputPath);
        var (tagger, refused) = await DatingFile.ReadAsync(landmarks).ConfigureAwait(false);
        var exitCode = refused > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
        await foreach (var outcome in AnalysisPipeline.RunAsync(input, new ArticleAnalyzer(tagger), cancellation).ConfigureAwait(false))
        {
            if (outcome.Complaint is { } complaint)
            {
                await Console.Error.WriteLineAsync($"{name}:{outcome.Number}: {complaint}; skipped").ConfigureAwait(false);
                exitCode = ExitCodes.SomeRejected;
            }
            else
            {
                await output.WriteAsync(outcome.Json, cancellation).ConfigureAwait(false);
            }

            if (!outcome.NextIsReady)
            {
                // A program at the other end may wait for this answer before it sends the next article.
                await output.CompleteAsync(cancellation).ConfigureAwait(false);
            }
        }

        await output.CompleteAsync(cancellation).ConfigureAwait(false);
        return exitCode;
    }
}
