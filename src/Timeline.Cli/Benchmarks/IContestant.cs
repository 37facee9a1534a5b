namespace Timeline.Cli.Benchmarks;

/// <summary>Something that reads documents and is measured while it does.</summary>
internal interface IContestant
{
    /// <summary>What the table calls it.</summary>
    string Name { get; }

    /// <summary>Reads all documents <paramref name="passes"/> times, one after the other on one thread.</summary>
    Task<Measurement> RunAsync(int passes, CancellationToken cancellation);
}
