using System.CommandLine;
using System.CommandLine.Parsing;
using Timeline.Cli.Commands;

namespace Timeline.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Timeline reads Arabic news: when, who said what, who met whom, and why it thinks so.")
        {
            TagCommand.Create(),
            AnalyzeCommand.Create(),
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
            return await parsed
                .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
                .ConfigureAwait(false);
        }
        catch (CommandException failure)
        {
            await Console.Error.WriteLineAsync($"timeline: {failure.Message}").ConfigureAwait(false);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("timeline: Stopped.").ConfigureAwait(false);
            return ExitCodes.WorldFailed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"timeline: {failure.Message}").ConfigureAwait(false);
            return ExitCodes.WorldFailed;
        }
    }

    private static int ReportUsage(ParseResult parsed)
    {
        foreach (ParseError error in parsed.Errors)
        {
            Console.Error.WriteLine($"timeline: {error.Message}");
        }

        var name = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        Console.Error.WriteLine($"Usage: ./timeline {name}--help");
        return ExitCodes.WrongUsage;
    }
}
