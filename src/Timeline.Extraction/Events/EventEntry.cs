namespace Timeline.Extraction.Events;

/// <summary>One event of an article with all its tellings, in the order of the text.</summary>
internal sealed class EventEntry(Telling first)
{
    public List<Telling> Tellings { get; } = [first];

    public EventType Type => Tellings[0].Match.Type;

    public Temporal.DayRange? Days { get; private set; } = first.Days;

    public Place? Place { get; private set; } = first.Place;

    /// <summary>Keys of all who took part by any telling.</summary>
    public HashSet<string> Keys { get; } = [.. first.Participants.Select(participant => participant.Key)];

    public void Add(Telling telling)
    {
        Tellings.Add(telling);
        Days ??= telling.Days;
        Place ??= telling.Place;
        foreach (var participant in telling.Participants)
        {
            Keys.Add(participant.Key);
        }
    }
}
