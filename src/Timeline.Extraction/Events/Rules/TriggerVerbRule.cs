using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events.Rules;

/// <summary>A verb that tells an event: التقى, وقعت, سيزور, اعتقلت.</summary>
internal sealed class TriggerVerbRule : ITriggerRule
{
    public string Id => "ar.event.verb";

    public TriggerMatch? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (text[token] is not { Definite: false, Governed: false, Word.Trigger: { Form.Tense: not VerbTense.Masdar } found } || text.TimeAt(token) >= 0)
        {
            return null;
        }

        if (found.Form.HasSuffix && text.Tokens.Raw(token)[^1] == 'ة')
        {
            return null;
        }

        // A bare perfect after a preposition is a noun: في قتل, من منع.
        if (found.Form.Bare && token > 0 && !text[token].Joined && (text.Is(token - 1, WordClasses.Preposition) || text[token - 1].Governed) && !text.Tokens.Is(token - 1, "منذ") && !text.Tokens.Is(token - 1, "بعد"))
        {
            return null;
        }

        if (found.Trigger.Needs.HasFlag(TriggerNeeds.Actor) && !ActorNear(text, reader, token))
        {
            return null;
        }

        return new TriggerMatch(token, token + 1, found.Trigger.Type, found.Trigger.Group, found.Form.Tense, Known: false, Owned: found.Form.HasSuffix, Id, 0.6);
    }

    private static bool ActorNear(ArticleText text, NounPhraseReader reader, int token)
    {
        for (var i = token + 1; i < token + 6 && i < text.Count; i++)
        {
            if (text.IsPunctuation(i) && !text.IsComma(i) && text.Char(i) != '#')
            {
                return false;
            }

            if (text.Is(i, WordClasses.Country | WordClasses.City | WordClasses.GivenName | WordClasses.Title | WordClasses.Body | WordClasses.Source) || (i == token + 1 && reader.IsName(i, first: true)))
            {
                return true;
            }
        }

        return false;
    }
}
