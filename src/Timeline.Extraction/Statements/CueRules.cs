using Timeline.Extraction.Reading;
using Timeline.Extraction.Statements.Rules;

namespace Timeline.Extraction.Statements;

/// <summary>All rules that find cues, in the order in which they are asked; the first that matches has the token.</summary>
internal static class CueRules
{
    public static ICueRule[] All { get; } =
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

    /// <summary>Whether any rule can match at a token: few words begin a cue, and the tables know them all.</summary>
    public static bool CanBegin(ArticleText text, int token) =>
        text[token].CanCue || text.IsColon(token);
}
