using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Events;

/// <summary>Reads the signs of a telling from its surroundings.</summary>
internal sealed class SignReader(ArticleText text, DateOnly? writerDay)
{
    private const int LongestHeadline = 30;

    /// <summary>In tokens: shorter articles have no background at their end.</summary>
    private const int LongEnough = 200;

    private const int DaysOfNews = 10;
    private const int DaysToOld = 60;

    /// <summary>In a first line that is short enough for a headline, and not the lead of an article without one.</summary>
    public static bool IsHeadline(ArticleText text, int token) =>
        text.Paragraphs.IndexOf(token) == 0 && text.Paragraphs.All.Count > 1 && text.Paragraphs.All[0].To <= LongestHeadline;

    /// <param name="match">The event.</param>
    /// <param name="participants">Who took part.</param>
    /// <param name="place">Where it was.</param>
    /// <param name="date">When it was.</param>
    /// <param name="status">Whether it was.</param>
    /// <param name="reported">It stands in what somebody said.</param>
    public Signs Read(TriggerMatch match, List<Participant> participants, Place? place, EventDate? date, StatusReading status, bool reported)
    {
        var signs = Sort(match);
        if (match.Holder is not null)
        {
            signs |= Signs.Held;
        }

        signs |= When(date) | Where(match.From) | Before(match) | match.HeadTense switch
        {
            Lexicon.VerbTense.Perfect => Signs.Past,
            Lexicon.VerbTense.Future => Signs.Coming,
            Lexicon.VerbTense.Imperfect => Signs.Present,
            _ => Signs.None,
        };

        signs |= participants.Count switch { 0 => Signs.None, 1 => Signs.OneActor, _ => Signs.Actors };
        if (place is not null)
        {
            signs |= Signs.Placed;
        }

        if (match.Known && match.HeadTense is Lexicon.VerbTense.Masdar or Lexicon.VerbTense.Participle && !IsDefined(match, date))
        {
            signs |= Signs.Known;
        }
        else if (match.Kind == TriggerKind.Noun && IsPlural(match.From))
        {
            signs |= Signs.Many;
        }

        if (match.Kind != TriggerKind.Verb)
        {
            signs |= IsAttribute(match) && (signs & (Signs.Generic | Signs.Occasion)) == 0 ? Signs.Attribute : Signs.None;
        }
        else if (text.Is(match.From - 1, WordClasses.Relative) && !text.Is(match.From - 1, WordClasses.Preposition))
        {
            signs |= Signs.Relative;
        }

        if (match.HeadTense != Lexicon.VerbTense.Masdar && match.Head - text.Sentences.Of(match.From).From <= 1)
        {
            signs |= Signs.Opens;
        }

        if (text.Quotations.Around(match.From) is { Words: > 4 })
        {
            signs |= Signs.Quoted;
        }
        else if (reported)
        {
            signs |= Signs.Reported;
        }

        if (text[match.From].Joined)
        {
            signs |= Signs.Joined;
        }

        if (IsCounted(match.To))
        {
            signs |= Signs.Counted;
        }

        if (match.Trigger.Mode == EventMode.Press && !IsShared(match))
        {
            signs |= Signs.Alone;
        }

        if (IsCaption(match.From))
        {
            signs |= Signs.Caption;
        }

        return signs | status.Status switch
        {
            EventStatus.Hypothetical => Signs.Hypothetical,
            EventStatus.Planned => Signs.Planned,
            EventStatus.Ongoing => Signs.Ongoing,
            EventStatus.Denied => Signs.Denied,
            _ => Signs.None,
        };
    }

    private static Signs Sort(TriggerMatch match) => (match.Kind, match.Trigger.Prior) switch
    {
        (TriggerKind.Phrase, _) => Signs.Phrase,
        (TriggerKind.Noun, TriggerPrior.Weak) => Signs.WeakNoun,
        (TriggerKind.Noun, _) => Signs.FairNoun,
        (_, TriggerPrior.Weak) => Signs.WeakVerb,
        (_, TriggerPrior.Strong) => Signs.StrongVerb,
        _ => Signs.FairVerb,
    };

    private Signs When(EventDate? date)
    {
        if (date is not { Days: var days })
        {
            return Signs.None;
        }

        var signs = Signs.Dated | (days.Length > 27 ? Signs.Coarse : Signs.None);
        if (writerDay is { } day)
        {
            signs |= days.Last.DayNumber < day.DayNumber - DaysToOld ? Signs.Old
                : days.Last.DayNumber >= day.DayNumber - DaysOfNews && days.First.DayNumber <= day.DayNumber + DaysOfNews ? Signs.Near : Signs.None;
        }

        return signs;
    }

    private Signs Where(int token)
    {
        var paragraph = text.Paragraphs.IndexOf(token);
        var lead = text.Paragraphs.All.Count > 1 && text.Paragraphs.All[0].To <= LongestHeadline ? 1 : 0;
        return paragraph < lead ? Signs.Headline : paragraph == lead ? Signs.Lead : paragraph == lead + 1 ? Signs.Early
            : text.Count >= LongEnough && token * 3L > text.Count * 2L ? Signs.Late : Signs.None;
    }

    /// <summary>What the words before it say: بعد, بشأن, أعلن.</summary>
    private Signs Before(TriggerMatch match)
    {
        var signs = Signs.None;
        var contexts = EventContexts.Default;
        var distance = 0;
        for (var i = match.From - 1; i >= 0 && distance < contexts.Longest; i--)
        {
            if (text.Char(i) == '#' || QuotationReader.IsMark(text.Char(i)))
            {
                continue;
            }

            if (!text.IsWord(i))
            {
                break;
            }

            distance++;
            ReadOnlySpan<char> norm = text.Tokens.Norm(i);
            if ((contexts.Find(norm) ?? (text[i].Joined ? contexts.Find(norm[1..]) : null)) is { } context && distance <= context.Reach)
            {
                // بعد اتفاق on its own; بعد لاتفاق is another matter, as is the verb after it.
                signs |= distance == 1 && text[match.From].Governed ? Signs.None : context.Sign;
            }
        }

        return signs;
    }

    /// <summary>It belongs to the noun before it.</summary>
    private bool IsAttribute(TriggerMatch match)
    {
        var i = match.From - 1;
        while (i >= 0 && (text.Char(i) == '#' || QuotationReader.IsMark(text.Char(i))))
        {
            i--;
        }

        return i >= 0 && text.IsWord(i) && i != match.Head && !text[match.From].Governed && !text[i].Definite && !text.Is(i, WordClasses.Function)
            && text[i].Word is null or { Cue: null, TriggerVerb: null, Light: null }
            && (text.Is(i, WordClasses.Common | WordClasses.Title | WordClasses.Body | WordClasses.Document) || text.Tokens.Norm(i) is [.., 'ه']);
    }

    /// <summary>القمة التي ستعقد, الاجتماع المقرر غدا: known by what follows, not by what went before.</summary>
    private bool IsDefined(TriggerMatch match, EventDate? date)
    {
        for (var i = match.To; i < match.To + 3 && i < text.Count; i++)
        {
            if (text.Is(i, WordClasses.Relative) && !text.Is(i, WordClasses.Preposition))
            {
                return true;
            }
        }

        return date is { Time: var time } && text.Times[time].Start > text.Tokens[match.From].Start && text.Times[time].Start - text.Tokens[match.To - 1].End < 30;
    }

    private bool IsPlural(int token) => text.Stem(token) is var stem && (stem.EndsWith("ات") || stem is "غارات" or "مجازر" or "معارك" or "قمم");

    private bool IsCounted(int at) =>
        at < text.Count && (text.Tokens[at].Kind == TokenKind.Number || (text.IsWord(at) && text.Tokens.Norm(at) is "نحو" or "عشرات" or "مييات" or "ميات" or "حوالي" or "اكثر" or "ثلاثه" or "اربعه" or "خمسه" or "سته" or "سبعه" or "ثمانيه" or "تسعه" or "عشره" or "شخص" or "شخصين" or "اشخاص" or "مدنيين" or "عدد"));

    /// <summary>مؤتمر صحفي مشترك, مؤتمر صحفي مع نظيره, عقده الوزيران.</summary>
    private bool IsShared(TriggerMatch match)
    {
        for (var i = match.To; i < match.To + 7 && i < text.Count && !text.IsColon(i) && !text.Is(i, WordClasses.Complementiser); i++)
        {
            if (text.IsWord(i) && text.Tokens.Norm(i) is "مع" or "مشترك" or "مشتركا" or "جمعه" or "بين")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Captions of messages carry the address of the message.</summary>
    private bool IsCaption(int token)
    {
        var sentence = text.Sentences.Of(token);
        for (var i = token + 1; i < Math.Min(sentence.To, token + 40); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Foreign && text.Tokens.Raw(i) is "pic" or "https" or "http" or "twitter" or "pic.twitter.com")
            {
                return true;
            }
        }

        return false;
    }
}
