namespace Timeline.Storage.Model;

/// <summary>One pass of the analysis over some articles; the machine layer says which pass it comes from.</summary>
public sealed class AnalysisRun
{
    public long Id { get; init; }

    /// <summary>Version of rules and lexicons together.</summary>
    public required string AnalyzerVersion { get; init; }

    /// <summary>What was read, as the caller named it.</summary>
    public required string Source { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>Null while it goes on, and for ever when it was interrupted.</summary>
    public DateTime? FinishedAt { get; init; }

    /// <summary>JSON: which stored articles are read again; null when articles came from outside.</summary>
    public string? Filter { get; init; }

    /// <summary>The last stored article that was read again: a run that was interrupted goes on after it.</summary>
    public long? Position { get; init; }
}
