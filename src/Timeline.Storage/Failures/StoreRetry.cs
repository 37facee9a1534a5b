using Npgsql;

namespace Timeline.Storage;

/// <summary>Runs a transaction again that the database took back so that another could go on.</summary>
internal static class StoreRetry
{
    /// <summary>Once more is safe, since nothing of the first is left; twice would hide that something is wrong.</summary>
    /// <param name="run">Opens its own connection and transaction.</param>
    public static async Task<T> OnceAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
        {
            return await run();
        }
    }
}
