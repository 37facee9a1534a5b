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

        var to = TriggerNouns.End(text, token, noun.Trigger);
        return HolderFinder.Find(text, token, to, noun.Trigger.Type) is { } holder && needs.Met(noun.Trigger, noun.Form, token, to, held: true)
            ? new TriggerMatch(token, to, noun.Trigger, TriggerKind.Noun, VerbTense.Masdar, text[token].Definite || noun.Form.HasSuffix, noun.Form.HasSuffix, holder, Id)
            : null;
    }
}
