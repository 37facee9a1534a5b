using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events;

/// <summary>Who took part without being named beside the event: the one who speaks at it, or whose clause it stands in.</summary>
internal sealed partial class ParticipantFinder
{
    private const int ReachOfClause = 30;

    /// <summary>Finds the subject that the words beside the event leave out.</summary>
    private void Absent(TriggerMatch match, Sentence sentence, Statement? told, bool occasion, List<Participant> found)
    {
        // قال لافروف في مؤتمر صحفي: he was there.
        if (occasion)
        {
            Speaker(told!, found);
            return;
        }

        var noun = match.Kind != TriggerKind.Verb;
        if (noun && match.Type is EventType.Assault or EventType.Protest or EventType.Office && match.Holder is null)
        {
            return;
        }

        // ترامب قال إنه يبحث الأمر مع: the pronoun is the speaker.
        if (!noun && (match.From == 0 || !text.Is(match.From - 1, WordClasses.Complementiser) || text.Tokens.Norm(match.From - 1)[^1] is not ('ه' or 'ا')))
        {
            return;
        }

        if (noun)
        {
            ClauseSubject(match.Head < match.From ? match.Head : match.From, sentence, found);
        }

        // اتصال أجراه, زيارته: the pronoun is mostly who speaks in the sentence.
        if (found.Count == 0 && (!noun || match.Owned || match.Holder is { Form.Form.HasSuffix: true }) && told is { SpeakerStart: >= 0 } && text.Tokens.IndexAt(told.CueStart) >= sentence.From)
        {
            Speaker(told, found);
        }
    }

    private void Speaker(Statement told, List<Participant> found)
    {
        if (told.SpeakerStart >= 0 && reader.Read(text.Tokens.IndexAt(told.SpeakerStart)) is { } phrase && IsActor(phrase))
        {
            Add(phrase, found);
        }
    }

    /// <summary>وتستعد واشنطن لفرض عقوبات, بحث لافروف ونظيره في اتصال: the first actor of the clause, where nothing is said in it.</summary>
    private void ClauseSubject(int before, Sentence sentence, List<Participant> found)
    {
        var from = before;
        while (from > sentence.From && before - from < ReachOfClause && !BeginsClause(from - 1))
        {
            from--;
            if (text.CueAt(from) is { Form.Tense: not VerbTense.Masdar, Verb.Ambiguous: false })
            {
                return;
            }
        }

        for (var i = from; i < before; i++)
        {
            if (!text.IsWord(i) || text[i].Governed || text.Is(i - 1, WordClasses.Preposition) || text.TimeAt(i) >= 0 || reader.Read(i) is not { } phrase || !IsActor(phrase))
            {
                continue;
            }

            if (phrase.To <= before)
            {
                Add(phrase, found);
                if (phrase.To < before && text[phrase.To].Joined && reader.Read(phrase.To) is { } second && second.To <= before && IsActor(second))
                {
                    Add(second, found);
                }
            }

            return;
        }
    }

    private bool BeginsClause(int i) =>
        text.Is(i, WordClasses.Complementiser) || text.IsColon(i) || text.Char(i) is '؛' or ';' || (text.Is(i, WordClasses.Relative) && !text.Is(i, WordClasses.Preposition))
        || (text.IsWord(i) && text.Tokens.Norm(i) is "حيث" or "بينما" or "فيما" or "كما" or "لكن");

    /// <summary>قمة سنغافورة, زيارة إلى كوريا, مذبحة غزة: where it was, not who was there.</summary>
    private bool IsPlace(TriggerMatch match, int token, NounPhrase phrase) =>
        !phrase.HasName && !text[token].Joined && token == match.To && match.Kind != TriggerKind.Verb
        && (match.Trigger.Mode == EventMode.Visit ? text.Is(phrase.Head, WordClasses.Country | WordClasses.City) : text.Is(phrase.Head, WordClasses.City) && match.Type is EventType.Consult or EventType.Assault);
}
