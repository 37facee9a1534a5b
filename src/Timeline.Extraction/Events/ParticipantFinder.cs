using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Extraction.Statements;

namespace Timeline.Extraction.Events;

/// <summary>Who took part: the subject of the verb or of the verb that holds the noun, what stands in the genitive, مع, بين and after them.</summary>
internal sealed class ParticipantFinder(ArticleText text, NounPhraseReader reader, ActorIndex actors, SpeakerResolver names)
{
    private const int Reach = 16;
    private const int Most = 6;

    public List<string> Find(TriggerMatch match)
    {
        var found = new List<string>();
        var sentence = text.Sentences.Of(match.From);
        if (match.Tense == VerbTense.Masdar)
        {
            Holder(match, sentence, found);
        }
        else
        {
            SubjectBefore(match.From, sentence, found);
        }

        if (match.Owned)
        {
            Owner(match, sentence, found);
        }

        After(match, sentence, found);
        return found;
    }

    /// <summary>The subject of the verb in front: عقد وفد الجمهورية اجتماعا, أجرى بومبيو اتصالا.</summary>
    private void Holder(TriggerMatch match, Sentence sentence, List<string> found)
    {
        for (var i = match.From - 1; i >= Math.Max(sentence.From, match.From - Reach); i--)
        {
            if (text.Is(i, WordClasses.Holder) && !text[i].Definite && !text[i].Governed)
            {
                var at = i + 1;
                while (at < match.From && reader.Read(at) is { } phrase && phrase.To <= match.From)
                {
                    Add(phrase, found);
                    at = phrase.To;
                    if (at >= match.From || !text[at].Joined)
                    {
                        break;
                    }
                }

                if (found.Count == 0)
                {
                    // The subject stands before its verb: بوتين سيجري مكالمة.
                    SubjectBefore(i, sentence, found);
                }

                return;
            }
        }
    }

    private void SubjectBefore(int verb, Sentence sentence, List<string> found)
    {
        if (text[verb].Joined)
        {
            return;
        }

        for (var i = Math.Max(sentence.From, verb - Reach); i < verb; i++)
        {
            if (text.IsWord(i) && !text[i].Governed && reader.Read(i) is { } phrase && phrase.To <= verb && (phrase.To == verb || text.Is(phrase.To, WordClasses.Particle) || text.IsComma(phrase.To)) && (phrase.Kind != WordClasses.None || text.Is(phrase.Head, WordClasses.GivenName)))
            {
                Add(phrase, found);
                return;
            }
        }
    }

    private void Owner(TriggerMatch match, Sentence sentence, List<string> found)
    {
        for (var i = match.From - 1; i >= Math.Max(sentence.From, match.From - 40); i--)
        {
            if (text.Is(i, WordClasses.GivenName | WordClasses.Title) && reader.Read(i) is { HasName: true } phrase && phrase.To <= match.From)
            {
                Add(phrase, found);
                return;
            }
        }
    }

    private void After(TriggerMatch match, Sentence sentence, List<string> found)
    {
        var end = Math.Min(sentence.To, match.To + Reach);
        var expects = true;
        for (var i = match.To; i < end && found.Count < Most; i++)
        {
            if (text.Is(i, WordClasses.Complementiser) || text.IsColon(i) || (text[i].Word?.Cue is { Form.Tense: VerbTense.Perfect or VerbTense.Participle, Verb.Ambiguous: false } && !text[i].Definite))
            {
                break;
            }

            if (text.Tokens.Is(i, "مع") || text.Tokens.Is(i, "بين") || text.Tokens.Is(i, "وبين") || text.Tokens.Is(i, "ضد") || text.StemIs(i, "نظيره") || text.StemIs(i, "نظيرته"))
            {
                expects = true;
                continue;
            }

            if (text.Is(i, WordClasses.Preposition))
            {
                expects = false;
                continue;
            }

            var joined = text[i].Joined && i > match.To;
            var owner = text[i].Governed && text.IsWord(i) && text.Tokens.Norm(i)[0] == 'ل';
            if ((expects || joined || owner) && text.IsWord(i) && reader.Read(i) is { } phrase && (phrase.Kind != WordClasses.None || text.Is(phrase.Head, WordClasses.GivenName) || actors.Find(phrase.NameFrom, phrase.NameTo) is { Titles.Count: > 0 }) && phrase.Kind is not (WordClasses.Document or WordClasses.Outlet))
            {
                Add(phrase, found);
                i = phrase.To - 1;
                expects = match.Tense != VerbTense.Masdar;
            }
        }
    }

    private void Add(NounPhrase phrase, List<string> found)
    {
        var name = names.NameOf(phrase);
        if (name.Length > 1 && !found.Contains(name, StringComparer.Ordinal))
        {
            found.Add(name);
        }
    }
}
