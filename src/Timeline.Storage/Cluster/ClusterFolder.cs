namespace Timeline.Storage.Cluster;

/// <summary>Where a private cluster keeps its files.</summary>
/// <param name="Root">The folder that holds all of them.</param>
public sealed record ClusterFolder(string Root)
{
    /// <summary>Overrides the place of everything that Timeline keeps for a user.</summary>
    public const string Variable = "TIMELINE_DATA";

    /// <summary>The user's: under <c>TIMELINE_DATA</c>, else <c>XDG_DATA_HOME</c>, else where the platform keeps application data.</summary>
    public static ClusterFolder Default { get; } = new(Path.Combine(DefaultRoot(), "postgres"));

    internal string Data => Path.Combine(Root, "data");

    /// <summary>A cluster in the making: it becomes <see cref="Data"/> only when it is whole.</summary>
    internal string Unfinished => Path.Combine(Root, "data.unfinished");

    internal string Log => Path.Combine(Data, "server.log");

    internal string PostmasterFile => Path.Combine(Data, "postmaster.pid");

    internal string VersionFile => Path.Combine(Data, "PG_VERSION");

    internal string PasswordFile => Path.Combine(Root, "password");

    /// <summary>Held by who starts or stops the cluster.</summary>
    internal string StartLock => Path.Combine(Root, "start.lock");

    /// <summary>Held, together, by all who use the cluster.</summary>
    internal string UseLock => Path.Combine(Root, "use.lock");

    private static string DefaultRoot()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
        {
            return Path.GetFullPath(chosen);
        }

        if (Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg))
        {
            return Path.Combine(xdg, "timeline");
        }

        // PostgreSQL refuses to run as root, and the user it then runs as cannot enter root's home.
        return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            ? "/var/lib/timeline"
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "timeline");
    }
}
