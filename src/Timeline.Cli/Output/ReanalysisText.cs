using System.Globalization;
using Timeline.Storage;

namespace Timeline.Cli.Output;

/// <summary>What reading articles again changed: in all, by rule, and one by one.</summary>
/// <param name="mostDiffs">How many changes are told one by one.</param>
internal sealed class ReanalysisText(int mostDiffs)
{
    private readonly Dictionary<string, Tally> _byRule = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byValue = new(StringComparer.Ordinal);
    private readonly Tally _all = new();
    private readonly List<Effect> _shown = [];
    private int _held;
    private int _unplaced;

    public int Articles { get; private set; }

    public int Changes => _all.Changed + _all.Found + _all.Gone;

    public void Add(ReanalysisBatch batch)
    {
        Articles += batch.Articles;
        _held += batch.Held;
        _unplaced += batch.Unplaced;
        _shown.AddRange(batch.Effects.Take(Math.Max(0, mostDiffs - _shown.Count)));
        foreach (var effect in batch.Effects)
        {
            var rule = (effect.After ?? effect.Before)!.Rule;
            _all.Add(effect);
            (_byRule.TryGetValue(rule, out var tally) ? tally : _byRule[rule] = new Tally()).Add(effect);
            foreach (var (value, _, _) in Differences(effect))
            {
                _byValue[value] = _byValue.GetValueOrDefault(value) + 1;
            }
        }
    }

    /// <param name="dryRun">Nothing was stored.</param>
    /// <param name="all">How many articles the filter means; those that are missing here an interrupted run had read before.</param>
    public IEnumerable<string> Lines(bool dryRun, long all)
    {
        yield return $"{Articles} articles read again: {Changes} mentions and entries {(dryRun ? "would change" : "changed")}";
        if (Articles < all && !dryRun)
        {
            yield return $"  {all - Articles} articles more were read before, by the run that was interrupted";
        }

        var values = _byValue.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}");
        yield return $"  {_all.Changed} read otherwise{(_byValue.Count > 0 ? $" ({string.Join(", ", values)})" : "")}, {_all.Found} new, {_all.Gone} gone";
        yield return $"  {_held} as people decided; {_unplaced} decisions find their words no more and wait among the conflicts";
        if (_byRule.Count > 0)
        {
            var width = _byRule.Keys.Max(rule => rule.Length);
            yield return "";
            yield return $"{"by rule".PadRight(width)}  otherwise     new    gone";
            foreach (var (rule, tally) in _byRule.OrderByDescending(pair => pair.Value.Sum).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{rule.PadRight(width)}  {tally.Changed,9}  {tally.Found,6}  {tally.Gone,6}");
            }
        }

        foreach (var effect in _shown)
        {
            yield return "";
            foreach (var line in Told(effect))
            {
                yield return line;
            }
        }

        if (_shown.Count < Changes)
        {
            yield return "";
            yield return $"and {Changes - _shown.Count} more; --diff tells more of them.";
        }
    }

    // A new entry's number is not its own before it is stored.
    private static IEnumerable<string> Told(Effect effect)
    {
        var kind = KebabName.Of(effect.Subject.Kind);
        yield return effect switch
        {
            { Before: null } => $"article {effect.ArticleId}, new {kind}: {effect.Label}",
            { After: null } => $"article {effect.ArticleId}, {kind} {effect.Subject.Id}, gone: {effect.Label}",
            _ => $"article {effect.ArticleId}, {kind} {effect.Subject.Id}: {effect.Label}",
        };
        if (effect is { Before: not null, After: not null })
        {
            foreach (var (value, before, after) in Differences(effect))
            {
                yield return $"  {value}: {before} → {after}";
            }
        }
        else
        {
            yield return $"  {string.Join("  ", Values((effect.After ?? effect.Before)!).Where(pair => pair.Value.Length > 0).Select(pair => pair.Value))}";
        }
    }

    private static IEnumerable<(string Value, string Before, string After)> Differences(Effect effect) => effect is { Before: { } before, After: { } after }
        ? Values(before).Zip(Values(after), (was, now) => (was.Name, Shown(was.Value), Shown(now.Value))).Where(pair => !string.Equals(pair.Item2, pair.Item3, StringComparison.Ordinal))
        : [];

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value;

    private static (string Name, string Value)[] Values(EffectState state) =>
    [
        ("days", state.Days?.ToString() ?? "undated"),
        ("grain", KebabName.Of(state.Grain)),
        ("type", state.Type ?? ""),
        ("status", state.Status is { } status ? KebabName.Of(status) : ""),
        ("speaker", state.Speaker ?? ""),
        ("quotation", state.Quotation ?? ""),
        ("actors", string.Join("، ", state.Actors)),
        ("state", state.State == ReviewState.Machine ? "" : KebabName.Of(state.State)),
        ("rule", state.Rule),
    ];

    private sealed class Tally
    {
        public int Changed { get; private set; }

        public int Found { get; private set; }

        public int Gone { get; private set; }

        public int Sum => Changed + Found + Gone;

        public void Add(Effect effect)
        {
            switch (effect)
            {
                case { Before: null }:
                    Found++;
                    break;
                case { After: null }:
                    Gone++;
                    break;
                default:
                    Changed++;
                    break;
            }
        }
    }
}
