using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>Dates an event by the nearest time mention of its clause.</summary>
internal sealed class EventDater(ArticleText text)
{
    private const int Reach = 18;

    public int? Find(TriggerMatch match)
    {
        var sentence = text.Sentences.Of(match.From);
        var after = Look(match, match.To, 1, Math.Min(sentence.To, match.To + Reach));
        var before = Look(match, match.From - 1, -1, Math.Max(sentence.From - 1, match.From - Reach));
        return (after, before) switch
        {
            ({ } a, { } b) => a.Distance <= b.Distance + 3 ? a.Index : b.Index,
            ({ } a, null) => a.Index,
            (null, { } b) => b.Index,
            _ => null,
        };
    }

    private (int Index, int Distance)? Look(TriggerMatch match, int from, int step, int end)
    {
        for (var i = from; i != end && i >= 0 && i < text.Count; i += step)
        {
            if (text.TimeAt(i) is var index and >= 0 && text.Times[index] is { Days: not null, Type: TimexType.Date or TimexType.Time })
            {
                return (index, Math.Abs(i - from));
            }

            // The clause ends at another event or saying, at أن, and at a colon.
            if (text.IsColon(i) || text.Is(i, WordClasses.Complementiser)
                || (text[i].Word?.Cue is { Form.Tense: VerbTense.Perfect or VerbTense.Participle, Verb.Ambiguous: false } && !text[i].Definite && step > 0)
                || (text[i].Word?.Trigger is { Form.Tense: VerbTense.Perfect or VerbTense.Future } && Math.Abs(i - match.From) > 2 && !text[i].Definite))
            {
                return null;
            }
        }

        return null;
    }
}
