using System.Globalization;

namespace Timeline.Cli.Benchmarks;

/// <summary>Lays out measurements of speed and allocation.</summary>
internal static class SpeedTable
{
    private static readonly string[] s_columns = ["one thread, warm", "MB/s of processor time", "MB/s on the clock", "bytes allocated per byte read", "found"];

    public static BenchReport Report(
        IReadOnlyList<(string Name, Measurement Median)> measured, IReadOnlyList<BenchDocument> documents, string source, string about)
    {
        var size = documents.Sum(document => (long)document.Bytes) / 1e6;
        return new BenchReport(
            s_columns,
            [.. measured.Select(row => Row(row.Name, row.Median))],
            [about, Invariant($"{documents.Count} documents, {size:0.00} MB of UTF-8, {source}")]);
    }

    public static string Ratio(Measurement ours, Measurement rival, string name) =>
        Invariant($"{ours.MegabytesPerCpuSecond / rival.MegabytesPerCpuSecond:0.0} × {name}, by processor time");

    private static string[] Row(string name, Measurement median) =>
    [
        name,
        Invariant($"{median.MegabytesPerCpuSecond:0.00}"),
        Invariant($"{median.MegabytesPerWallSecond:0.00}"),
        median.AllocatedPerByte is { } allocated ? Invariant($"{allocated:0.00}") : "not told",
        Invariant($"{median.Found}"),
    ];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
