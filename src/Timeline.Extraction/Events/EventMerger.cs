namespace Timeline.Extraction.Events;

/// <summary>
/// Joins what tells one event again with its first mention. A later mention of a group of words is the same event unless its
/// day or the people in it say otherwise; what it adds (day, place, people) goes to the entry.
/// </summary>
internal sealed class EventMerger
{
    private readonly List<EventMention> _events = [];
    private readonly Dictionary<string, List<int>> _byGroup = new(StringComparer.Ordinal);

    /// <summary>Only so many events of a group are compared, so that a long list stays linear.</summary>
    private const int Compared = 30;

    public List<EventMention> All => _events;

    public void Add(TriggerMatch match, EventMention mention)
    {
        if (!_byGroup.TryGetValue(match.Group, out var group))
        {
            _byGroup[match.Group] = group = [];
        }

        for (var k = group.Count - 1; k >= Math.Max(0, group.Count - Compared); k--)
        {
            var known = _events[group[k]];
            if (Same(known, mention, match))
            {
                _events[group[k]] = Merge(known, mention);
                return;
            }
        }

        group.Add(_events.Count);
        _events.Add(mention);
    }

    private static bool Same(EventMention known, EventMention mention, TriggerMatch match)
    {
        if (known.Type != mention.Type)
        {
            return false;
        }

        var shared = known.Participants.Intersect(mention.Participants, StringComparer.Ordinal).Any();
        if (known.Days is { } a && mention.Days is { } b && !a.Overlaps(b))
        {
            return false;
        }

        if (match.Tense != Lexicon.VerbTense.Masdar)
        {
            // A verb tells it again where the same people do it: the headline's event in the lead.
            return shared && mention.Participants.All(name => known.Participants.Contains(name, StringComparer.Ordinal));
        }

        // An indefinite noun with a day of its own is news; a definite one is what the reader has heard of.
        if (!match.Known && mention.Days is not null && known.Days is null)
        {
            return shared;
        }

        return match.Known || mention.Participants.Count == 0 || shared || known.Participants.Count == 0;
    }

    private static EventMention Merge(EventMention known, EventMention mention) => known with
    {
        Days = known.Days ?? mention.Days,
        TimeIndex = known.Days is null ? mention.TimeIndex : known.TimeIndex,
        Place = known.Place ?? mention.Place,
        Participants = known.Participants.Count > 0 ? known.Participants : mention.Participants,
    };
}
