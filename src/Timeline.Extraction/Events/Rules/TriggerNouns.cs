using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events.Rules;

/// <summary>What the rules for nouns share: which words are nouns here, and how far the trigger reaches.</summary>
internal static class TriggerNouns
{
    /// <summary>The noun that stands at the token, or null.</summary>
    public static TriggerForm? At(ArticleText text, int token) =>
        text.TimeAt(token) < 0 && text[token].Word is { TriggerNoun: { } noun } word && (word.TriggerVerb is null || !IsVerb(text, token)) ? noun : null;

    /// <summary>لقاء ببرنامج, اتصال هاتفي مع وكالة رويترز: who talks with an outlet gives an interview, which is saying; nor is a body a meeting.</summary>
    public static bool IsInterview(ArticleText text, int to, EventType type)
    {
        if (type != EventType.Consult)
        {
            return false;
        }

        // المؤتمر الوطني العام, المؤتمر الشعبي: a body or party of that name.
        if (to > 0 && text.StemIs(to - 1, "موتمر") && text[to - 1].Definite && text.IsWord(to) && text.Stem(to) is "وطني" or "شعبي" or "قومي" or "يهودي" or "عام")
        {
            return true;
        }

        for (var i = to; i < to + 4 && text.IsWord(i) && !text.Is(i, WordClasses.Complementiser); i++)
        {
            if (text.Stem(i) is "تلفزيوني" or "متلفز" or "متلفزه" or "برنامج" or "اذاعي" or "مسجله" || (text.Is(i, WordClasses.Outlet) && (text[i].Governed || text.Tokens.Is(i - 1, "مع"))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a form that is written like a noun and like a verb (قتل, طرد, قصف, تولى) is the verb here.</summary>
    public static bool IsVerb(ArticleText text, int token)
    {
        var word = text[token];
        if (word.Definite || word.Governed)
        {
            return false;
        }

        // استقالة ends in a feminine ending, which no verb has; without its dots it would be استقال with an object.
        var last = text.Tokens.Raw(token)[^1];
        if (last == 'ة')
        {
            return false;
        }

        // استقالته is the noun with its pronoun, not استقالت with an object.
        if (word.Word!.TriggerNoun!.Form.HasSuffix)
        {
            return false;
        }

        if (word.Word.TriggerVerb!.Form.Tense is VerbTense.Imperfect or VerbTense.Future)
        {
            return true;
        }

        // تولى ends in alef maqsura, its noun تولي in ya.
        if (last is 'ى' or 'ي')
        {
            return last == 'ى';
        }

        if (token == 0 || text.IsPunctuation(token - 1) || text.Tokens[token - 1].Kind == Temporal.Text.TokenKind.LineEnd)
        {
            return true;
        }

        // Right after a verb stands its object: تعلن طرد, تقرر طرد.
        var before = text[token - 1];
        var norm = text.Tokens.Norm(token - 1);
        if (!word.Joined && (before.Word is { Cue.Form.Tense: VerbTense.Perfect or VerbTense.Imperfect } || (before.Word is null && norm.Length is > 3 and < 7 && norm[0] is 'ي' or 'ت')))
        {
            return false;
        }

        // After a preposition, and after a noun that is not definite, stands a noun: في قتل, بتهمة قتل.
        return word.Joined
            || !(text.Is(token - 1, WordClasses.Preposition) && !text.Tokens.Is(token - 1, "منذ"))
            && !(text.Is(token - 1, WordClasses.Common) && !text[token - 1].Definite && !text.Is(token - 1, WordClasses.Title | WordClasses.Body | WordClasses.Particle | WordClasses.Auxiliary));
    }

    /// <summary>One past the trigger: a second noun of the same sort belongs to it, as in جلسة محادثات, لقاء القمة.</summary>
    public static int End(ArticleText text, int token, Trigger trigger)
    {
        var to = token + 1;
        return to < text.Count && text[to] is { Joined: false, Governed: false, Word.TriggerNoun: { } next } && next.Trigger.Family == trigger.Family && !text[token].Definite ? to + 1 : to;
    }
}
