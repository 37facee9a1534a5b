using Timeline.Extraction.Actors;
using Timeline.Extraction.Reading;
using Timeline.Extraction.Statements;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>Finds the events of an article. One event told twice is one entry, at its first mention.</summary>
internal sealed class EventFinder(ArticleText text, NounPhraseReader reader, ActorIndex actors, DateOnly? writerDay, IReadOnlyList<Statement> statements)
{
    private readonly ParticipantFinder _participants = new(text, reader, actors, new SpeakerResolver(text, reader, actors, new SubjectFinder(text, reader, actors)));
    private readonly PlaceFinder _places = new(text);
    private readonly EventDater _dates = new(text);
    private readonly StatusReader _statuses = new(text, writerDay);

    private int _statement;

    public List<EventMention> Find()
    {
        var events = new EventMerger();
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Kind == Temporal.Text.TokenKind.LineEnd || text.Paragraphs.Of(i).IsFurniture)
            {
                continue;
            }

            foreach (var rule in TriggerRules.All)
            {
                if (rule.Match(text, reader, i) is { } match)
                {
                    events.Add(match, Read(match));
                    i = Math.Max(i, match.To - 1);
                    break;
                }
            }
        }

        return events.All;
    }

    /// <summary>The statement in whose frame the event stands: وقال لافروف في مؤتمر صحفي. It was on the day of the saying.</summary>
    private Statement? SaidThere(TriggerMatch match)
    {
        var start = text.Tokens[match.From].Start;
        while (_statement + 1 < statements.Count && statements[_statement + 1].CueStart < start)
        {
            _statement++;
        }

        return match.Tense == Lexicon.VerbTense.Masdar && _statement < statements.Count && statements[_statement] is { Days: { Length: 1 } } statement && statement.CueStart < start && start < statement.ContentStart
            ? statement
            : null;
    }

    private EventMention Read(TriggerMatch match)
    {
        var time = _dates.Find(match);
        var days = time is { } index ? text.Times[index].Days : null;
        if (days is null && SaidThere(match) is { } said)
        {
            (time, days) = (said.TimeIndex, said.Days);
        }

        return new EventMention(
            text.NounOffset(match.From),
            text.Tokens[match.To - 1].End,
            match.Type,
            _participants.Find(match),
            _places.Find(match),
            days,
            time,
            _statuses.Read(match, days),
            match.Rule,
            match.Confidence);
    }
}
