using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Extraction.Statements;

namespace Timeline.Extraction.Events;

/// <summary>
/// Who took part: the subject of the verb or of the light verb that holds the noun, what stands in the genitive, مع, بين and
/// after them. A wrong neighbour is worse than none, so the search ends at the first word that begins another clause.
/// </summary>
internal sealed partial class ParticipantFinder(ArticleText text, NounPhraseReader reader, ActorIndex actors, SpeakerResolver names)
{
    private const int Reach = 16;
    private const int ReachOfOwner = 40;
    private const int Most = 6;

    /// <param name="match">The event.</param>
    /// <param name="told">The last saying that begins before it.</param>
    /// <param name="occasion">The saying was at the event: who speaks took part.</param>
    public List<Participant> Find(TriggerMatch match, Statement? told, bool occasion)
    {
        var found = new List<Participant>();
        var sentence = text.Sentences.Of(match.From);
        if (match.Holder is { } holder)
        {
            HeldBy(match, holder.At, sentence, found);
        }
        else if (match.Tense != VerbTense.Masdar && !FollowsVerb(match.To))
        {
            SubjectBefore(match.From, sentence, found);
        }

        if (found.Count == 0)
        {
            Absent(match, sentence, told, occasion, found);
        }

        if (match.Owned && match.Kind == TriggerKind.Noun && found.Count == 0)
        {
            Owner(match, sentence, found);
        }

        After(match, sentence, found);
        return found;
    }

    private bool FollowsVerb(int at) => text.IsWord(at) && reader.Read(at) is { } phrase && IsActor(phrase);

    /// <summary>The subject of the light verb: عقد وفد الجمهورية اجتماعا, بوتين سيجري مكالمة, لقاء عقده لافروف.</summary>
    private void HeldBy(TriggerMatch match, int holder, Sentence sentence, List<Participant> found)
    {
        var limit = holder < match.From ? match.From : Math.Min(sentence.To, holder + Reach);
        var at = holder + 1;
        while (at < limit && reader.Read(at) is { } phrase && phrase.To <= limit && IsActor(phrase))
        {
            Add(phrase, found);
            at = phrase.To;
            if (at >= limit || !text[at].Joined)
            {
                break;
            }
        }

        if (found.Count == 0 && holder < match.From)
        {
            SubjectBefore(holder, sentence, found);
        }
    }

    private void SubjectBefore(int verb, Sentence sentence, List<Participant> found)
    {
        if (text[verb].Joined)
        {
            return;
        }

        for (var i = Math.Max(sentence.From, verb - Reach); i < verb; i++)
        {
            if (text.IsWord(i) && !text[i].Governed && reader.Read(i) is { } phrase && phrase.To <= verb && IsActor(phrase)
                && (phrase.To == verb || text.Is(phrase.To, WordClasses.Particle | WordClasses.Auxiliary) || text.IsComma(phrase.To) || text[phrase.To].Joined))
            {
                Add(phrase, found);
                if (phrase.To < verb && text[phrase.To].Joined && reader.Read(phrase.To) is { } second && second.To <= verb && IsActor(second))
                {
                    Add(second, found);
                }

                return;
            }
        }
    }

    private void Owner(TriggerMatch match, Sentence sentence, List<Participant> found)
    {
        for (var i = match.From - 1; i >= Math.Max(sentence.From, match.From - ReachOfOwner); i--)
        {
            if (text.Is(i, WordClasses.GivenName | WordClasses.Title) && reader.Read(i) is { HasName: true } phrase && phrase.To <= match.From)
            {
                Add(phrase, found);
                return;
            }
        }
    }

    private void After(TriggerMatch match, Sentence sentence, List<Participant> found)
    {
        var end = Math.Min(sentence.To, match.To + Reach);
        var expects = true;
        for (var i = match.To; i < end && found.Count < Most; i++)
        {
            if (text.Is(i, WordClasses.Complementiser) || text.IsColon(i) || EndsClause(i, match) || (i > match.To && text[i].Word is { TriggerNoun: not null, TellsEvent: true }))
            {
                break;
            }

            if (!text.IsWord(i))
            {
                continue;
            }

            if (text.Tokens.Norm(i) is "مع" or "ومع" or "بين" or "وبين" or "ضد" or "بمشاركه" or "بحضور" or "برفقه" || text.StemIs(i, "نظيره") || text.StemIs(i, "نظيرته") || text.StemIs(i, "نظيريه"))
            {
                expects = true;
                if (!text.StemIs(i, "نظيره") && !text.StemIs(i, "نظيرته"))
                {
                    continue;
                }
            }

            if (text.Is(i, WordClasses.Preposition))
            {
                expects = false;
                continue;
            }

            var joined = text[i].Joined && i > match.To;
            var owner = text[i].Governed && text.Tokens.Norm(i)[0] == 'ل';
            if ((expects || joined || owner) && reader.Read(i) is { } phrase && IsActor(phrase) && !IsPlace(match, i, phrase))
            {
                Add(phrase, found);
                i = phrase.To - 1;
                expects = match.Tense != VerbTense.Masdar;
            }
            else if (match.Tense == VerbTense.Masdar && !IsAdjective(i))
            {
                expects = false;
            }
        }
    }

    /// <summary>What may stand between a noun and whom it belongs to: المحادثات السورية, قمة تاريخية بين.</summary>
    private bool IsAdjective(int i) => text.TimeAt(i) < 0 && text.Tokens.Norm(i) is [.., 'ي' or 'ه' or 'ا'];

    private bool EndsClause(int i, TriggerMatch match) =>
        i > match.To && !text[i].Definite && !text[i].Governed
        && (text[i].Word?.Cue is { Form.Tense: VerbTense.Perfect or VerbTense.Participle, Verb.Ambiguous: false } || (text[i].Word is { TriggerNoun: null, TriggerVerb.Trigger.Prior: not TriggerPrior.Weak } && i != match.Head));

    private bool IsActor(NounPhrase phrase) =>
        !text.Is(phrase.Head, WordClasses.Preposition) && (phrase.Kind != WordClasses.None || text.Is(phrase.Head, WordClasses.GivenName) || actors.Find(phrase.NameFrom, phrase.NameTo) is { Titles.Count: > 0 })
        && phrase.Kind is not (WordClasses.Document or WordClasses.Outlet);

    private void Add(NounPhrase phrase, List<Participant> found)
    {
        var name = names.NameOf(phrase);
        var state = phrase.Kind == WordClasses.Country;
        var country = state ? text[phrase.Head].Word?.Country : CountryOf(phrase);
        var key = state && country is { Length: 2 } ? "#" + country : name;
        if (name.Length > 1 && !found.Exists(known => known.Key == key))
        {
            found.Add(new Participant(name, key, country is { Length: 2 } ? country : null, state, state || phrase.HasName));
        }
    }

    /// <summary>The one country that somebody's titles name, or that a body's words do.</summary>
    private string? CountryOf(NounPhrase phrase)
    {
        if (phrase.HasName && actors.Find(phrase.NameFrom, phrase.NameTo) is { Countries.Count: 1 } person)
        {
            return person.Countries.First();
        }

        for (var i = phrase.From; i < phrase.To; i++)
        {
            if (text[i].Word?.Country is { Length: 2 } country)
            {
                return country;
            }
        }

        return null;
    }
}
