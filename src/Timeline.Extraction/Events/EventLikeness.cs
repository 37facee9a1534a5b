using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>
/// Whether a telling tells an event of the article again. First what makes it another: days, places and people that differ,
/// what was done against what is planned, اجتماع آخر. Then what makes it the same, which needs some evidence that both share —
/// a word, somebody, a place, a day, the matter — and a reason to tell it twice: the headline and the lead tell the same news,
/// what is told as known (الاجتماع) the reader has heard of, what is planned is told again in other words.
/// </summary>
internal sealed class EventLikeness(ArticleText text)
{
    /// <summary>The headline, the line under it and the lead tell the same news.</summary>
    private const int SentencesOfLead = 8;

    /// <summary>So long may the subject be between كان and its verb.</summary>
    private const int ReachOfBefore = 14;

    /// <summary>So many words of its matter make a telling the same as another.</summary>
    private const int SameMatter = 2;

    /// <summary>Two pieces of news below the headline share more: whoever storms towns storms them in the same words.</summary>
    private const int SameMatterOfNews = 4;

    private readonly MatterReader _matter = new(text);

    /// <summary>How much speaks for one event; 0 where it is another.</summary>
    public int Of(EventEntry entry, Telling telling)
    {
        var (first, match) = (entry.Tellings[0], telling.Match);
        if (entry.Type != match.Type || Apart(entry.Days, telling.Days) || IsAnother(match) || IsBesideIt(match, entry.Tellings[^1].Match))
        {
            return 0;
        }

        var shared = Shared(telling.Participants, entry.Participants);
        if (IsIntroduced(text, match) && shared < 2 && entry.Tellings.Exists(before => !SignReader.IsHeadline(text, before.Match.From)))
        {
            return 0;
        }

        if (Contradicts(first.Status, telling.Status) && !(shared > 1 && telling is { Days: null, Status.Status: EventStatus.Planned }))
        {
            // وصل لإجراء محادثات: what he came for is what the same two held.
            return 0;
        }

        var common = new Common(
            shared,
            shared == 0 && entry.Participants.Count > 0 && AreOthers(entry, telling),
            entry.Place is { } place && telling.Place is { } own && place.Is(own),
            entry.Place is not null && telling.Place is not null,
            entry.Days is { } days && telling.Days is { } day && days == day,
            first.Match.Trigger.Name == match.Trigger.Name,
            _matter.Shared(first, telling));
        return !IsRival(entry, telling, common) && (IsOfHeadline(entry, telling, common) || IsOfMatter(first.Match, match, common) || IsToldAgain(entry, telling, common)) ? common.Likeness : 0;
    }

    /// <summary>عقد الوفد جلسة مع فلان، كما عقد جلسة مع فلان: two meetings, each with people of its own; وكان عقد: an earlier one.</summary>
    private bool IsRival(EventEntry entry, Telling telling, Common common)
    {
        var news = IsNews(telling.Match);
        var rival = news ? entry.News ?? entry.Tellings[0] : telling.Match is { Known: true, Owned: false } ? null : entry.Tellings[0];
        return (rival is not null && !(common.SameWord && common.Matter > SameMatter) && HasOwn(telling, rival) && HasOwn(rival, telling))
            || (news && entry.News is { Days: null } body && telling.Days is not null && IsBefore(telling.Match) && !IsBefore(body.Match));
    }

    /// <summary>What the headline tells, the article tells again, as news once.</summary>
    private bool IsOfHeadline(EventEntry entry, Telling telling, Common common)
    {
        var sentence = text.Sentences.IndexOf(telling.Match.From);
        return text.Paragraphs.IndexOf(entry.Tellings[0].Match.From) == 0 && text.Paragraphs.All.Count > 1 && !common.Elsewhere
            && !(IsNews(telling.Match) && entry.News is { } body && sentence - text.Sentences.IndexOf(body.Match.From) > 1)
            && (common.SameWord || entry.Tellings[0].Match.Trigger.Group == telling.Match.Trigger.Group && entry.Type is EventType.Coerce or EventType.Yield or EventType.Office ? !common.Strangers || sentence <= SentencesOfLead : common.Shared > 0 || (!common.Strangers && sentence <= SentencesOfLead));
    }

    /// <summary>It is about the same matter, though nobody and no place need be named in both.</summary>
    private bool IsOfMatter(TriggerMatch first, TriggerMatch again, Common common) =>
        !common.Elsewhere && !IsBefore(again) && (common.SameWord || !common.Strangers) && common.Matter >= Enough(first, again, common.SameWord);

    /// <summary>There is a reason to tell it again, and nobody, no place and no day speaks against it.</summary>
    private bool IsToldAgain(EventEntry entry, Telling telling, Common common)
    {
        var (first, match) = (entry.Tellings[0], telling.Match);
        if ((common.Strangers && !common.SamePlace && !common.SameDay) || (common.Elsewhere && common.Shared == 0))
        {
            return false;
        }

        // الاجتماع on its own; a fixed phrase is known without having been told of.
        if ((match.Known && (common.Evident || (telling.Participants.Count == 0 && match.Kind != TriggerKind.Phrase))) || (common.SameWord && IsDefinite(text, match)))
        {
            return true;
        }

        if (common.Strangers || common.Elsewhere)
        {
            return (common.SameDay && common.Evidence > 1) || (common.SamePlace && common.SameWord && !common.Strangers);
        }

        var undated = telling.Days is null;
        var open = IsOpen(telling.Status) && IsOpen(first.Status) && (common.Shared > 0 || common.SameWord || common.Matter > 0);
        var aside = (undated || (common.Shared > 0 && entry.Days is null)) && IsAside(telling) && common.Evident;

        // التقى بولتون بوتين أمس … والتقى بولتون بوتين خلال زيارته: the same verb of the same people, without a day of its own.
        var verb = common.SameWord && common.Shared > 0 && match.Kind == TriggerKind.Verb && undated && entry.Days is not null;
        var meeting = common.SameDay && entry.Type == EventType.Consult && (common.SameWord || common.Shared != 1);
        var passing = !IsNews(match) && (common.Shared > 1 || (common.SameWord && undated && (common.Shared > 0 || common.SamePlace || telling.Participants.Count == 0)));
        return (IsLead(first.Match, match) && common.Evident) || open || aside || verb || meeting || passing || (common.SamePlace && common.SameWord) || (common.SameDay && common.Evidence > 1);
    }

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
    public static int Shared(List<Participant> first, List<Participant> second)
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

    /// <summary>How many words of their matter two tellings must share to be of one event.</summary>
    private int Enough(TriggerMatch first, TriggerMatch again, bool sameWord) =>
        IsNews(again) && IsNews(first) && !SignReader.IsHeadline(text, first.From) ? SameMatterOfNews : sameWord || first.Trigger.Type != EventType.Consult ? SameMatter : SameMatter + 1;

    /// <summary>شن هجوما على فندق: a noun without the article that nothing makes definite brings in what the reader has not heard of.</summary>
    public static bool IsIntroduced(ArticleText text, TriggerMatch match) => match is { Kind: TriggerKind.Noun, Known: false } && !IsDefinite(text, match);

    /// <summary>Made definite by the noun that it belongs to: تسميم الجاسوس, استقالة فلين.</summary>
    private static bool IsDefinite(ArticleText text, TriggerMatch match) =>
        match.Kind == TriggerKind.Noun && match.Holder is null && text.IsWord(match.To) && !text[match.To].Joined
        && (text[match.To].Definite || text.Is(match.To, WordClasses.Country | WordClasses.City | WordClasses.GivenName));

    /// <summary>A verb in the past, or a noun without the article that a light verb holds, is news wherever it stands.</summary>
    public static bool IsNews(TriggerMatch match) => match.Kind == TriggerKind.Verb || (match.Holder is not null && !match.Known && match.HeadTense is VerbTense.Perfect or VerbTense.Imperfect);

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

    public static bool Apart(DayRange? a, DayRange? b) => a is { } x && b is { } y && !x.Overlaps(y);

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

    /// <summary>عقدوا اجتماعا على هامش الاجتماع: what another is held beside is not that other.</summary>
    private bool IsBesideIt(TriggerMatch match, TriggerMatch before) =>
        match.From > 0 && text.IsWord(match.From - 1) && text.Stem(match.From - 1) is "هامش" or "اطار" && text.Sentences.IndexOf(match.From) == text.Sentences.IndexOf(before.From);

    /// <summary>What two tellings have in common.</summary>
    /// <param name="Shared">How many take part in both.</param>
    /// <param name="Strangers">Both name who took part, and nobody is the same.</param>
    /// <param name="SamePlace">Both name one place.</param>
    /// <param name="Placed">Both name a place.</param>
    /// <param name="SameDay">Both were on the same days.</param>
    /// <param name="SameWord">Told by the same word.</param>
    /// <param name="Matter">How many words of their matter they share.</param>
    private readonly record struct Common(int Shared, bool Strangers, bool SamePlace, bool Placed, bool SameDay, bool SameWord, int Matter)
    {
        /// <summary>Each names a place of its own.</summary>
        public bool Elsewhere => Placed && !SamePlace;

        /// <summary>How many sorts of evidence speak for one event.</summary>
        public int Evidence => (Shared > 0 ? 1 : 0) + (SamePlace ? 1 : 0) + (SameDay ? 1 : 0) + (SameWord ? 1 : 0) + (Matter > 0 ? 1 : 0);

        public bool Evident => Evidence > 0;

        public int Likeness => 1 + (2 * Shared) + (SamePlace ? 2 : 0) + (SameDay ? 2 : 0) + (SameWord ? 1 : 0) + Matter;
    }
}
