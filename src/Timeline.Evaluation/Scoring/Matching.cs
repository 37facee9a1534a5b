namespace Timeline.Evaluation.Scoring;

/// <summary>Which finding of the system answers which entry of the gold.</summary>
internal static class Matching
{
    /// <summary>
    /// Greedy, one to one: the nearest pair first, ties by place in the lists; optional gold entries take only what the
    /// required ones leave.
    /// </summary>
    /// <param name="gold">Entries of the gold.</param>
    /// <param name="system">Findings of the system.</param>
    /// <param name="optional">Whether an entry is neither required nor punished.</param>
    /// <param name="distance">How far two lie apart; null when they cannot be the same.</param>
    /// <returns>For each gold entry the index of its finding, or -1.</returns>
    public static int[] Pair<TGold, TSystem>(
        IReadOnlyList<TGold> gold,
        IReadOnlyList<TSystem> system,
        Func<TGold, bool> optional,
        Func<TGold, TSystem, int?> distance)
    {
        var candidates = new List<(bool Optional, int Distance, int Gold, int System)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < system.Count; j++)
            {
                if (distance(gold[i], system[j]) is { } far)
                {
                    candidates.Add((optional(gold[i]), far, i, j));
                }
            }
        }

        candidates.Sort();
        var answers = new int[gold.Count];
        Array.Fill(answers, -1);
        var taken = new bool[system.Count];
        foreach (var (_, _, i, j) in candidates)
        {
            if (answers[i] < 0 && !taken[j])
            {
                answers[i] = j;
                taken[j] = true;
            }
        }

        return answers;
    }

    /// <summary>How much two extents differ at both ends; null when they do not overlap.</summary>
    public static int? Overlap(int start, int end, int otherStart, int otherEnd) =>
        start < otherEnd && otherStart < end ? Math.Abs(start - otherStart) + Math.Abs(end - otherEnd) : null;
}
