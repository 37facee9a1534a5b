namespace Timeline.Cli;

/// <summary>What the process answers to whoever started it.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Done, but some of the input was rejected; what and why stands on standard error.</summary>
    public const int SomeRejected = 1;

    public const int WrongUsage = 2;

    /// <summary>Database, disk, network or port: nothing that the caller typed.</summary>
    public const int WorldFailed = 3;
}
