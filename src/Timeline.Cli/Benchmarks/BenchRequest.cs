namespace Timeline.Cli.Benchmarks;

/// <summary>What the caller of a benchmark chose.</summary>
/// <param name="Input">A file or folder as <c>ingest</c> reads them; null for the default documents.</param>
/// <param name="Install">Whether a rival that is not here may be fetched from its package registry.</param>
/// <param name="Rounds">How many rounds are measured; figures are their medians.</param>
/// <param name="Entries">How many entries the store is measured with.</param>
/// <param name="Progress">Is told what is being done.</param>
internal sealed record BenchRequest(string? Input, bool Install, int Rounds, int Entries, IProgress<string> Progress);
