using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>
/// Joins what tells one event again with its first telling. Two tellings of one group of words are one event unless their
/// days, places or people say otherwise; what is told as known (الاجتماع) is what the reader has heard of.
/// </summary>
internal sealed class EventMerger(ArticleText text)
{
    /// <summary>Only so many events of a group are compared, so that a long list stays linear.</summary>
    private const int Compared = 30;

    /// <summary>The headline, the line under it and the lead tell the same news.</summary>
    private const int LastParagraphOfLead = 3;

    /// <summary>Two attacks so near in one sentence are means and outcome of one: مقتل خمسة في هجوم.</summary>
    private const int SameIncident = 12;

    private readonly List<EventEntry> _entries = [];
    private readonly Dictionary<string, List<EventEntry>> _byGroup = new(StringComparer.Ordinal);

    public List<EventEntry> All => _entries;

    public void Add(Telling telling)
    {
        if (_entries.Count > 0 && IsSameIncident(_entries[^1], telling))
        {
            _entries[^1].Add(telling);
            return;
        }

        if (!_byGroup.TryGetValue(telling.Match.Group, out var group))
        {
            _byGroup[telling.Match.Group] = group = [];
        }

        EventEntry? best = null;
        var bestScore = 0;
        for (var k = group.Count - 1; k >= Math.Max(0, group.Count - Compared); k--)
        {
            var score = Likeness(group[k], telling);
            if (score > bestScore)
            {
                (best, bestScore) = (group[k], score);
            }
        }

        if (best is not null)
        {
            best.Add(telling);
            return;
        }

        var entry = new EventEntry(telling);
        group.Add(entry);
        _entries.Add(entry);
    }

    /// <summary>How much speaks for one event; 0 where it is another.</summary>
    private int Likeness(EventEntry entry, Telling telling)
    {
        if (entry.Type != telling.Match.Type || Apart(entry.Days, telling.Days))
        {
            return 0;
        }

        var shared = telling.Participants.Count(participant => entry.Keys.Contains(participant.Key));
        var strangers = shared == 0 && entry.Keys.Count > 0 && telling.Participants.Count > 0;
        var samePlace = entry.Place is { } a && telling.Place is { } b && a.Key == b.Key;
        var elsewhere = entry.Place is not null && telling.Place is not null && !samePlace;
        var sameDay = entry.Days is { } x && telling.Days is { } y && x == y;
        var sameWord = entry.Tellings[0].Match.Trigger.Name == telling.Match.Trigger.Name;
        if (IsAnother(telling.Match) || (strangers && !samePlace && !sameDay) || (elsewhere && shared == 0))
        {
            return 0;
        }

        var likeness = 1 + (2 * shared) + (samePlace ? 2 : 0) + (sameDay ? 2 : 0) + (sameWord ? 1 : 0);
        if (telling.Match.Known)
        {
            return likeness;
        }

        // News is told twice at the head of an article: headline, standfirst, lead.
        var first = entry.Tellings[0].Match;
        var lead = text.Paragraphs.IndexOf(first.From) <= 1 && text.Paragraphs.IndexOf(telling.Match.From) <= LastParagraphOfLead && text.Paragraphs.IndexOf(first.From) < text.Paragraphs.IndexOf(telling.Match.From);
        if (lead && !strangers && !elsewhere)
        {
            return likeness;
        }

        var same = sameDay && (shared > 0 || samePlace || sameWord)
            || (shared > 1 && !elsewhere)
            || (shared > 0 && sameWord && (telling.Days is null || entry.Days is null))
            || (samePlace && sameWord && telling.Days is null)
            || (sameWord && telling.Match.Kind == TriggerKind.Noun && telling.Days is null && telling.Participants.Count == 0 && telling.Match.Holder is null);
        return same ? likeness : 0;
    }

    private static bool Apart(DayRange? a, DayRange? b) => a is { } x && b is { } y && !x.Overlaps(y);

    /// <summary>اجتماع آخر, الجولة السابقة, زيارة ثانية: told to be another one.</summary>
    private bool IsAnother(TriggerMatch match)
    {
        for (var i = match.To; i < Math.Min(match.To + 2, text.Count); i++)
        {
            if (text.IsWord(i) && text.Stem(i) is "اخر" or "اخري" or "سابق" or "سابقه" or "ثان" or "ثانيه" or "اول" or "اولي" or "سابقا" or "منفصل" or "منفصله")
            {
                return true;
            }
        }

        return match.From > 0 && text.IsWord(match.From - 1) && text.Tokens.Norm(match.From - 1) is "اخر" or "اول" or "ثاني" or "ثالث";
    }

    private static bool IsSameIncident(EventEntry entry, Telling telling)
    {
        var last = entry.Tellings[^1].Match;
        return telling.Match.Type == EventType.Assault && last.Type == EventType.Assault
            && telling.Match.From - last.To < SameIncident
            && telling.Joinable
            && !Apart(entry.Days, telling.Days);
    }
}
