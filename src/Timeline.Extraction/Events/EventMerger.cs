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
    private const int SentencesOfLead = 8;

    /// <summary>Two attacks so near in one sentence are means and outcome of one: مقتل خمسة في هجوم.</summary>
    private const int SameIncident = 12;

    /// <summary>So far may the outcome stand from the deed in one sentence: غارات استهدفت … وأدت إلى مقتل.</summary>
    private const int ReachOfOutcome = 40;

    /// <summary>So long may the subject be between كان and its verb.</summary>
    private const int ReachOfBefore = 14;

    /// <summary>So many words of its matter make a telling the same as another.</summary>
    private const int SameMatter = 2;

    /// <summary>Two pieces of news below the headline share more: whoever storms towns storms them in the same words.</summary>
    private const int SameMatterOfNews = 4;

    private readonly MatterReader _matter = new(text);

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
            var score = Likeness(group[k], telling);
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
                | (Shared(telling.Participants, entry.Participants) > 0 ? Signs.SamePeople : Signs.None)
                | (entry.Days is { } days && days == telling.Days ? Signs.SameDay : Signs.None)
                | (entry.Place is { } place && telling.Place is { } own && place.Is(own) ? Signs.SamePlace : Signs.None);
            signs &= ~((Apart(entry.Days, telling.Days) ? Signs.None : Signs.OtherDay) | (entry.Participants.Count > 0 ? Signs.None : Signs.OtherPeople));
        }

        return (signs & Signs.SamePeople) != 0 ? signs & ~Signs.OtherPeople : signs;
    }

    private void Add(EventEntry entry, Telling telling)
    {
        _last = entry;
        entry.Add(telling);
        entry.News ??= NewsOf(telling);
    }

    private Telling? NewsOf(Telling telling) => IsNews(telling.Match) && !IsHeadline(telling.Match) ? telling : null;

    /// <summary>In a first line that is short enough for a headline, and not the lead of an article without one.</summary>
    private bool IsHeadline(TriggerMatch match) => SignReader.IsHeadline(text, match.From);

    /// <summary>وكان الوفد عقد أمس الأول: what was before is not the news that has no day.</summary>
    private bool IsBefore(TriggerMatch match)
    {
        var from = Math.Max(text.Sentences.Of(match.From).From, match.Head - ReachOfBefore);
        for (var i = match.Head - 1; i >= from; i--)
        {
            if (text.Is(i, WordClasses.Complementiser) || text.IsColon(i))
            {
                return false;
            }

            if (text.Is(i, WordClasses.Auxiliary) && text.Stem(i)[0] == 'ك')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody takes part in the first who does not in the second.</summary>
    private static bool HasOwn(Telling first, Telling second) =>
        first.Participants.Exists(participant => participant is { IsState: false, IsNamed: true } && !IsAmong(participant, second.Participants));

    /// <summary>Whether those of a telling speak for another event; what is told as known names them by name for that, and not by where it was.</summary>
    private static bool AreOthers(EventEntry entry, Telling telling) =>
        telling.Match.Known
            ? telling.Participants.Exists(static participant => participant.IsNamed) && !IsHostAmong(entry.Place, telling.Participants) && !IsHostAmong(telling.Place, entry.Participants)
            : telling.Participants.Count > 0;

    /// <summary>زيارة إلى الولايات المتحدة is a visit of whom the United States met.</summary>
    private static bool IsHostAmong(Place? place, List<Participant> participants) =>
        place is { Country: { } country } && participants.Exists(participant => participant.IsState && participant.Country == country);

    /// <summary>How many of the first stand among the second.</summary>
    private static int Shared(List<Participant> first, List<Participant> second)
    {
        var shared = 0;
        foreach (var participant in first)
        {
            shared += IsAmong(participant, second) ? 1 : 0;
        }

        return shared;
    }

    private static bool IsAmong(Participant participant, List<Participant> others)
    {
        foreach (var other in others)
        {
            if (participant.Is(other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much speaks for one event; 0 where it is another.</summary>
    private int Likeness(EventEntry entry, Telling telling)
    {
        if (entry.Type != telling.Match.Type || Apart(entry.Days, telling.Days) || IsAnother(telling.Match))
        {
            return 0;
        }

        var shared = Shared(telling.Participants, entry.Participants);
        if (Contradicts(entry.Tellings[0].Status, telling.Status) && !(shared > 1 && telling is { Days: null, Status.Status: EventStatus.Planned }))
        {
            // وصل لإجراء محادثات: what he came for is what the same two held.
            return 0;
        }

        var strangers = shared == 0 && entry.Participants.Count > 0 && AreOthers(entry, telling);
        var samePlace = entry.Place is { } a && telling.Place is { } b && a.Is(b);
        var elsewhere = entry.Place is not null && telling.Place is not null && !samePlace;
        var sameDay = entry.Days is { } x && telling.Days is { } y && x == y;
        var sameWord = entry.Tellings[0].Match.Trigger.Name == telling.Match.Trigger.Name;
        var matter = _matter.Shared(entry.Tellings[0], telling);
        var likeness = 1 + (2 * shared) + (samePlace ? 2 : 0) + (sameDay ? 2 : 0) + (sameWord ? 1 : 0) + matter;
        // عقد الوفد جلسة مع فلان، كما عقد جلسة مع فلان: two pieces of news, each with people of its own.
        var body = entry.News;
        var others = IsNews(telling.Match) && body is not null && !(sameWord && matter > SameMatter) && HasOwn(telling, body) && HasOwn(body, telling);
        if (others || (body is { Days: null } && telling.Days is not null && IsNews(telling.Match) && IsBefore(telling.Match) && !IsBefore(body.Match)))
        {
            return 0;
        }

        // What the headline tells, the article tells again, as news once.
        var headline = !(IsNews(telling.Match) && body is not null && text.Sentences.IndexOf(telling.Match.From) - text.Sentences.IndexOf(body.Match.From) > 1) && (!strangers || (sameWord && text.Sentences.IndexOf(telling.Match.From) <= SentencesOfLead)) && text.Paragraphs.IndexOf(entry.Tellings[0].Match.From) == 0 && text.Paragraphs.All.Count > 1 && !elsewhere && (shared > 0 || sameWord || (!strangers && text.Sentences.IndexOf(telling.Match.From) <= SentencesOfLead));
        if (headline)
        {
            return likeness;
        }

        if (!elsewhere && !IsBefore(telling.Match) && (sameWord || !strangers) && matter >= Enough(entry.Tellings[0].Match, telling.Match, sameWord))
        {
            return likeness;
        }

        if ((strangers && !samePlace && !sameDay) || (elsewhere && shared == 0))
        {
            return 0;
        }

        if (telling.Match.Known || (sameWord && IsDefinite(telling.Match)) || (IsLead(entry.Tellings[0].Match, telling.Match) && !strangers && !elsewhere))
        {
            return likeness;
        }

        // What is to come, wished for or denied is told again in other words; only people, places and days make it another.
        var bothOpen = !strangers && !elsewhere && IsOpen(telling.Status) && IsOpen(entry.Tellings[0].Status) && (shared > 0 || !sameDay || sameWord);
        var aside = !strangers && !elsewhere && (telling.Days is null || (shared > 0 && entry.Days is null)) && IsAside(telling);
        var sameMeeting = sameDay && entry.Type == EventType.Consult && !strangers && !elsewhere;

        // التقى بولتون بوتين أمس … والتقى بولتون بوتين خلال زيارته: the same verb of the same people, without a day of its own.
        var verbAgain = sameWord && shared > 0 && telling.Match.Kind == TriggerKind.Verb && telling.Days is null && entry.Days is not null && !elsewhere;
        var same = bothOpen || (samePlace && sameWord && !strangers) || aside || verbAgain || sameMeeting || (sameDay && (shared > 0 || samePlace || sameWord)) || (shared > 1 && !elsewhere && !IsNews(telling.Match))
            || (!IsNews(telling.Match) && sameWord && telling.Days is null && (shared > 0 || samePlace || telling.Participants.Count == 0));
        return same ? likeness : 0;
    }

    /// <summary>How many words of their matter two tellings must share to be of one event.</summary>
    private int Enough(TriggerMatch first, TriggerMatch again, bool sameWord) =>
        IsNews(again) && IsNews(first) && !IsHeadline(first) ? SameMatterOfNews : sameWord || first.Trigger.Type != EventType.Consult ? SameMatter : SameMatter + 1;

    /// <summary>Made definite by the noun that it belongs to: تسميم الجاسوس, استقالة فلين.</summary>
    private bool IsDefinite(TriggerMatch match) =>
        match.Kind == TriggerKind.Noun && match.Holder is null && text.IsWord(match.To) && !text[match.To].Joined
        && (text[match.To].Definite || text.Is(match.To, WordClasses.Country | WordClasses.City | WordClasses.GivenName));

    /// <summary>A verb in the past, or a noun without the article that a light verb holds, is news wherever it stands.</summary>
    private static bool IsNews(TriggerMatch match) => match.Kind == TriggerKind.Verb || (match.Holder is not null && !match.Known && match.HeadTense is VerbTense.Perfect or VerbTense.Imperfect);

    private static bool IsOpen(StatusReading status) => status.Status is EventStatus.Planned or EventStatus.Hypothetical or EventStatus.Denied;

    /// <summary>بعد قمة سنغافورة, الوثيقة التي وقعها: told on the way, and not as news.</summary>
    private static bool IsAside(Telling telling) =>
        (telling.Signs & Signs.Relative) != 0 || (telling.Match is { Kind: TriggerKind.Noun, Holder: null } && (telling.Signs & (Signs.Occasion | Signs.Attribute | Signs.Known)) != 0);

    /// <summary>News is told twice at the head of an article: headline, standfirst, lead.</summary>
    private bool IsLead(TriggerMatch first, TriggerMatch again)
    {
        var from = text.Paragraphs.IndexOf(first.From);
        return from <= 1 && text.Paragraphs.IndexOf(again.From) > from
            && text.Sentences.IndexOf(again.From) - text.Sentences.IndexOf(first.From) <= SentencesOfLead;
    }

    /// <summary>What was done is not what is planned.</summary>
    private static bool Contradicts(StatusReading known, StatusReading status) =>
        (known.Status == EventStatus.Happened && known.Explicit && status.Status is EventStatus.Planned or EventStatus.Hypothetical && status.Cause != StatusCause.Told)
        || (status is { Status: EventStatus.Happened, Cause: StatusCause.Tense } && known.Status is EventStatus.Planned or EventStatus.Hypothetical);

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

    private bool IsSameIncident(EventEntry entry, Telling telling)
    {
        var last = entry.Tellings[^1].Match;
        if (telling.Match.Type != EventType.Assault || last.Type != EventType.Assault || Apart(entry.Days, telling.Days))
        {
            return false;
        }

        var outcome = IsOutcome(last) != IsOutcome(telling.Match) && telling.Match.From - last.To < ReachOfOutcome
            && text.Sentences.IndexOf(telling.Match.From) == text.Sentences.IndexOf(last.From);
        return (telling.Joinable && (outcome || telling.Match.From - last.To < SameIncident)) || (outcome && (telling.Signs & Signs.Result) != 0);
    }

    private static bool IsOutcome(TriggerMatch match) => match.Family is "kill" or "die";
}
