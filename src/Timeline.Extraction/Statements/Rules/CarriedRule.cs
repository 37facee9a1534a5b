using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>An outlet carries somebody's words without قوله: ونقلت رويترز عن مصدر أن …</summary>
internal sealed class CarriedRule : ICueRule
{
    public string Id => "ar.say.carried";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (text.CueAt(token) is not { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect } cue || !cue.Verb.Wants(Evidence.Carried) || text[token].Governed || AccordingRule.OnlyCarries(text, reader, token))
        {
            return null;
        }

        int speaker = -1, pronoun = -1;
        var end = Math.Min(text.Sentences.Of(token).To, token + 30);
        for (var i = token + 1; i < end; i++)
        {
            if (speaker < 0 && text.Tokens.Is(i, "عن"))
            {
                speaker = i + 1;
            }

            // ونقلت عنه وكالة رويترز أن: whom the text spoke of before.
            if (speaker < 0 && i <= token + 2 && text.IsWord(i) && text.Tokens.Norm(i) is "عنه" or "عنها" or "عنهم")
            {
                pronoun = i;
            }

            if (text.Tokens.Is(i, "القول") || (text.CueAt(i) is { Form.Tense: VerbTense.Masdar } said && said.Verb.Is(CueTraits.Plain)))
            {
                return null;
            }

            if (pronoun >= 0 && text.Is(i, WordClasses.Complementiser | WordClasses.Outlet) && (text.Is(i, WordClasses.Complementiser) || EvidenceScanner.Scan(text, reader, i, 12).HasFlag(Evidence.That)))
            {
                var form = text.Tokens.Norm(pronoun);
                return new Cue(token, token + 1, Id, CueKind.Carried, SpeechAct.State, form is "عنها" ? Gender.Feminine : Gender.Masculine, form is "عنهم" ? Number.Plural : Number.Singular);
            }

            if (speaker >= 0 && (text.Is(i, WordClasses.Complementiser) || text.IsColon(i) || text.Quotations.OpenedAt(i) is { Words: > 2 }))
            {
                return new Cue(token, token + 1, Id, CueKind.Carried, SpeechAct.State, Gender.Unknown, Number.Unknown, SpeakerAt: speaker);
            }
        }

        return null;
    }
}
