using System.Net.Sockets;
using Npgsql;

namespace Timeline.Storage;

/// <summary>The one place that tells a failing world from a bug, and says in a sentence what fails.</summary>
public static class StoreFailures
{
    private const int NoSpaceLeft = 28;

    /// <summary>What fails; null when the exception is none of the world's doing.</summary>
    public static StoreUnavailableException? Classify(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (Name(inner) is var (failure, message))
            {
                return new StoreUnavailableException(failure, message, exception);
            }

            if (inner is StoreUnavailableException known)
            {
                return known;
            }
        }

        return null;
    }

    private static (StoreFailure Failure, string Message)? Name(Exception exception) => exception switch
    {
        PostgresException postgres => Name(postgres),
        NpgsqlException { InnerException: SocketException socket } => Name(socket),
        // Before the timeout that it is wrapped around.
        NpgsqlException npgsql when npgsql.Message.Contains("pool has been exhausted", StringComparison.Ordinal) =>
            (StoreFailure.TooManyConnections, "All connections to the database are in use; try again."),
        NpgsqlException { InnerException: TimeoutException } => (StoreFailure.Timeout, "The database took too long to answer."),
        NpgsqlException { InnerException: IOException or ObjectDisposedException } => Lost,
        NpgsqlException npgsql when npgsql.Message.Contains("No password", StringComparison.Ordinal) =>
            (StoreFailure.BadPassword, "The database asks for a password and none was given."),
        NpgsqlException { IsTransient: true } => Lost,
        SocketException socket => Name(socket),
        IOException io when (io.HResult & 0xFFFF) == NoSpaceLeft => (StoreFailure.DiskFull, "The disk is full."),
        _ => null,
    };

    private static (StoreFailure Failure, string Message) Lost => (StoreFailure.Lost, "The connection to the database was lost.");

    private static (StoreFailure Failure, string Message) Name(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => (StoreFailure.PortTaken, "The port is taken by another program."),
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain =>
            (StoreFailure.Refused, "The database's host is not known; check the connection string."),
        _ => (StoreFailure.Refused, "No database answers at the address; is PostgreSQL running, and is the connection string right?"),
    };

    private static (StoreFailure Failure, string Message)? Name(PostgresException postgres) => postgres.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            (StoreFailure.BadPassword, $"The database refuses the user or password: {postgres.MessageText}."),
        PostgresErrorCodes.InvalidCatalogName => (StoreFailure.NoDatabase, $"The server has no such database: {postgres.MessageText}."),
        PostgresErrorCodes.InsufficientPrivilege => (StoreFailure.NoRights, $"The database user has no right to do this: {postgres.MessageText}."),
        PostgresErrorCodes.DiskFull => (StoreFailure.DiskFull, $"The database's disk is full: {postgres.MessageText}."),
        PostgresErrorCodes.TooManyConnections => (StoreFailure.TooManyConnections, "The database has no connection left; try again."),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => Lost,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn =>
            (StoreFailure.NotMigrated, $"The database does not fit this program: {postgres.MessageText}. Run './timeline db migrate'."),
        PostgresErrorCodes.UndefinedFile =>
            (StoreFailure.NoRights, $"The server lacks an extension that comes with PostgreSQL's contrib package: {postgres.MessageText}."),
        _ => null,
    };
}
