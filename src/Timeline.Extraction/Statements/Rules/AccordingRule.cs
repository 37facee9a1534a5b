using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>بحسب المرصد, وفقا لبيان, حسبما قال, وفق ما أعلن: the one whose words they are follows.</summary>
internal sealed class AccordingRule : ICueRule
{
    public string Id => "ar.say.according";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (!text.IsWord(token) || text.TimeAt(token) >= 0)
        {
            return null;
        }

        var stem = text.Tokens.Norm(token);
        if (stem[0] is 'و' or 'ف' && stem is not ("وفق" or "وفقا") && stem.Length > 3)
        {
            stem = stem[1..];
        }

        var to = token + 1;
        switch (stem)
        {
            case "حسبما":
                return AfterVerb(text, reader, token, to);
            case "نقلا":
                // نقلا عن وكالة after a saying tells only who carried it.
                if (!text.Tokens.Is(to, "عن") || reader.Read(to + 1) is not { } origin || (origin.Kind == WordClasses.Outlet && SpeaksBefore(text, token)))
                {
                    return null;
                }

                to++;
                break;
            case "بحسب" or "حسب" or "وفق":
                if (text.Tokens.Is(to, "ما"))
                {
                    return AfterVerb(text, reader, token, to + 1);
                }

                break;
            case "وفقا" or "طبقا":
                if (text.Tokens.Is(to, "لما"))
                {
                    return AfterVerb(text, reader, token, to + 1);
                }

                if (!text.IsWord(to) || text.Tokens.Norm(to)[0] != 'ل')
                {
                    return null;
                }

                // وفقا لقرار مجلس الأمن inside a clause means "in keeping with".
                if (text.Is(to, WordClasses.Binding) && token > text.Sentences.Of(token).From && !text.IsPunctuation(token - 1))
                {
                    return null;
                }

                break;
            default:
                return null;
        }

        // على حد, حسب تعبيره: closing formulas belong to a statement that is already there.
        if (token > 0 && text.Tokens.Is(token - 1, "علي"))
        {
            return null;
        }

        // وفقا لتصريحات أدلى بها, حسب تصريحاته: whose words they are has been said.
        if (text.Is(to, WordClasses.Document) && SpeaksBefore(text, token) && (text.Tokens.Norm(to) is [.., 'ه'] && text.Tokens.Raw(to)[^1] == 'ه' || text.Tokens.Norm(to).EndsWith("ها") || text.IsWord(to + 1) && text.Tokens.Norm(to + 1) is "ادلي" or "ادلت" or "له" or "لها" or "القاه" or "القتها"))
        {
            return null;
        }

        return Named(text, reader, to) is { } phrase && !(phrase.Kind == WordClasses.Outlet && (SpeaksBefore(text, token) || SpeaksAfter(text, reader, token, phrase.To)))
            ? new Cue(token, to, Id, CueKind.According, SpeechAct.State, Gender.Unknown, Number.Unknown, SpeakerAt: phrase.From)
            : null;
    }

    private Cue? AfterVerb(ArticleText text, NounPhraseReader reader, int token, int verb)
    {
        if (text.CueAt(verb) is not { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect } cue)
        {
            return null;
        }

        if (OnlyCarries(text, reader, verb))
        {
            return null;
        }

        return reader.Read(BehindVerb(text, verb)) is { } phrase
            ? new Cue(token, verb + 1, Id, CueKind.According, SpeechAct.State, cue.Form.Gender, cue.Form.Number, SpeakerAt: phrase.From)
            : null;
    }

    /// <summary>وأشار بيسكوف، وفق ما نقلت وسائل إعلام، إلى: somebody speaks already, the outlet only carried it.</summary>
    public static bool OnlyCarries(ArticleText text, NounPhraseReader reader, int verb)
    {
        var opens = verb - 1;
        if (opens < 0 || !text.IsWord(opens) || text.CueAt(verb) is not { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect } cue)
        {
            return false;
        }

        // حسبما, بحسب ما, وفق ما, وفقا لما, على ما, كما
        var what = text.Tokens.Norm(opens);
        if (what is "ما" or "لما")
        {
            opens--;
            if (opens < 0 || !text.IsWord(opens) || text.Tokens.Norm(opens) is not ("بحسب" or "حسب" or "وفق" or "وفقا" or "طبقا" or "وبحسب" or "وحسب" or "ووفق" or "ووفقا" or "علي"))
            {
                return false;
            }
        }
        else if (what is not ("حسبما" or "وحسبما" or "كما"))
        {
            return false;
        }

        return (cue.Verb.Wants(Evidence.Carried) || reader.Read(BehindVerb(text, verb)) is { Kind: WordClasses.Outlet }) && SpeaksBefore(text, opens);
    }

    /// <summary>Where the subject of such a verb stands: حسبما أعلنت الأربعاء رئاسة الحكومة.</summary>
    private static int BehindVerb(ArticleText text, int verb)
    {
        var at = verb + 1;
        while (text.Is(at, WordClasses.Adverb) || text.TimeAt(at) >= 0)
        {
            at++;
        }

        return at;
    }

    private static bool SpeaksBefore(ArticleText text, int token)
    {
        // …. بحسب ما أوردت رويترز. A sentence that holds nothing else goes with the one before it.
        if (token <= text.Sentences.Of(token).From + 1 && text.Sentences.Of(token).To - token <= 8 && token > 1)
        {
            token = text.Sentences.Of(token).From - 1;
        }

        for (var i = token - 1; i >= Math.Max(text.Sentences.Of(token).From, token - 40); i--)
        {
            // Three dots end what was told before.
            if (text.Char(i) == '.')
            {
                return false;
            }

            if (!text[i].Governed && text.CueAt(i) is { Form: { Tense: VerbTense.Masdar, HasSuffix: true }, Verb.Act: SpeechAct.State })
            {
                return true;
            }

            if (!text[i].Governed && text.CueAt(i) is { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect } cue && (!(cue.Form.Bare && cue.Verb.Ambiguous) || (i == text.Sentences.Of(i).From && text.Is(i + 1, WordClasses.Actor))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>وحسب فرانس برس، تعهد كيم: the one who speaks comes behind the outlet.</summary>
    private static bool SpeaksAfter(ArticleText text, NounPhraseReader reader, int token, int from)
    {
        if (token - text.Sentences.Of(token).From > 2)
        {
            return false;
        }

        for (var i = from; i < Math.Min(text.Sentences.Of(token).To, from + 8); i++)
        {
            if (text.Is(i, WordClasses.Complementiser | WordClasses.Relative) || text.IsColon(i))
            {
                return false;
            }

            if (!text[i].Governed && text.CueAt(i) is { Form.Tense: VerbTense.Perfect } cue && (!cue.Verb.Ambiguous || (i <= from + 1 && reader.Read(i + 1) is not null)))
            {
                return true;
            }
        }

        return false;
    }

    private static NounPhrase? Named(ArticleText text, NounPhraseReader reader, int at)
    {
        // بحسب العدد الآن: a number says nothing.
        if (text.StemIs(at, "عدد") && text[at].Definite || reader.Read(at) is not { } phrase || (phrase.Kind == WordClasses.None && !text.Is(phrase.NameFrom, WordClasses.GivenName) && text[at].Word is null && text.IsWord(phrase.To) && !text.Is(phrase.To, WordClasses.Function)))
        {
            return null;
        }

        // وفقا للاتفاق: what an agreement or law holds is said by it; "by the schedule" is not.
        return phrase;
    }
}
