using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events.Rules;

/// <summary>A noun that tells an event without a verb: خلال اجتماع, زيارته, الغارة, مقتل خمسة.</summary>
internal sealed class TriggerNounRule : ITriggerRule
{
    public string Id => "ar.event.noun";

    public TriggerMatch? Match(ArticleText text, NeedsReader needs, int token)
    {
        if (TriggerNouns.At(text, token) is not { } noun)
        {
            return null;
        }

        var to = TriggerNouns.End(text, token, noun.Trigger);
        if (TriggerNouns.IsInterview(text, to, noun.Trigger.Type))
        {
            return null;
        }

        if (HolderFinder.Find(text, token, to, noun.Trigger.Type) is not null)
        {
            return null;
        }

        return needs.Met(noun.Trigger, noun.Form, token, to, held: false)
            ? new TriggerMatch(token, to, noun.Trigger, TriggerKind.Noun, VerbTense.Masdar, text[token].Definite || noun.Form.HasSuffix, noun.Form.HasSuffix, null, Id)
            : null;
    }
}
