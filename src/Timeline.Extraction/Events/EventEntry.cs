namespace Timeline.Extraction.Events;

/// <summary>One event of an article with all its tellings, in the order of the text.</summary>
internal sealed class EventEntry(Telling first)
{
    /// <summary>Comparing stays cheap however often an event is told.</summary>
    private const int MostParticipants = 12;

    public List<Telling> Tellings { get; } = [first];

    public EventType Type => Tellings[0].Match.Type;

    public Temporal.DayRange? Days { get; private set; } = first.Days;

    public Place? Place { get; private set; } = first.Place;

    /// <summary>The first telling that is news and stands below the headline.</summary>
    public Telling? News { get; set; }

    /// <summary>All who took part by any telling.</summary>
    public List<Participant> Participants { get; } = [.. first.Participants];

    public void Add(Telling telling)
    {
        Tellings.Add(telling);
        Days ??= telling.Days;
        Place ??= telling.Place;
        foreach (var participant in telling.Participants)
        {
            if (Participants.Count < MostParticipants && !Participants.Exists(known => known.Key == participant.Key))
            {
                Participants.Add(participant);
            }
        }
    }

    /// <summary>Tells every telling which of them it is: the first, one after the headline, one again.</summary>
    public void Order(Func<Telling, bool> inHeadline)
    {
        var (told, headline) = (false, false);
        for (var i = 0; i < Tellings.Count; i++)
        {
            Tellings[i].Add((told ? Signs.Again : headline ? Signs.AfterHeadline : Signs.None) | (i + 1 < Tellings.Count ? Signs.Retold : Signs.None));
            var above = inHeadline(Tellings[i]);
            headline |= above;
            told |= !above;
        }
    }
}
