using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.Desk;

/// <summary>Days that a mention may mean, with what speaks for them.</summary>
/// <param name="Number">The key, 1 to 9.</param>
/// <param name="Score">How sure the machine is, 0 to 1.</param>
public sealed record Candidate(int Number, DayRange Days, double Score, Bilingual Reason)
{
    private const int Most = 9;

    /// <summary>What an item may mean; of an entry that no expression dates its days alone.</summary>
    public static IReadOnlyList<Candidate> Of(ReviewItem item, bool machineAlone = false)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (item.Mention, item.Dependants) switch
        {
            ({ } mention, _) => Of(mention, machineAlone),
            (_, [{ Days: { } days } entry]) => [new Candidate(1, days, entry.Confidence, entry.Explanation ?? default)],
            _ => [],
        };
    }

    /// <summary>What holds first, then the machine's other readings.</summary>
    /// <param name="mention">What is asked about.</param>
    /// <param name="machineAlone">Leaves out what a person decided: whoever looks second should not be led.</param>
    public static IReadOnlyList<Candidate> Of(MentionView mention, bool machineAlone = false)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var all = new List<(DayRange Days, double Score, Bilingual Reason)>();
        if (!machineAlone && mention.Days is { } days)
        {
            all.Add((days, mention.Confidence, mention.Explanation));
        }

        if (mention.MachineDays is { } machine)
        {
            all.Add((machine, mention.Confidence, mention.Explanation));
        }

        all.AddRange(mention.Alternatives.Where(each => each.Days is not null).Select(each => (each.Days!.Value, each.Score, each.Reason)));
        return [.. all.DistinctBy(each => each.Days).Take(Most).Select((each, index) => new Candidate(index + 1, each.Days, each.Score, each.Reason))];
    }
}
