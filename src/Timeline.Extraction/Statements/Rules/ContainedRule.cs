using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>The words stand in a document: وجاء في بيان, جاء فيه, ورد في التقرير أن.</summary>
internal sealed class ContainedRule : ICueRule
{
    public string Id => "ar.say.contained";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (!text.IsWord(token) || text.Tokens.Norm(token) is not ("جاء" or "وجاء" or "ورد" or "وورد" or "جاءت" or "وردت"))
        {
            return null;
        }

        var into = token + 1;
        var pronoun = text.Tokens.Is(into, "فيه") || text.Tokens.Is(into, "فيها");
        if (!pronoun && !(text.Tokens.Is(into, "في") && text.Is(into + 1, WordClasses.Document | WordClasses.Outlet)))
        {
            return null;
        }

        // جاء ذلك في تصريح tells of no words; these come with أن, a colon or a quotation.
        var found = EvidenceScanner.Scan(text, reader, into + 1);
        return (found & (Evidence.That | Evidence.Quote)) == 0
            ? null
            : new Cue(token, token + 1, Id, CueKind.Contained, SpeechAct.State, Gender.Unknown, Number.Unknown, SpeakerAt: pronoun ? -1 : into + 1);
    }
}
