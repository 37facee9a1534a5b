using System.Globalization;
using System.Numerics;
using Timeline.Extraction.Lexicon;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>How much each sign weighs, and what it is called.</summary>
/// <remarks>
/// Weights are log-odds, fitted on annotated articles: their sum says how likely a telling is to be an event's full mention,
/// and is the confidence as well, so that the two cannot disagree. <c>timeline weigh</c> fits them anew. A type and a group of
/// words have weights of their own: an attack is told in passing more often than a visit.
/// </remarks>
internal sealed class SignWeights
{
    private const string TypePrefix = "type.";

    private readonly double[] _weights = new double[64];
    private readonly Bilingual[] _glosses = new Bilingual[64];
    private readonly double[] _types = new double[Enum.GetValues<EventType>().Length];
    private readonly Dictionary<string, double> _groups = new(StringComparer.Ordinal);
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

            if (row[0].StartsWith(TypePrefix, StringComparison.Ordinal))
            {
                _types[(int)Enum.Parse<EventType>(row[0].AsSpan(TypePrefix.Length), ignoreCase: true)] = weight;
                continue;
            }

            if (row[0].StartsWith(EventTelling.GroupPrefix, StringComparison.Ordinal))
            {
                _groups[row[0][EventTelling.GroupPrefix.Length..]] = weight;
                continue;
            }

            var index = BitOperations.TrailingZeroCount((ulong)Enum.Parse<Signs>(row[0]));
            _weights[index] = weight;
            _glosses[index] = new Bilingual(row[2], row[3]);
        }
    }

    public static SignWeights Default { get; } = new();

    /// <summary>The log-odds of a word with the signs around it.</summary>
    public double Score(Trigger trigger, Signs signs)
    {
        var sum = _bias + _types[(int)trigger.Type] + _groups.GetValueOrDefault(trigger.Group);
        for (var rest = (ulong)signs; rest != 0; rest &= rest - 1)
        {
            sum += _weights[BitOperations.TrailingZeroCount(rest)];
        }

        return sum;
    }

    /// <summary>The names, as in the table, of all that is weighed.</summary>
    public static IEnumerable<string> Names(Trigger trigger, Signs signs)
    {
        yield return TypePrefix + trigger.Type.ToString().ToLowerInvariant();
        yield return EventTelling.GroupPrefix + trigger.Group;
        for (var rest = (ulong)signs; rest != 0; rest &= rest - 1)
        {
            yield return ((Signs)(1UL << BitOperations.TrailingZeroCount(rest))).ToString();
        }
    }

    /// <summary>The likelihood for a score.</summary>
    public static double Confidence(double score) => 1 / (1 + Math.Exp(-score));

    /// <summary>The signs that speak for it, by name.</summary>
    public IEnumerable<Bilingual> For(Signs signs)
    {
        for (var rest = (ulong)signs; rest != 0; rest &= rest - 1)
        {
            var index = BitOperations.TrailingZeroCount(rest);
            if (_weights[index] > 0)
            {
                yield return _glosses[index];
            }
        }
    }
}
