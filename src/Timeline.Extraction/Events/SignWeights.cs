using System.Globalization;
using System.Numerics;
using Timeline.Extraction.Lexicon;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>How much each sign weighs, and what it is called.</summary>
/// <remarks>
/// Weights are log-odds, fitted on annotated articles: their sum says how likely a telling is to be an event's full mention,
/// and is the confidence as well, so that the two cannot disagree.
/// </remarks>
internal sealed class SignWeights
{
    private readonly double[] _weights = new double[32];
    private readonly Bilingual[] _glosses = new Bilingual[32];
    private readonly double _bias;

    private SignWeights()
    {
        foreach (var row in Tsv.Rows("eventsigns"))
        {
            var weight = double.Parse(row[1], CultureInfo.InvariantCulture);
            if (row[0] == "bias")
            {
                _bias = weight;
                continue;
            }

            var index = BitOperations.TrailingZeroCount((int)Enum.Parse<Signs>(row[0]));
            _weights[index] = weight;
            _glosses[index] = new Bilingual(row[2], row[3]);
        }
    }

    public static SignWeights Default { get; } = new();

    /// <summary>The log-odds of a set of signs.</summary>
    public double Score(Signs signs)
    {
        var sum = _bias;
        for (var rest = (uint)signs; rest != 0; rest &= rest - 1)
        {
            sum += _weights[BitOperations.TrailingZeroCount(rest)];
        }

        return sum;
    }

    /// <summary>The likelihood for a score.</summary>
    public static double Confidence(double score) => 1 / (1 + Math.Exp(-score));

    /// <summary>The signs that speak for it, by name.</summary>
    public IEnumerable<Bilingual> For(Signs signs)
    {
        for (var rest = (uint)signs; rest != 0; rest &= rest - 1)
        {
            var index = BitOperations.TrailingZeroCount(rest);
            if (_weights[index] > 0)
            {
                yield return _glosses[index];
            }
        }
    }
}
