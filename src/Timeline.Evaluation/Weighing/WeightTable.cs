using System.Globalization;

namespace Timeline.Evaluation.Weighing;

/// <summary>The table of signs as a file: name, weight, gloss in Arabic, gloss in English, split at tabs.</summary>
public static class WeightTable
{
    private const string Bias = "bias";

    /// <summary>A weight that is rounded to nothing has no row of its own, unless a gloss keeps it.</summary>
    private const double Least = 0.05;

    /// <summary>The lines of a table with new weights: comments, order and glosses stay; groups of words that are not in it yet follow.</summary>
    public static IReadOnlyList<string> Rewrite(IEnumerable<string> lines, EventWeights weights)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(weights);
        var left = weights.Signs.ToDictionary(StringComparer.Ordinal);
        var rewritten = new List<string>();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (line[0] == '#')
            {
                rewritten.Add(line);
                continue;
            }

            var cells = line.Split('\t');
            var weight = cells[0] == Bias ? weights.Bias : weights.Signs.GetValueOrDefault(cells[0]);
            left.Remove(cells[0]);
            if (cells.Length > 2 || Math.Abs(weight) >= Least)
            {
                rewritten.Add(string.Join('\t', [cells[0], Text(weight), .. cells.Skip(2)]));
            }
        }

        rewritten.AddRange(left.Where(pair => Math.Abs(pair.Value) >= Least).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}\t{Text(pair.Value)}"));
        return rewritten;
    }

    private static string Text(double weight) => weight.ToString("0.00", CultureInfo.InvariantCulture);
}
