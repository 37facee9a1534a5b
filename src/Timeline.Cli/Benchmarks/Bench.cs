namespace Timeline.Cli.Benchmarks;

/// <summary>One benchmark: what it measures, against what, and the table that it prints.</summary>
internal abstract class Bench
{
    /// <summary>What people type after <c>bench</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What is measured, in one line.</summary>
    public abstract string Description { get; }

    /// <summary>Runs it; everything that is compared is measured in alternating rounds of this one run.</summary>
    public abstract Task<BenchReport> RunAsync(BenchRequest request, CancellationToken cancellation);
}
