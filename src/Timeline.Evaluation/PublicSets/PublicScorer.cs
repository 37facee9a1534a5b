using Timeline.Temporal;

namespace Timeline.Evaluation.PublicSets;

/// <summary>Runs the tagger on other projects' cases.</summary>
public static class PublicScorer
{
    public static PublicReport Score(IReadOnlyList<PublicCase> cases, TimeTagger tagger)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(tagger);
        var fitting = new Share();
        var byKind = new SortedDictionary<string, Share>(StringComparer.Ordinal);
        var leftOut = new SortedDictionary<string, Share>(StringComparer.Ordinal);
        var errors = new List<(PublicCase, string)>();
        foreach (var @case in cases)
        {
            var found = tagger.Tag(@case.Text, @case.Day).Mentions;
            var isRight = @case.Expected.Count == 0 ? found.Count == 0 : @case.Expected.All(expected => ExpectationMatch.IsMet(@case, expected, found));
            if (@case.LeftOut is { } reason)
            {
                Of(leftOut, reason).Add(isRight);
                continue;
            }

            fitting.Add(isRight);
            Of(byKind, @case.Kind).Add(isRight);
            if (!isRight)
            {
                errors.Add((@case, string.Join(", ", found.Select(mention => $"«{mention.Text}» {mention.Value}"))));
            }
        }

        return new PublicReport(cases.Count > 0 ? cases[0].Set : "", fitting, byKind, leftOut, errors);
    }

    private static Share Of(SortedDictionary<string, Share> shares, string name)
    {
        if (!shares.TryGetValue(name, out var share))
        {
            shares.Add(name, share = new Share());
        }

        return share;
    }
}
