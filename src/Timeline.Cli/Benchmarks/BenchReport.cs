namespace Timeline.Cli.Benchmarks;

/// <summary>What a benchmark found: one table, and what is to be said about it.</summary>
/// <param name="Columns">Headings of the table.</param>
/// <param name="Rows">Its rows, a cell for each heading.</param>
/// <param name="Notes">Sentences below the table: the ratio it is all about, what the figures were taken on.</param>
internal sealed record BenchReport(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Notes);
