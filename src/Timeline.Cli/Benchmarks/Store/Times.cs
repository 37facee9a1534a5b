using System.Globalization;

namespace Timeline.Cli.Benchmarks.Store;

/// <summary>How long each of many runs of one kind of question took.</summary>
internal sealed class Times(IReadOnlyList<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public string Shown => string.Create(CultureInfo.InvariantCulture, $"{Median:0.0} / {P95:0.0}");

    private double At(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)(_sorted.Length * share))];
}
