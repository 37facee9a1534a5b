namespace Timeline.Storage.Cluster;

/// <summary>How to run a private cluster.</summary>
public sealed record ClusterOptions
{
    /// <summary>Where its files are.</summary>
    public ClusterFolder Folder { get; init; } = ClusterFolder.Default;

    /// <summary>The database that is made when it is missing.</summary>
    public string Database { get; init; } = "timeline";

    /// <summary>Server settings beside ours, such as <c>fsync=off</c> for tests.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Told what goes on where it takes time, in a few words.</summary>
    public IProgress<string>? Progress { get; init; }
}
