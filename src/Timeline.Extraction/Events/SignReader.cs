using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Events;

/// <summary>Reads the signs of a telling from its surroundings.</summary>
internal sealed class SignReader(ArticleText text)
{
    public Signs Read(TriggerMatch match, List<Participant> participants, Place? place, EventDate? date, StatusReading status)
    {
        var signs = Sort(match);
        if (match.Holder is not null)
        {
            signs |= Signs.Held;
        }

        if (date is not null)
        {
            signs |= Signs.Dated;
        }

        signs |= participants.Count switch { 0 => Signs.None, 1 => Signs.OneActor, _ => Signs.Actors };
        if (place is not null)
        {
            signs |= Signs.Placed;
        }

        if (match.Known && !IsDefined(match, date))
        {
            signs |= Signs.Known;
        }
        else if (match.Kind == TriggerKind.Noun && IsPlural(match.From))
        {
            signs |= Signs.Many;
        }

        if (match.Kind != TriggerKind.Verb)
        {
            signs |= BeforeNoun(match);
        }
        else if (text.Is(match.From - 1, WordClasses.Relative) && !text.Is(match.From - 1, WordClasses.Preposition))
        {
            signs |= Signs.Relative;
        }

        if (match.HeadTense != Lexicon.VerbTense.Masdar && match.Head - text.Sentences.Of(match.From).From <= 1)
        {
            signs |= Signs.Opens;
        }

        if (text.Paragraphs.IndexOf(match.From) is 1 or 2)
        {
            signs |= Signs.Early;
        }

        if (text.Quotations.Around(match.From) is { Words: > 4 })
        {
            signs |= Signs.Quoted;
        }

        if (text.Paragraphs.IndexOf(match.From) == 0 && text.Paragraphs.All.Count > 1)
        {
            signs |= Signs.Headline;
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

    private Signs BeforeNoun(TriggerMatch match)
    {
        var i = match.From - 1;
        while (i >= 0 && (text.Char(i) == '#' || QuotationReader.IsMark(text.Char(i))))
        {
            i--;
        }

        if (i < 0 || !text.IsWord(i))
        {
            return Signs.None;
        }

        var norm = text.Tokens.Norm(i);
        if (text[i].Joined)
        {
            norm = norm[1..];
        }

        if (norm is "خلال" or "بعد" or "عقب" or "اثر" or "اثناء" or "ختام" or "مستهل" or "قبل" or "قبيل" or "بعيد" or "غداه" or "هامش" or "جراء" or "منذ" or "عن" or "الي" or "في" || text[match.From].Governed)
        {
            return norm is "عن" or "الي" or "في" || text[match.From].Governed ? Signs.None : Signs.Occasion;
        }

        if (norm is "اتفاقيه" or "معاهده" or "قانون" or "رياسه" or "رييس" or "مركز" or "قصر" or "قاعه" or "لجنه" or "هييه" or "مفوضيه" or "طاوله" or "قايمه" or "مسار" or "برنامج" or "نظام" or "اي" or "ايه" or "كل" or "مثل" or "بعض" or "جميع" or "عده" or "كافه" or "تلك" or "هذه" or "هذا" or "ذلك" or "مجرد" or "غير")
        {
            return Signs.Generic;
        }

        return i != match.Head && !text[i].Definite && !text.Is(i, WordClasses.Function) && text[i].Word is null or { Cue: null, TriggerVerb: null, Light: null }
            && (text.Is(i, WordClasses.Common | WordClasses.Title | WordClasses.Body | WordClasses.Document) || norm.Length > 0 && norm[^1] == 'ه')
            ? Signs.Attribute
            : Signs.None;
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
