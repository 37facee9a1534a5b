using Timeline.Temporal.Text;

namespace Timeline.Extraction.Lexicon;

/// <summary>A fixed phrase that tells an event.</summary>
/// <param name="Following">What its words after the first begin with.</param>
/// <param name="Gap">The subject may stand after the first word.</param>
/// <param name="Tense">Tense of the first word.</param>
/// <param name="Trigger">What it tells.</param>
internal sealed record TriggerPhrase(string[] Following, bool Gap, VerbTense Tense, Trigger Trigger);

/// <summary>The phrases that tell events, by their first words.</summary>
internal sealed class TriggerPhrases
{
    private readonly Dictionary<string, List<TriggerPhrase>> _byFirst = new(StringComparer.Ordinal);

    private TriggerPhrases()
    {
        foreach (var row in Tsv.Rows("triggerphrases"))
        {
            var words = Tsv.Words(row[3]);
            var gap = words.Contains("*", StringComparer.Ordinal);
            var parts = words.Where(word => word != "*").Select(CharacterMap.Normalize).ToArray();
            if (!_byFirst.TryGetValue(parts[0], out var list))
            {
                _byFirst[parts[0]] = list = [];
            }

            var trigger = new Trigger(string.Join(' ', parts), Enum.Parse<EventType>(row[0], ignoreCase: true), row[1], EventModes.Parse(row[2]), TriggerPrior.Fair, TriggerNeeds.None);
            list.Add(new TriggerPhrase(parts[1..], gap, gap ? TenseOf(parts[0]) : VerbTense.Masdar, trigger));
        }
    }

    public static TriggerPhrases Default { get; } = new();

    /// <summary>The phrases that begin with a word as it stands, with its stem, or with what follows one letter; null for none.</summary>
    public List<TriggerPhrase>? BeginningWith(ReadOnlySpan<char> norm, int stemStart)
    {
        var lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(norm, out var phrases) || lookup.TryGetValue(norm[stemStart..], out phrases)
            || (norm.Length > 4 && norm[0] is 'و' or 'ف' or 'ب' or 'ل' && lookup.TryGetValue(norm[1..], out phrases))
            ? phrases
            : null;
    }

    /// <summary>A phrase with a gap begins with a verb: in the present with ي or ت, else in the past.</summary>
    private static VerbTense TenseOf(string verb) => verb is "دخول" or "تقديم" or "استعاده" ? VerbTense.Masdar : verb[0] is 'ي' ? VerbTense.Imperfect : VerbTense.Perfect;
}
