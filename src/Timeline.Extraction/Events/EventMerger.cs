using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>
/// Joins what tells one event again with its first telling: the one of its group of words that it is likest to, as
/// <see cref="EventLikeness"/> says, and the outcome of an attack with the attack.
/// </summary>
internal sealed class EventMerger(ArticleText text)
{
    /// <summary>Only so many events of a group are compared, so that a long list stays linear.</summary>
    private const int Compared = 30;

    /// <summary>Two attacks so near in one sentence are means and outcome of one: مقتل خمسة في هجوم.</summary>
    private const int SameIncident = 12;

    /// <summary>So far may the outcome stand from the deed in one sentence: غارات استهدفت … وأدت إلى مقتل.</summary>
    private const int ReachOfOutcome = 40;

    private readonly EventLikeness _likeness = new(text);
    private readonly List<EventEntry> _entries = [];
    private readonly Dictionary<string, List<EventEntry>> _byGroup = new(StringComparer.Ordinal);

    /// <summary>The one whose telling was read last.</summary>
    private EventEntry? _last;

    public List<EventEntry> All => _entries;

    public void Add(Telling telling)
    {
        if (_last is not null && IsSameIncident(_last, telling))
        {
            Add(_last, telling);
            return;
        }

        if (!_byGroup.TryGetValue(telling.Match.Family, out var group))
        {
            _byGroup[telling.Match.Family] = group = [];
        }

        EventEntry? best = null;
        var bestScore = 0;
        for (var k = group.Count - 1; k >= Math.Max(0, group.Count - Compared); k--)
        {
            var score = _likeness.Of(group[k], telling);
            if (score > bestScore)
            {
                (best, bestScore) = (group[k], score);
            }
        }

        if (best is not null)
        {
            Add(best, telling);
            return;
        }

        telling.Add(Kinship(group, telling));
        var entry = new EventEntry(telling) { News = NewsOf(telling) };
        group.Add(entry);
        _entries.Add(entry);
        _last = entry;
    }

    /// <summary>How near it comes to those of its family that it was not joined with.</summary>
    private static Signs Kinship(List<EventEntry> group, Telling telling)
    {
        var signs = group.Count == 0 ? Signs.None : Signs.Kindred | (telling.Days is null ? Signs.None : Signs.OtherDay) | (telling.Participants.Count == 0 ? Signs.None : Signs.OtherPeople);
        for (var k = group.Count - 1; k >= Math.Max(0, group.Count - Compared); k--)
        {
            var entry = group[k];
            signs |= (entry.Tellings[0].Match.Trigger.Name == telling.Match.Trigger.Name ? Signs.SameWord : Signs.None)
                | (EventLikeness.Shared(telling.Participants, entry.Participants) > 0 ? Signs.SamePeople : Signs.None)
                | (entry.Days is { } days && days == telling.Days ? Signs.SameDay : Signs.None)
                | (entry.Place is { } place && telling.Place is { } own && place.Is(own) ? Signs.SamePlace : Signs.None);
            signs &= ~((EventLikeness.Apart(entry.Days, telling.Days) ? Signs.None : Signs.OtherDay) | (entry.Participants.Count > 0 ? Signs.None : Signs.OtherPeople));
        }

        return (signs & Signs.SamePeople) != 0 ? signs & ~Signs.OtherPeople : signs;
    }

    private void Add(EventEntry entry, Telling telling)
    {
        _last = entry;
        entry.Add(telling);
        entry.News ??= NewsOf(telling);
    }

    private Telling? NewsOf(Telling telling) => EventLikeness.IsNews(telling.Match) && !SignReader.IsHeadline(text, telling.Match.From) ? telling : null;

    private bool IsSameIncident(EventEntry entry, Telling telling)
    {
        var last = entry.Tellings[^1].Match;
        if (telling.Match.Type != EventType.Assault || last.Type != EventType.Assault || EventLikeness.Apart(entry.Days, telling.Days))
        {
            return false;
        }

        var sentence = text.Sentences.IndexOf(telling.Match.From) == text.Sentences.IndexOf(last.From);
        var outcome = sentence && IsOutcome(last) != IsOutcome(telling.Match) && telling.Match.From - last.To < ReachOfOutcome;
        return (telling.Joinable && (outcome || (sentence || (!EventLikeness.IsIntroduced(text, telling.Match) && EventLikeness.Shared(telling.Participants, entry.Participants) == telling.Participants.Count)) && telling.Match.From - last.To < SameIncident)) || (outcome && (telling.Signs & Signs.Result) != 0);
    }

    private static bool IsOutcome(TriggerMatch match) => match.Family is "kill" or "die";
}
