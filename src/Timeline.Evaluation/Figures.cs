namespace Timeline.Evaluation;

/// <summary>All figures of one set of documents. The names are those of the files that results are written to.</summary>
public sealed class Figures
{
    /// <summary>Figures that punish what is missed and what is too much.</summary>
    public IReadOnlyDictionary<string, Tally> Tallies { get; } = Named<Tally>(
        "span_f1", "strict_f1", "value_f1", "day_f1", "cue_f1", "who_when_f1", "trigger_f1");

    /// <summary>Figures over what was found at all.</summary>
    public IReadOnlyDictionary<string, Share> Shares { get; } = Named<Share>(
        "type", "speaker", "kind", "date", "event_type", "event_date", "status");

    public int Documents { get; internal set; }

    internal void Add(Figures other)
    {
        Documents += other.Documents;
        foreach (var (name, tally) in other.Tallies)
        {
            Tallies[name].Add(tally);
        }

        foreach (var (name, share) in other.Shares)
        {
            Shares[name].Add(share);
        }
    }

    private static Dictionary<string, T> Named<T>(params ReadOnlySpan<string> names)
        where T : new()
    {
        // A dictionary that nothing is removed from enumerates in the order of insertion, which is the order of printing.
        var named = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            named.Add(name, new T());
        }

        return named;
    }
}
