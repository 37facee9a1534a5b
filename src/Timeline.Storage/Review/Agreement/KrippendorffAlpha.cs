namespace Timeline.Storage;

/// <summary>
/// Krippendorff's alpha for names (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): how far people agree beyond what chance
/// would bring, whoever answered how many of the questions. 1 is full agreement, 0 is chance, below 0 they contradict each other.
/// </summary>
public static class KrippendorffAlpha
{
    /// <param name="units">The answers about each thing, in any order; with fewer than two it counts for nothing.</param>
    /// <returns>Null where there is nothing to compare, or everybody always gave one and the same answer.</returns>
    public static double? Nominal(IEnumerable<IReadOnlyCollection<string>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        var (all, disagreeing) = (0.0, 0.0);
        foreach (var answers in units.Where(answers => answers.Count > 1))
        {
            var counts = answers.CountBy(answer => answer, StringComparer.Ordinal).ToList();
            foreach (var (answer, count) in counts)
            {
                totals[answer] = totals.GetValueOrDefault(answer) + count;

                // Pairs of this answer with another one, shared out so that each answer weighs 1.
                disagreeing += count * (answers.Count - count) / (answers.Count - 1.0);
            }

            all += answers.Count;
        }

        var expected = totals.Values.Sum(count => count * (all - count));
        return expected > 0 ? 1 - ((all - 1) * disagreeing / expected) : null;
    }
}
