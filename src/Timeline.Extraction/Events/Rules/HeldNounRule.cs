using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events.Rules;

/// <summary>A noun and the light verb that says that it takes place: عقد اجتماعا, المحادثات التي جرت, فرض عقوبات.</summary>
internal sealed class HeldNounRule : ITriggerRule
{
    public string Id => "ar.event.held";

    public TriggerMatch? Match(ArticleText text, NeedsReader needs, int token)
    {
        if (TriggerNouns.At(text, token) is not { } noun)
        {
            return null;
        }

        // المجموعة الدولية لدعم سوريا: what it is for is not held by the verb.
        if (noun.Trigger.Type is EventType.Support or EventType.Aid && text[token].Governed)
        {
            return null;
        }

        var to = TriggerNouns.End(text, token, noun.Trigger);
        if (TriggerNouns.IsInterview(text, to, noun.Trigger.Type))
        {
            return null;
        }

        // وقعت روسيا وتركيا اتفاقا: there the verb tells the event itself, and has told it already.
        return HolderFinder.Find(text, token, to, noun.Trigger.Type) is { } holder && !(holder.At < token && Tells(text, holder.At, noun.Trigger.Type)) && needs.Met(noun.Trigger, noun.Form, token, to, held: true)
            ? new TriggerMatch(token, to, noun.Trigger, TriggerKind.Noun, VerbTense.Masdar, text[token].Definite || noun.Form.HasSuffix, noun.Form.HasSuffix, holder, Id)
            : null;
    }

    private static bool Tells(ArticleText text, int holder, EventType type) => text[holder].Word?.TriggerVerb is { } verb && verb.Trigger.Type == type;
}
