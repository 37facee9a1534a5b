using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>A participle of saying that goes on from another verb: مؤكدا أن, مشيرة إلى, وداعيا.</summary>
internal sealed class ParticipleRule : ICueRule
{
    public string Id => "ar.say.participle";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        var word = text[token];
        if (text.CueAt(token) is not { Form.Tense: VerbTense.Participle } cue || word.Governed || text.TimeAt(token) >= 0)
        {
            return null;
        }

        // متحدثة باسم: a trade, not a circumstance; داعية اللاجئين إلى behind a comma is one.
        var before = token - 1;
        if (word.Is(WordClasses.Title | WordClasses.Source) && text.Tokens.Norm(token)[^1] != 'ا' && !(text.IsComma(before) && cue.Verb.Is(CueTraits.Object) && text.Tokens.Is(token + 2, "الي")))
        {
            return null;
        }

        // 14 متهما: so many of them. و"مطالبة": a word in marks is somebody's noun.
        if (before >= 0 && (text.Tokens[before].Kind == Temporal.Text.TokenKind.Number || text.Quotations.OpenedAt(before) is { Words: 1 }))
        {
            return null;
        }

        if (!word.Joined && before >= 0 && text.IsWord(before) && (text.Is(before, WordClasses.Preposition | WordClasses.Negation | WordClasses.Relative | WordClasses.Auxiliary)))
        {
            return null;
        }

        var found = EvidenceScanner.Scan(text, reader, token + 1, 8);
        var setOff = before < 0 || !text.IsWord(before);
        var masculine = cue.Form is { Gender: Gender.Masculine, Number: Number.Singular };
        var clear = found & (Evidence.That | Evidence.Quote | Evidence.To | Evidence.On | Evidence.About);
        if (!masculine && !setOff && clear == 0)
        {
            return null;
        }

        // إجراءات أمنية مشددة: an adjective with the ending of the one before it.
        if (!masculine && !setOff && !word.Joined && !text.Is(token + 1, WordClasses.Complementiser) && text.Quotations.OpenedAt(token + 1) is null && !text.Tokens.Is(token + 1, "الي") && !text.Is(before, WordClasses.Actor) && text.TimeAt(before) < 0 && text.Tokens.Norm(before)[^1] == 'ه')
        {
            return null;
        }

        // A plural participle is a noun as often: متهمين, معلقين.
        if (cue.Form.Number == Number.Plural && ((clear & (Evidence.That | Evidence.Quote | Evidence.To)) == 0 || !setOff))
        {
            return null;
        }

        if (found == Evidence.None || (!cue.Verb.Wants(Evidence.Any | found) && (found & (Evidence.That | Evidence.Quote)) == 0))
        {
            return null;
        }

        // متحدثا في مؤتمر صحفي: on what occasion, and not what.
        if (cue.Verb.Perfect == "تحدث" && (found & Evidence.About) == 0)
        {
            return null;
        }

        // بوتينا متهمة باختراق: accused, and not accusing.
        if (cue.Verb.Is(CueTraits.About) && cue.Verb.Act == SpeechAct.Accuse && text.IsWord(token + 1) && text[token + 1].Governed && text.Tokens.Norm(token + 1)[0] == 'ب')
        {
            return null;
        }

        // قال ماكين منتقدا ترامب إن المؤتمر مشين: how he says it, with nothing of its own.
        if (!word.Joined && !setOff && StandsBeforeThat(text, token) && BesideVerb(text, token))
        {
            return null;
        }

        // قائلا beside its own verb of saying is part of that cue.
        if (cue.Verb.Is(CueTraits.Plain | CueTraits.Address) && BesideVerb(text, token, cue.Verb))
        {
            return null;
        }

        return new Cue(token, text.Tokens.Is(token + 1, "بالقول") ? token + 2 : token + 1, Id, CueKind.Participle, cue.Verb.Act, cue.Form.Gender, cue.Form.Number, Continues: true);
    }

    /// <summary>منتقدا ترامب إن: behind it a name or two, then what the verb before it says.</summary>
    private static bool StandsBeforeThat(ArticleText text, int token)
    {
        for (var i = token + 1; i < Math.Min(text.Sentences.Of(token).To, token + 5); i++)
        {
            if (text.Is(i, WordClasses.Complementiser))
            {
                return i > token + 1 && text.Tokens.Raw(i)[0] == 'إ';
            }

            if (!text.IsWord(i) || text.Is(i, WordClasses.Preposition))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A verb of saying with nothing said yet stands before it in the clause: وتابع لافروف قائلا.</summary>
    internal static bool BesideVerb(ArticleText text, int token, CueVerb? cue = null)
    {
        for (var i = token - 1; i >= Math.Max(text.Sentences.Of(token).From, token - 8); i--)
        {
            if (text.IsPunctuation(i) || text.Is(i, WordClasses.Complementiser | WordClasses.Preposition))
            {
                return false;
            }

            if (text.CueAt(i) is { Form.Tense: not VerbTense.Masdar } said)
            {
                return said.Verb.Continues || said.Verb.Wants(Evidence.Quote) || said.Verb.Act is SpeechAct.State || cue?.Is(CueTraits.Address) == true;
            }
        }

        return false;
    }
}
