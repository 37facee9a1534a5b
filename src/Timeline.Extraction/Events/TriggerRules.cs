using Timeline.Extraction.Events.Rules;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events;

/// <summary>All rules that find triggers, in the order in which they are asked.</summary>
internal static class TriggerRules
{
    public static ITriggerRule[] All { get; } = [new TriggerPhraseRule(), new HeldNounRule(), new TriggerNounRule(), new TriggerVerbRule()];

    /// <summary>Whether any rule can match at a token: the tables know all words that tell an event.</summary>
    public static bool CanBegin(ArticleText text, int token) => text[token].CanTell;
}
