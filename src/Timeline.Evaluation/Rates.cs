using System.Globalization;
using Timeline.Temporal;

namespace Timeline.Evaluation;

/// <summary>
/// How often this program's times are right, by rule, anchor and evidence: the table that its confidences are made from, and how
/// good those are for documents that the table has not seen.
/// </summary>
public sealed class Rates
{
    private readonly List<(string Document, TimeMention Mention, bool Right)> _cases = [];

    public int Cases => _cases.Count;

    internal void Add(string document, TimeMention? mention, bool right)
    {
        if (mention is not null)
        {
            _cases.Add((document, mention, right));
        }
    }

    /// <summary>One line a kind, in order: rule, anchor, evidence, right and cases between tabs. What <paramref name="earlier"/> lines tell is added.</summary>
    /// <exception cref="FormatException">An earlier line is no line of such a table.</exception>
    public IReadOnlyList<string> Lines(IEnumerable<string> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var sums = new SortedDictionary<string, (int Right, int Cases)>(StringComparer.Ordinal);
        foreach (var line in earlier.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            if (cells.Length != 5)
            {
                throw new FormatException($"expected rule, anchor, evidence, right and cases between tabs, found '{line}'");
            }

            sums[string.Join('\t', cells[..3])] = (int.Parse(cells[3], CultureInfo.InvariantCulture), int.Parse(cells[4], CultureInfo.InvariantCulture));
        }

        foreach (var (_, mention, right) in _cases)
        {
            var kind = Kind(mention);
            var sum = sums.GetValueOrDefault(kind);
            sums[kind] = (sum.Right + (right ? 1 : 0), sum.Cases + 1);
        }

        return [.. sums.Select(sum => string.Create(CultureInfo.InvariantCulture, $"{sum.Key}\t{sum.Value.Right}\t{sum.Value.Cases}"))];
    }

    /// <summary>Confidences against truth, each document's from the rates of all others.</summary>
    public Reliability LeaveOneOut()
    {
        var all = Count(_cases);
        var result = new Reliability();
        foreach (var document in _cases.GroupBy(@case => @case.Document, StringComparer.Ordinal))
        {
            var own = Count(document);
            foreach (var (_, mention, right) in document)
            {
                var (total, left) = (all[Kind(mention)], own[Kind(mention)]);
                result.Add(Calibration.Mix(mention.RuleConfidence, total.Right - left.Right, total.Cases - left.Cases), right);
            }
        }

        return result;
    }

    private static Dictionary<string, (int Right, int Cases)> Count(IEnumerable<(string Document, TimeMention Mention, bool Right)> cases) => cases
        .GroupBy(@case => Kind(@case.Mention), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (group.Count(@case => @case.Right), group.Count()), StringComparer.Ordinal);

    private static string Kind(TimeMention mention) => $"{mention.Derivation.Rule}\t{mention.Derivation.Anchor.Kind}\t{mention.Evidence}";
}
