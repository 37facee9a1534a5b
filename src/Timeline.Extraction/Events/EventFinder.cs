using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Extraction.Statements;

namespace Timeline.Extraction.Events;

/// <summary>
/// Finds the events of an article: every word that can tell one is read with its people, place, day and status; tellings of
/// one event are joined; an event is entered at the first telling that tells it in full.
/// </summary>
internal sealed class EventFinder(ArticleText text, NounPhraseReader reader, ActorIndex actors, DateOnly? writerDay, IReadOnlyList<Statement> statements)
{
    /// <summary>The least log-odds of a telling that enters an event.</summary>
    private const double Threshold = 0;

    private readonly ParticipantFinder _participants = new(text, reader, actors, new SpeakerResolver(text, reader, actors, new SubjectFinder(text, reader, actors)));
    private readonly PlaceFinder _places = new(text);
    private readonly EventDater _dates = new(text);
    private readonly StatusReader _statuses = new(text, writerDay);
    private readonly SignReader _signs = new(text);
    private readonly NeedsReader _needs = new(text, reader);
    private readonly EventExplainer _explainer = new(text);

    private int _statement;

    public List<EventMention> Find()
    {
        var merger = new EventMerger(text);
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Kind == Temporal.Text.TokenKind.LineEnd || text.Paragraphs.Of(i).IsFurniture)
            {
                continue;
            }

            foreach (var rule in TriggerRules.All)
            {
                if (rule.Match(text, _needs, i) is { } match)
                {
                    merger.Add(Read(match));
                    i = Math.Max(i, match.To - 1);
                    break;
                }
            }
        }

        return [.. merger.All.Select(Enter).OfType<EventMention>()];
    }

    private Telling Read(TriggerMatch match)
    {
        var date = _dates.Find(match) ?? SaidThere(match);
        var status = _statuses.Read(match, date?.Days);
        var participants = _participants.Find(match);
        var place = _places.Find(match);
        return new Telling(match, participants, place, date, status, _signs.Read(match, participants, place, date, status))
        {
            Joinable = !text[match.From].Joined,
        };
    }

    /// <summary>The statement in whose frame the event stands: وقال لافروف في مؤتمر صحفي. It was on the day of the saying.</summary>
    private EventDate? SaidThere(TriggerMatch match)
    {
        var start = text.Tokens[match.From].Start;
        while (_statement + 1 < statements.Count && statements[_statement + 1].CueStart < start)
        {
            _statement++;
        }

        return match.Tense == VerbTense.Masdar && _statement < statements.Count
            && statements[_statement] is { Days: { Length: 1 } days, TimeIndex: { } time } statement && statement.CueStart < start && start < statement.ContentStart
            ? new EventDate(days, time)
            : null;
    }

    /// <summary>The entry of an event: at its first full telling, with what the other tellings add. Null where none is full.</summary>
    private EventMention? Enter(EventEntry entry)
    {
        var retold = entry.Tellings.Count > 1 ? SignWeights.Default.Score(Signs.Retold) - SignWeights.Default.Score(Signs.None) : 0;
        var full = entry.Tellings.Find(telling => telling.Score + retold >= Threshold);
        if (full is null)
        {
            return null;
        }

        var dated = full.Date is not null ? full : entry.Tellings.Find(telling => telling.Date is not null);
        var sure = full.Status.Explicit ? full : entry.Tellings.Find(telling => telling.Status.Explicit) ?? full;
        var place = full.Place ?? entry.Tellings.Find(telling => telling.Place is not null)?.Place;
        var participants = full.Participants.Count > 0 ? full.Participants : entry.Tellings.Find(telling => telling.Participants.Count > 0)?.Participants ?? [];
        return new EventMention(
            text.NounOffset(full.Match.From),
            text.Tokens[full.Match.To - 1].End,
            full.Match.Type,
            full.Match.Trigger.Mode,
            [.. participants.Select(participant => participant.Name)],
            place?.Name,
            dated?.Days,
            dated?.Date?.Time,
            sure.Status.Status,
            full.Match.Rule,
            SignWeights.Confidence(full.Score + retold),
            _explainer.Explain(full, dated, sure, entry.Tellings.Count));
    }
}
