namespace Timeline.Cli;

/// <summary>Ends a command with one sentence for the person who ran it, and an exit code.</summary>
internal sealed class CommandException : Exception
{
    public CommandException(int exitCode, string message, Exception? inner = null)
        : base(message, inner) => ExitCode = exitCode;

    public int ExitCode { get; }

    public static CommandException WrongUsage(string message) => new(ExitCodes.WrongUsage, message);

    public static CommandException Rejected(string message) => new(ExitCodes.SomeRejected, message);

    public static CommandException WorldFailed(string message, Exception? inner = null) =>
        new(ExitCodes.WorldFailed, message, inner);
}
