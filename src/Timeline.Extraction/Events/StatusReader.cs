using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>Whether it happened, goes on, is planned, is denied or only thought of: from tense, framing words and the day.</summary>
internal sealed class StatusReader(ArticleText text, DateOnly? writerDay)
{
    private const int Reach = 12;

    public EventStatus Read(TriggerMatch match, DayRange? days)
    {
        if (Framed(match) is { } framed)
        {
            return framed;
        }

        if (match.Tense == VerbTense.Future || (match.Tense != VerbTense.Perfect && days is { } when && writerDay is { } day && when.First > day))
        {
            return EventStatus.Planned;
        }

        return match.Tense == VerbTense.Imperfect ? Imperfect(match, days) : EventStatus.Happened;
    }

    private EventStatus Imperfect(TriggerMatch match, DayRange? days)
    {
        var before = match.From - 1;
        if (before >= 0 && text.Is(before, WordClasses.Complementiser))
        {
            return EventStatus.Hypothetical;
        }

        // Headlines tell the past in the present: الشاهد يلتقي الرئيس السوداني.
        if (text.Paragraphs.IndexOf(match.From) == 0 || days is not null)
        {
            return EventStatus.Happened;
        }

        return EventStatus.Ongoing;
    }

    private EventStatus? Framed(TriggerMatch match)
    {
        var sentence = text.Sentences.Of(match.From);
        for (var i = match.From - 1; i >= Math.Max(sentence.From, match.From - Reach); i--)
        {
            if (text.IsComma(i) || text.IsColon(i))
            {
                break;
            }

            if (!text.IsWord(i))
            {
                continue;
            }

            var norm = text.Tokens.Norm(i);
            if (match.From - i < 3 && norm is "لم" or "ولم" or "لن" or "ينف" or "نفي" or "ونفي" or "نفت" or "ونفت" or "تنفي" or "ينفي")
            {
                return EventStatus.Denied;
            }

            if (norm is "سيعقد" or "ستعقد" or "سيجري" or "ستجري" or "سوف" or "مقرر" or "المقرر" or "المتوقع" or "المنتظر" or "المرتقب" or "المزمع" or "المقبل" or "يعتزم" or "تعتزم" or "تستعد" or "يستعد" or "ستستضيف" or "سيتم" or "عزمه" or "عزمها"
                || (norm.Length > 5 && norm.StartsWith("سي") && text[i].Word is null) || (norm.Length > 5 && norm.StartsWith("ست") && text[i].Word is null))
            {
                return EventStatus.Planned;
            }

            if (norm is "اذا" or "لو" or "احتمال" or "امكانيه" or "دعوه" or "يدعو" or "مستعد" or "استعداد" or "اقتراح" or "اجراء" or "لاجراء" or "تجنب" or "لتجنب" or "منع" or "لمنع" or "امل" or "لعقد" or "بعقد" or "حال" or "لمنع" or "مغبه" or "للدخول" or "احتمالات" or "تبحث" or "يبحث"
                || norm.StartsWith("مستعد") || (norm is "قد" && text[Math.Min(i + 1, text.Count - 1)].Word?.Trigger is { Form.Tense: VerbTense.Imperfect })
                || text[i].Word?.Cue is { Verb.Act: SpeechAct.Demand or SpeechAct.Threaten or SpeechAct.Warn, Form.Tense: not VerbTense.Masdar })
            {
                return EventStatus.Hypothetical;
            }

            if (match.From - i < 3 && norm is "بدا" or "بدات" or "وبدات" or "وبدا")
            {
                return EventStatus.Ongoing;
            }

            if (i > 0 && text.Stem(i - 1) is "لم" or "لن" && norm is "يعقد" or "تعقد" or "يجري" or "تجري" or "يجر" or "تجر")
            {
                return EventStatus.Denied;
            }

            if (norm is "يجري" or "تجري" or "يواصل" or "تواصل" or "وتواصل" or "ويواصل" or "يشارك" or "تتواصل" or "مستمره" or "يعقد" or "تعقد")
            {
                return EventStatus.Ongoing;
            }
        }

        // زيارته التي سيجريها, محادثات من المقرر أن تعقد, يستضيف نتنياهو قريبا.
        for (var i = match.To; match.Tense != VerbTense.Perfect && i < Math.Min(match.To + 8, sentence.To) && !text.IsComma(i); i++)
        {
            if (text.TimeAt(i) is var time and >= 0 && text.Times[time].Value == "FUTURE_REF")
            {
                return EventStatus.Planned;
            }

            if (text.IsWord(i) && (text.Tokens.Is(i, "المقرر") || (text.Is(i - 1, WordClasses.Relative) && text.Tokens.Norm(i) is { Length: > 4 } verb && verb[0] == 'س' && verb[1] is 'ي' or 'ت')))
            {
                return EventStatus.Planned;
            }
        }

        for (var i = match.To; i < Math.Min(match.To + 3, sentence.To); i++)
        {
            if (text.IsWord(i) && text.Stem(i) is "مقبل" or "مقبله" or "مقرر" or "مقرره" or "مرتقب" or "مرتقبه" or "قادم" or "قادمه")
            {
                return EventStatus.Planned;
            }
        }

        return null;
    }
}
