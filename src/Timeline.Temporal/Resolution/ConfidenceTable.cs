using System.Collections.Frozen;
using System.Globalization;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// How often readings have been right, by rule, anchor and evidence: <c>confidence.tsv</c>, which <c>timeline eval --rates</c> writes.
/// docs/times.md says how it is measured.
/// </summary>
internal static class ConfidenceTable
{
    private static readonly int s_evidences = Enum.GetValues<Evidence>().Length;

    /// <summary>By rule; of each, by anchor and evidence (<see cref="PlaceOf"/>), nothing measured where no case was.</summary>
    private static readonly FrozenDictionary<string, (int Right, int Cases)[]> s_rates = Load();

    public static double Mix(string rule, AnchorKind anchor, Evidence evidence, double ruleConfidence)
    {
        var (right, cases) = s_rates.TryGetValue(rule, out var rates) ? rates[PlaceOf(anchor, evidence)] : default;
        return Calibration.Mix(ruleConfidence, right, cases);
    }

    private static int PlaceOf(AnchorKind anchor, Evidence evidence) => ((int)anchor * s_evidences) + (int)evidence;

    /// <exception cref="InvalidDataException">A line of the table cannot be read; says which.</exception>
    private static FrozenDictionary<string, (int, int)[]> Load()
    {
        var rates = new Dictionary<string, (int, int)[]>(StringComparer.Ordinal);
        var places = Enum.GetValues<AnchorKind>().Length * s_evidences;
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

            if (!rates.TryGetValue(cells[0], out var ofRule))
            {
                rates[cells[0]] = ofRule = new (int, int)[places];
            }

            ofRule[PlaceOf(anchor, evidence)] = (right, cases);
        }

        return rates.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
