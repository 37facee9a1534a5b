namespace Timeline.Evaluation.Weighing;

/// <summary>Log-odds as a sum of weights of signs, fitted with a penalty on their squares, so that what is seen seldom weighs little.</summary>
internal sealed class LogisticFit
{
    /// <summary>What a weight costs: as much as that many cases that say nothing.</summary>
    private const double Penalty = 5;

    private const int MostRounds = 60;
    private const double SmallStep = 1e-3;
    private const double LargestScore = 30;

    private readonly Dictionary<string, double> _weights;

    private LogisticFit(double bias, Dictionary<string, double> weights) => (Bias, _weights) = (bias, weights);

    public double Bias { get; }

    /// <summary>Every sign that was seen, with its weight.</summary>
    public IReadOnlyDictionary<string, double> Weights => _weights;

    /// <param name="cases">The signs of each case, and whether it is one of those looked for.</param>
    /// <param name="costs">How many times the usual penalty a sign's weight costs.</param>
    public static LogisticFit Of(IReadOnlyList<(IReadOnlyList<string> Signs, bool Right)> cases, Func<string, double> costs)
    {
        var names = cases.SelectMany(item => item.Signs).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var places = names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var holders = names.Select(_ => new List<int>()).ToArray();
        for (var k = 0; k < cases.Count; k++)
        {
            foreach (var sign in cases[k].Signs)
            {
                holders[places[sign]].Add(k);
            }
        }

        var everywhere = Enumerable.Range(0, cases.Count).ToList();
        var scores = new double[cases.Count];
        var weights = new double[names.Length];
        var bias = 0.0;
        for (var round = 0; round < MostRounds; round++)
        {
            var step = Step(everywhere, 0, 0);
            bias += step;
            var largest = Math.Abs(step);
            for (var i = 0; i < names.Length; i++)
            {
                step = Step(holders[i], weights[i], Penalty * costs(names[i]));
                weights[i] += step;
                largest = Math.Max(largest, Math.Abs(step));
            }

            if (largest < SmallStep)
            {
                break;
            }
        }

        return new LogisticFit(bias, names.Zip(weights).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));

        // One Newton step along one weight; the scores of the cases that have its sign move with it.
        double Step(List<int> holding, double weight, double penalty)
        {
            var (slope, bend) = (-penalty * weight, penalty);
            foreach (var k in holding)
            {
                var likely = Likelihood(scores[k]);
                slope += (cases[k].Right ? 1 : 0) - likely;
                bend += likely * (1 - likely);
            }

            var step = bend > 0 ? slope / bend : 0;
            foreach (var k in holding)
            {
                scores[k] += step;
            }

            return step;
        }
    }

    /// <summary>The log-odds of a case; signs never seen weigh nothing.</summary>
    public double Score(IEnumerable<string> signs) => Bias + signs.Sum(sign => _weights.GetValueOrDefault(sign));

    private static double Likelihood(double score) => 1 / (1 + Math.Exp(-Math.Clamp(score, -LargestScore, LargestScore)));
}
