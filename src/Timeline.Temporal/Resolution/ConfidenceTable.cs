using System.Collections.Frozen;
using System.Globalization;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// How often readings have been right, by rule, anchor and evidence: <c>confidence.tsv</c>, which <c>timeline eval --rates</c> writes.
/// docs/times.md says how it is measured.
/// </summary>
internal static class ConfidenceTable
{
    private static readonly FrozenDictionary<(string Rule, AnchorKind Anchor, Evidence Evidence), (int Right, int Cases)> s_rates = Load();

    public static double Mix(string rule, AnchorKind anchor, Evidence evidence, double ruleConfidence) =>
        s_rates.TryGetValue((rule, anchor, evidence), out var rate) ? Calibration.Mix(ruleConfidence, rate.Right, rate.Cases) : Calibration.Mix(ruleConfidence, 0, 0);

    /// <exception cref="InvalidDataException">A line of the table cannot be read; says which.</exception>
    private static FrozenDictionary<(string, AnchorKind, Evidence), (int, int)> Load()
    {
        var rates = new Dictionary<(string, AnchorKind, Evidence), (int, int)>();
        using var reader = new StreamReader(typeof(ConfidenceTable).Assembly.GetManifestResourceStream("confidence")!);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 5 || !Enum.TryParse<AnchorKind>(cells[1], out var anchor) || !Enum.TryParse<Evidence>(cells[2], out var evidence)
                || !int.TryParse(cells[3], CultureInfo.InvariantCulture, out var right) || !int.TryParse(cells[4], CultureInfo.InvariantCulture, out var cases))
            {
                throw new InvalidDataException($"confidence.tsv:{number}: expected rule, anchor, evidence, right and cases between tabs, found '{line}'.");
            }

            rates.Add((cells[0], anchor, evidence), (right, cases));
        }

        return rates.ToFrozenDictionary();
    }
}
