using System.Globalization;

namespace Timeline.Cli.Benchmarks.Export;

/// <summary>One whole export.</summary>
/// <param name="Length">In bytes; of COPY in letters.</param>
/// <param name="StartBytes">Resident memory before.</param>
/// <param name="MostBytes">The most of it meanwhile.</param>
internal sealed record Pass(long Entries, double Seconds, long Length, long StartBytes, long MostBytes)
{
    private const double Megabyte = 1 << 20;

    private double PerSecond => Entries / Seconds;

    public IReadOnlyList<string> Row(string name, Pass rival) =>
    [
        name,
        Entries.ToString("N0", CultureInfo.InvariantCulture),
        Seconds.ToString("0.0", CultureInfo.InvariantCulture),
        PerSecond.ToString("N0", CultureInfo.InvariantCulture),
        (PerSecond / rival.PerSecond).ToString("0%", CultureInfo.InvariantCulture),
        (Length / Megabyte).ToString("0", CultureInfo.InvariantCulture),
        ((MostBytes - StartBytes) / Megabyte).ToString("0", CultureInfo.InvariantCulture),
        (MostBytes / Megabyte).ToString("0", CultureInfo.InvariantCulture),
    ];
}
