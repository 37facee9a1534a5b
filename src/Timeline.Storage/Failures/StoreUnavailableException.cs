namespace Timeline.Storage;

/// <summary>The world fails the store. The message is one sentence for the person who can help.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException(StoreFailure failure, string message, Exception? inner = null)
        : base(message, inner)
    {
        Failure = failure;
    }

    public StoreFailure Failure { get; }

    /// <summary>True when trying again later may help without anybody doing anything.</summary>
    public bool IsTransient => Failure is StoreFailure.Lost or StoreFailure.Timeout or StoreFailure.TooManyConnections;
}
