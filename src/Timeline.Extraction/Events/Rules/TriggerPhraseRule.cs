using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events.Rules;

/// <summary>A fixed phrase that tells an event where its words alone would not: قطع العلاقات, أطلق الجيش سراح, مؤتمر صحفي.</summary>
internal sealed class TriggerPhraseRule : ITriggerRule
{
    /// <summary>So long may the subject be that stands inside.</summary>
    private const int LongestSubject = 9;

    public string Id => "ar.event.phrase";

    public TriggerMatch? Match(ArticleText text, NeedsReader needs, int token)
    {
        if (text[token].TriggerPhrases is not { } phrases || text[token].Definite && text[token].Governed)
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            if (End(text, token, phrase) is var to and > 0 && !TriggerNouns.IsInterview(text, to, phrase.Trigger.Type) && !(text.Tokens.Is(token - 1, "وقف") || text.Tokens.Is(token - 1, "لوقف") || text.Tokens.Is(token - 1, "بوقف")))
            {
                // وتشاور الرئيس هاتفيا مع نظيره: the verb before it tells the call.
                if (text.Tokens.Is(token, "هاتفيا") && FollowsTalk(text, token))
                {
                    return null;
                }

                var holder = text[token].Word is { TriggerNoun: not null } ? HolderFinder.Find(text, token, to, phrase.Trigger.Type) : null;
                var tense = text[token].Word is { TriggerNoun: null, Light: { Form.Tense: not VerbTense.Participle } light } && phrase.Gap ? light.Form.Tense : phrase.Tense;
                return new TriggerMatch(token, phrase.Gap ? token + 1 : to, phrase.Trigger, TriggerKind.Phrase, tense, text[token].Definite, Owned: false, holder, Id);
            }
        }

        return null;
    }

    private static bool FollowsTalk(ArticleText text, int token)
    {
        for (var i = token - 1; i >= Math.Max(text.Sentences.Of(token).From, token - LongestSubject); i--)
        {
            if (text[i].Word?.TriggerVerb is { Trigger.Type: EventType.Consult, Trigger.Prior: TriggerPrior.Strong })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One past the phrase where it stands at the token, else -1.</summary>
    private static int End(ArticleText text, int token, TriggerPhrase phrase)
    {
        var i = token + 1;
        for (var k = 0; k < phrase.Following.Length; k++, i++)
        {
            var last = k == 0 && phrase.Gap ? i + LongestSubject : i;
            while (i < last && !Begins(text, i, phrase.Following[k]) && i < text.Count && !text.Is(i, WordClasses.Complementiser) && text.Char(i) is not ('.' or ':'))
            {
                i++;
            }

            if (!Begins(text, i, phrase.Following[k]))
            {
                return -1;
            }
        }

        return i;
    }

    private static bool Begins(ArticleText text, int token, string word) => text.IsWord(token) && text.Tokens.Norm(token).StartsWith(word);
}
