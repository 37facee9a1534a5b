using Timeline.Extraction.Statements.Rules;

namespace Timeline.Extraction.Statements;

/// <summary>All rules that find cues, in the order in which they are asked; the first that matches has the token.</summary>
internal static class CueRules
{
    public static IReadOnlyList<ICueRule> All { get; } =
    [
        new AccordingRule(),
        new ClaimRule(),
        new ObjectPhraseRule(),
        new ContainedRule(),
        new CarriedRule(),
        new QuotedMasdarRule(),
        new ParticipleRule(),
        new FiniteVerbRule(),
        new HeadlineColonRule(),
    ];
}
