namespace Timeline.Evaluation;

/// <summary>Whether confidences mean what they say: of what is said with 0.8, four in five should be right.</summary>
public sealed class Reliability
{
    private const int BinCount = 10;

    private readonly ReliabilityBin[] _bins =
        [.. Enumerable.Range(0, BinCount).Select(bin => new ReliabilityBin(bin / (double)BinCount, (bin + 1) / (double)BinCount))];

    /// <summary>Tenths of the scale from low to high; the last holds 1 as well.</summary>
    public IReadOnlyList<ReliabilityBin> Bins => _bins;

    /// <summary>How far confidence and truth lie apart on average, weighted by the number of cases; 0 is perfect.</summary>
    public double ExpectedCalibrationError
    {
        get
        {
            var cases = _bins.Sum(bin => bin.Cases);
            return cases == 0 ? 0 : _bins.Sum(bin => bin.Cases * Math.Abs(bin.MeanConfidence - bin.ShareRight)) / cases;
        }
    }

    internal void Add(double? confidence, bool right)
    {
        if (confidence is { } sure && !double.IsNaN(sure))
        {
            _bins[Math.Clamp((int)(sure * BinCount), 0, BinCount - 1)].Add(sure, right);
        }
    }
}

/// <summary>The cases whose confidence lies in one tenth of the scale.</summary>
public sealed class ReliabilityBin(double from, double to)
{
    private double _sum;

    public double From { get; } = from;

    public double To { get; } = to;

    public int Cases { get; private set; }

    public int Right { get; private set; }

    public double MeanConfidence => Cases == 0 ? 0 : _sum / Cases;

    public double ShareRight => Cases == 0 ? 0 : (double)Right / Cases;

    internal void Add(double confidence, bool right)
    {
        Cases++;
        Right += right ? 1 : 0;
        _sum += confidence;
    }
}
