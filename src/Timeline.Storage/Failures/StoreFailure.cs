namespace Timeline.Storage;

/// <summary>Why the store cannot be used.</summary>
public enum StoreFailure
{
    /// <summary>No PostgreSQL programs on this machine.</summary>
    NoPostgres,

    /// <summary>Nothing answers at the address.</summary>
    Refused,

    /// <summary>User or password is wrong.</summary>
    BadPassword,

    /// <summary>The server has no such database.</summary>
    NoDatabase,

    /// <summary>The user may not do this: in the database, or in the data folder.</summary>
    NoRights,

    /// <summary>No room left for data.</summary>
    DiskFull,

    /// <summary>Another program listens on the port.</summary>
    PortTaken,

    /// <summary>The server has no connection left.</summary>
    TooManyConnections,

    /// <summary>The connection broke, or the server is stopping or starting.</summary>
    Lost,

    /// <summary>It took too long.</summary>
    Timeout,

    /// <summary>The database has migrations that this program does not know.</summary>
    NewerDatabase,

    /// <summary>The database lacks tables or columns: it was not migrated.</summary>
    NotMigrated,

    /// <summary>The cluster's files or its server do not work, for a reason that the message tells.</summary>
    Broken,
}
