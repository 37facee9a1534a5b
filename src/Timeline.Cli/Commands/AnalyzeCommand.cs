using System.CommandLine;

namespace Timeline.Cli.Commands;
internal static class AnalyzeCommand
{
    public static Command Create() => new("analyze");
}
