using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events.Rules;

/// <summary>A verb that tells an event, active or passive: التقى, وقعت, سيزور, اعتقل.</summary>
internal sealed class TriggerVerbRule : ITriggerRule
{
    /// <summary>A verb of talking or arriving gives way to the noun that says in what: بحث لافروف مع نظيره في اتصال, وصل في زيارة.</summary>
    private const int ReachOfOccasion = 16;

    public string Id => "ar.event.verb";

    public TriggerMatch? Match(ArticleText text, NeedsReader needs, int token)
    {
        if (text[token] is not { Definite: false, Governed: false, Word.TriggerVerb: { } found } word || text.TimeAt(token) >= 0)
        {
            return null;
        }

        if (word.Word!.TriggerNoun is not null && !TriggerNouns.IsVerb(text, token))
        {
            return null;
        }

        var form = found.Form;
        if (form.HasSuffix && text.Tokens.Raw(token)[^1] == 'ة')
        {
            return null;
        }

        // A bare perfect after a preposition is a noun: في بحث, من منع.
        if (form.Bare && token > 0 && !word.Joined && (text.Is(token - 1, WordClasses.Preposition) || text[token - 1].Governed) && !text.Tokens.Is(token - 1, "منذ"))
        {
            return null;
        }

        if (!needs.Met(found.Trigger, form, token, token + 1, held: false) 
            || ((found.Trigger.Group == "talk" || found.Trigger.Needs == TriggerNeeds.Arrives) && HasOccasion(text, token)))
        {
            return null;
        }

        return new TriggerMatch(token, token + 1, found.Trigger, TriggerKind.Verb, form.Tense, Known: false, Owned: form.HasSuffix, null, Id);
    }

    private static bool HasOccasion(ArticleText text, int token)
    {
        var end = Math.Min(text.Sentences.Of(token).To, token + ReachOfOccasion);
        for (var i = token + 1; i < end && !text.Is(i, WordClasses.Complementiser); i++)
        {
            if (text[i].Word is { TriggerNoun.Trigger.Type: EventType.Consult } && (text[i].Governed || text.Tokens.Is(i - 1, "في") || text.Tokens.Is(i - 1, "خلال") || text.Tokens.Is(i - 1, "اثناء")))
            {
                return true;
            }
        }

        return false;
    }
}
