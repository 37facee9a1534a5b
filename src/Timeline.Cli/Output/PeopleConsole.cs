using System.Text;
using Spectre.Console;

namespace Timeline.Cli.Output;

/// <summary>Where tables and progress for people are written.</summary>
internal static class PeopleConsole
{
    /// <summary>A file or a pipe has no width of its own; this one keeps each row of a table on one line.</summary>
    private const int WidthWithoutTerminal = 200;

    public static IAnsiConsole Create()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Create(Console.Out, Console.IsOutputRedirected);
    }

    /// <summary>Progress and complaints go to standard error, so that standard output holds results only.</summary>
    public static IAnsiConsole CreateForErrors() => Create(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }
}
