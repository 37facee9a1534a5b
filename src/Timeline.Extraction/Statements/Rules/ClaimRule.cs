using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>A reason that the one who acts gives for it, not the writer: بزعم, بدعوى, بحجة, بذريعة.</summary>
internal sealed class ClaimRule : ICueRule
{
    public string Id => "ar.say.claim";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token) =>
        text.IsWord(token) && text.Tokens.Norm(token) is "بزعم" or "بدعوي" or "بحجه" or "بذريعه"
            ? new Cue(token, token + 1, Id, CueKind.Claim, SpeechAct.State, Gender.Unknown, Number.Unknown)
            : null;
}
