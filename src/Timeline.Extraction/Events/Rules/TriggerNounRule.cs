using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events.Rules;

/// <summary>A noun that tells an event: اجتماع, زيارته, الغارة.</summary>
internal sealed class TriggerNounRule : ITriggerRule
{
    public string Id => "ar.event.noun";

    public TriggerMatch? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (text[token] is not { Word.Trigger: { Form.Tense: VerbTense.Masdar } found } word || text.TimeAt(token) >= 0)
        {
            return null;
        }

        var needs = found.Trigger.Needs;
        if (needs.HasFlag(TriggerNeeds.Actor) && !NamedNear(text, token))
        {
            return null;
        }

        if (needs.HasFlag(TriggerNeeds.Held) && !HeldBefore(text, token) && !(needs.HasFlag(TriggerNeeds.With) && WithAfter(text, token)))
        {
            return null;
        }

        // A second noun of the same event belongs to the first: جلسة محادثات, مفاوضات السلام.
        var to = token + 1;
        if (text[Math.Min(to, text.Count - 1)] is { Word.Trigger: { Form.Tense: VerbTense.Masdar } next } && next.Trigger.Group == found.Trigger.Group && to < text.Count && !text[to].Joined)
        {
            to++;
        }

        return new TriggerMatch(token, to, found.Trigger.Type, found.Trigger.Group, VerbTense.Masdar, word.Definite || found.Form.HasSuffix, found.Form.HasSuffix, Id, 0.6);
    }

    private static bool WithAfter(ArticleText text, int token)
    {
        for (var i = token + 1; i < token + 5 && i < text.Count; i++)
        {
            if (text.Tokens.Is(i, "مع") || (text.IsWord(i) && text.Tokens.Norm(i).StartsWith("هاتفي")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamedNear(ArticleText text, int token)
    {
        for (var i = token + 1; i < token + 7 && i < text.Count && !text.IsPunctuation(i); i++)
        {
            if (text.Is(i, WordClasses.Country | WordClasses.City | WordClasses.GivenName | WordClasses.Title | WordClasses.Body))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HeldBefore(ArticleText text, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 4); i--)
        {
            var norm = text.Tokens.Norm(i);
            if (text.IsWord(i) && (norm.Contains("توقيع", StringComparison.Ordinal) || norm.Contains("وقع", StringComparison.Ordinal) || norm.Contains("برم", StringComparison.Ordinal) || norm.Contains("ابرام", StringComparison.Ordinal)
                || norm.Contains("توصل", StringComparison.Ordinal) || norm.Contains("عقد", StringComparison.Ordinal) || norm is "تم" or "جري" || norm.Contains("فرض", StringComparison.Ordinal) || norm.Contains("اجر", StringComparison.Ordinal) || norm.Contains("تلقي", StringComparison.Ordinal) || norm.Contains("تجري", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
