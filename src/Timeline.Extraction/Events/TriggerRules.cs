using Timeline.Extraction.Events.Rules;

namespace Timeline.Extraction.Events;

/// <summary>All rules that find triggers, in the order in which they are asked.</summary>
internal static class TriggerRules
{
    public static IReadOnlyList<ITriggerRule> All { get; } = [new TriggerPhraseRule(), new HeldNounRule(), new TriggerNounRule(), new TriggerVerbRule()];
}
