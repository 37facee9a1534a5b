using Timeline.Storage;

namespace Timeline.Cli.Store;

/// <summary>Tells what the world did to a command from what the program did.</summary>
internal static class WorldFailure
{
    /// <summary>One sentence; null for anything that is a defect of the program.</summary>
    public static string? Describe(Exception failure) =>
        StoreFailures.Classify(failure)?.Message
        ?? (failure is IOException or UnauthorizedAccessException ? failure.Message : null);
}
