using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Timeline.Cli.Commands;
using Timeline.Cli.Store;

namespace Timeline.Cli;

internal static class Program
{
    private static readonly TimeSpan PatienceToStop = TimeSpan.FromSeconds(90);

    private static async Task<int> Main(string[] args)
    {
        // Not a RootCommand: that one takes its name from the assembly, and help should show what people type.
        var root = new Command("timeline", "Reads Arabic news: when, who said what, who met whom, and why it thinks so.")
        {
            new HelpOption(),
            new VersionOption(),
            TagCommand.Create(),
            AnalyzeCommand.Create(),
            EvalCommand.Create(),
            WeighCommand.Create(),
            BenchCommand.Create(),
            UpCommand.Create(),
            ServeCommand.Create(),
            IngestCommand.Create(),
            ReanalyzeCommand.Create(),
            ExportCommand.Create(),
            ActorsCommand.Create(),
            UserCommand.Create(),
            LearnCommand.Create(),
            DbCommand.Create(),
        };
        if (args.Length == 0)
        {
            await root.Parse(["--help"]).InvokeAsync().ConfigureAwait(false);
            return ExitCodes.WrongUsage;
        }

        var parsed = root.Parse(args);
        return parsed.Errors.Count > 0 ? ReportUsage(parsed) : await RunAsync(parsed).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = HoldsDatabase(parsed) ? PatienceToStop : null,
            };
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (CommandException failure)
        {
            return Report(failure.Message, failure.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return Report("Stopped before the end.", ExitCodes.WorldFailed);
        }
        catch (Exception failure) when (WorldFailure.Describe(failure) is { } sentence)
        {
            return Report(sentence, ExitCodes.WorldFailed);
        }
    }

    /// <summary>What runs a database must stop it; everything else may end at once.</summary>
    private static bool HoldsDatabase(ParseResult parsed) =>
        parsed.CommandResult.Command.Name is not ("tag" or "analyze" or "eval");

    private static int Report(string sentence, int exitCode)
    {
        Console.Error.WriteLine($"timeline: {sentence}");
        return exitCode;
    }

    private static int ReportUsage(ParseResult parsed)
    {
        foreach (ParseError error in parsed.Errors)
        {
            Report(error.Message.ReplaceLineEndings(" "), ExitCodes.WrongUsage);
        }

        var command = parsed.CommandResult.Command.Name;
        Console.Error.WriteLine($"See: ./timeline {(command == "timeline" ? "" : command + " ")}--help");
        return ExitCodes.WrongUsage;
    }
}
