using System.Globalization;
using Timeline.Storage;

namespace Timeline.Cli.Output;

/// <summary>What reading articles again changed, by rule and one by one.</summary>
/// <param name="mostDiffs">How many changes are told one by one.</param>
internal sealed class ReanalysisText(int mostDiffs)
{
    private readonly Dictionary<string, (int Changed, int Found, int Gone)> _byRule = new(StringComparer.Ordinal);
    private readonly List<Effect> _shown = [];
    private int _held;
    private int _unplaced;

    public int Articles { get; private set; }

    public int Changes { get; private set; }

    public void Add(ReanalysisBatch batch)
    {
        Articles += batch.Articles;
        Changes += batch.Effects.Count;
        _held += batch.Held;
        _unplaced += batch.Unplaced;
        _shown.AddRange(batch.Effects.Take(Math.Max(0, mostDiffs - _shown.Count)));
        foreach (var effect in batch.Effects)
        {
            var rule = (effect.After ?? effect.Before)!.Rule;
            var (changed, found, gone) = _byRule.GetValueOrDefault(rule);
            _byRule[rule] = effect switch
            {
                { Before: null } => (changed, found + 1, gone),
                { After: null } => (changed, found, gone + 1),
                _ => (changed + 1, found, gone),
            };
        }
    }

    public void Write(bool dryRun)
    {
        var verb = dryRun ? "would change" : "changed";
        Console.WriteLine($"{Articles} articles, {Changes} mentions and entries {verb}; people's decisions hold {_held}, {_unplaced} find no place");
        foreach (var (rule, counts) in _byRule.OrderByDescending(pair => pair.Value.Changed + pair.Value.Found + pair.Value.Gone).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rule}: {counts.Changed} other, {counts.Found} new, {counts.Gone} gone"));
        }

        foreach (var effect in _shown)
        {
            Console.WriteLine($"article {effect.ArticleId}  {KebabName.Of(effect.Subject.Kind)} {effect.Subject.Id}  {effect.Label}");
            Console.WriteLine($"  - {State(effect.Before)}");
            Console.WriteLine($"  + {State(effect.After)}");
        }

        if (_shown.Count < Changes)
        {
            Console.WriteLine($"and {Changes - _shown.Count} more; --diff tells more of them.");
        }
    }

    private static string State(EffectState? state) => state is null
        ? "nothing"
        : string.Join("  ", new[]
        {
            state.Days?.ToString() ?? "undated", state.Type, state.Status is { } status ? KebabName.Of(status) : null, state.Speaker, state.Rule,
            state.State == ReviewState.Machine ? null : KebabName.Of(state.State),
        }.Where(part => !string.IsNullOrEmpty(part)));
}
