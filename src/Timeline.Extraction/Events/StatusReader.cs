using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>Whether it happened, goes on, is planned, is denied or only thought of: from framing words, tense and the day.</summary>
internal sealed partial class StatusReader(ArticleText text, DateOnly? writerDay)
{
    private const int ReachOfPlan = 16;

    /// <summary>So far from a noun stands the verb whose subject it is.</summary>
    private const int ReachOfSubject = 10;
    private const int LongestLine = 35;

    /// <param name="match">The event.</param>
    /// <param name="days">When it was.</param>
    /// <param name="act">What the saying does that it stands in; null outside.</param>
    public StatusReading Read(TriggerMatch match, DayRange? days, SpeechAct? act)
    {
        var sentence = text.Sentences.Of(match.From);
        var future = days is { } when && writerDay is { } day && when.First > day;
        if (match.HeadTense == VerbTense.Future)
        {
            return Negated(match, sentence) ?? Supposed(match, sentence) ?? new(EventStatus.Planned, StatusCause.Tense, match.Head);
        }

        if (match.HeadTense == VerbTense.Perfect)
        {
            return Negated(match, sentence) ?? DeniedAfter(match, sentence) ?? Supposed(match, sentence)
                ?? (match.Holder?.Form.Verb.Phase is LightPhase.Begin && days is null ? new StatusReading(EventStatus.Ongoing, StatusCause.Framed, match.Head) : (StatusReading?)null)
                ?? (match.Holder is null ? null : After(match, sentence))
                ?? new(EventStatus.Happened, StatusCause.Tense, match.Head);
        }

        var framed = DeniedAfter(match, sentence) ?? Rumour(match, sentence) ?? (match.Holder is { Form: { Verb.Phase: LightPhase.End, Form.Tense: VerbTense.Masdar }, At: var end } && end < match.From
            ? new StatusReading(EventStatus.Happened, StatusCause.Framed, end)
            : IsTopic(match) ? null : Before(match, sentence));
        if (framed is { Status: EventStatus.Denied or EventStatus.Planned or EventStatus.Hypothetical })
        {
            // A plan with a day of its own is a plan, however it was asked for.
            return framed is { Status: EventStatus.Hypothetical } && future ? new(EventStatus.Planned, StatusCause.Day) : framed.Value;
        }

        if (future)
        {
            return new(EventStatus.Planned, StatusCause.Day);
        }

        if (match.HeadTense == VerbTense.Imperfect)
        {
            return Imperfect(match, days);
        }

        return After(match, sentence) ?? framed ?? PlannedSentence(match, sentence) ?? Aimed(match) ?? OfSubject(match, sentence, act) ?? State(match, days) ?? new(EventStatus.Happened, StatusCause.Told);
    }

    private StatusReading Imperfect(TriggerMatch match, DayRange? days)
    {
        var head = match.Head;
        if (head > 0 && text.Tokens.Norm(head - 1) is "ان" or "بان" or "كي" or "لكي" && text.Tokens.Raw(head - 1)[^1] == 'ن' && head - 1 >= 0 && !text.Tokens.Raw(head - 1).Contains('إ'))
        {
            // قبل أن تنسحب, بعد أن يجتمع: it came to pass.
            return head > 1 && text.StemIs(head - 2, "قبل") || head > 1 && text.StemIs(head - 2, "بعد")
                ? new(EventStatus.Happened, StatusCause.Told)
                : new(EventStatus.Hypothetical, StatusCause.Framed, head - 1);
        }

        // يقوم بزيارة, يبدأ زيارة: he is at it.
        if (match.Holder?.Form.Verb.Phase is LightPhase.Go or LightPhase.Begin)
        {
            return new(EventStatus.Ongoing, StatusCause.Tense, head);
        }

        // القصف الذي تشنه القوات, تتواصل المظاهرات: in a headline as anywhere else.
        if ((match.Holder is { } holder && holder.At > match.From && text.Is(head - 1, WordClasses.Relative)) || text.Tokens.Norm(head) is "تستمر" or "يستمر" or "تتواصل" or "يتواصل" or "وتستمر" or "ويستمر" or "وتتواصل" or "ويتواصل" or "تواصل" or "يواصل" or "يواصلون")
        {
            return new(EventStatus.Ongoing, StatusCause.Tense, head);
        }

        // Headlines tell the past in the present: الشاهد يلتقي الرئيس السوداني.
        if (text.Paragraphs.IndexOf(match.From) == 0 || IsHeadlineLike(match) || days is { Length: 1 })
        {
            return new(EventStatus.Happened, StatusCause.Told);
        }

        return new(EventStatus.Ongoing, StatusCause.Tense, head);
    }

    /// <summary>A line between paragraphs that tells like a headline: subject, then a verb in the present.</summary>
    private bool IsHeadlineLike(TriggerMatch match)
    {
        var sentence = text.Sentences.Of(match.From);
        if (sentence.To - sentence.From > LongestLine || match.Head == sentence.From || IsInParagraphOf(match, sentence.From - 1) || IsInParagraphOf(match, sentence.To))
        {
            return false;
        }

        for (var i = sentence.From; i < match.Head; i++)
        {
            if (text.Is(i, WordClasses.Complementiser | WordClasses.Relative | WordClasses.Auxiliary) || text.IsFiniteCue(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsInParagraphOf(TriggerMatch match, int token) =>
        token >= 0 && token < text.Count && text.Paragraphs.IndexOf(token) == text.Paragraphs.IndexOf(match.From);

    /// <summary>أن رفع العقوبات لن يتم, من أن فرض رسوم قد: the noun is the subject of a verb that says it is not yet; or one warns of it.</summary>
    private StatusReading? OfSubject(TriggerMatch match, Sentence sentence, SpeechAct? act)
    {
        if (match.Kind == TriggerKind.Verb || match.From == sentence.From || !text.Is(match.Head - 1, WordClasses.Complementiser))
        {
            return null;
        }

        for (var i = match.To; i < Math.Min(sentence.To, match.To + ReachOfSubject) && !text.Is(i, WordClasses.Complementiser | WordClasses.Relative) && !text.IsPunctuation(i); i++)
        {
            if (!text.IsWord(i))
            {
                continue;
            }

            var norm = text.Tokens.Norm(i);
            if (norm is "لن" or "قد" or "يمكن" or "يجب" or "ينبغي")
            {
                return new(EventStatus.Hypothetical, StatusCause.Framed, i);
            }

            // رفع العقوبات سيتم; but توقيعه سيجعل المنطقة tells what comes of it.
            if (norm is "سوف" || (IsFuture(i) && text[i].Word?.Light is not null))
            {
                return new(EventStatus.Planned, StatusCause.Framed, i);
            }

            if (text.IsFiniteCue(i) || text[i].Word is { TriggerVerb.Form.Tense: VerbTense.Perfect, TriggerNoun: null })
            {
                return null;
            }
        }

        return act is SpeechAct.Demand or SpeechAct.Threaten or SpeechAct.Warn ? new StatusReading(EventStatus.Hypothetical, StatusCause.Framed, match.Head - 1) : null;
    }

    /// <summary>الدول المقاطعة لقطر, العملية العسكرية في عفرين: what lasts goes on, unless a day says when it was.</summary>
    private static StatusReading? State(TriggerMatch match, DayRange? days) =>
        days is null && (match.Trigger.Family is "siege" or "boycott" or "genocide" || match is { Kind: TriggerKind.Phrase, Known: true, Trigger.Name: "العمليه العسكريه" or "الحمله العسكريه" })
            ? new StatusReading(EventStatus.Ongoing, StatusCause.Told)
            : null;

    /// <summary>وصل إلى موسكو لإجراء محادثات: what one comes for is to come.</summary>
    private StatusReading? Aimed(TriggerMatch match) =>
        match.Holder is { Form.Form.Tense: VerbTense.Masdar } holder && holder.At < match.From && text[holder.At].Governed && text.Tokens.Norm(holder.At)[0] == 'ل'
            ? new StatusReading(EventStatus.Planned, StatusCause.Framed, holder.At)
            : null;

    /// <summary>A verb in the past or future can stand under "if" all the same.</summary>
    private StatusReading? Supposed(TriggerMatch match, Sentence sentence)
    {
        for (var i = match.Head - 1; i >= Math.Max(sentence.From, match.Head - 4); i--)
        {
            if (text.IsWord(i) && text.Tokens.Norm(i) is "اذا" or "واذا" or "لو" or "ولو" or "حال")
            {
                return new(EventStatus.Hypothetical, StatusCause.Framed, i);
            }
        }

        return null;
    }

    /// <summary>دعا إلى تحقيق حول المواجهات: what something else is about is there, whatever becomes of that.</summary>
    private bool IsTopic(TriggerMatch match) =>
        match is { Kind: TriggerKind.Noun, Holder: null, Known: true } && match.From > 0 && text.IsWord(match.From - 1) && text.Stem(match.From - 1) is "حول" or "بشان" or "بخصوص" or "ازاء" or "جراء" or "بسبب";

    /// <summary>The nearest framing word before the verb; a comma, a colon or أن with a finished clause ends the search.</summary>
    private StatusReading? Before(TriggerMatch match, Sentence sentence)
    {
        var frames = StatusFrames.Default;
        var head = match.Head;
        var commas = 0;
        for (var i = head - 1; i >= Math.Max(sentence.From, head - ReachOfPlan); i--)
        {
            commas += text.IsComma(i) ? 1 : 0;
            if (commas > 2 || text.IsColon(i) || text.Is(i, WordClasses.Relative) && !text.Is(i, WordClasses.Preposition | WordClasses.Conjunction) && head - i > 2)
            {
                break;
            }

            if (!text.IsWord(i))
            {
                continue;
            }

            var norm = text.Tokens.Norm(i);
            if (head - i > frames.Longest || commas > 0)
            {
                // وتستعد القوات، بدعم من التحالف، لعملية: only a plan reaches over commas to what it is for, and دعا فلان، رئيس كذا، إلى.
                if (text[head].Governed && frames.Before(norm) is { Status: EventStatus.Planned })
                {
                    return new(EventStatus.Planned, StatusCause.Framed, i);
                }

                if ((text[head].Governed || text.Tokens.Is(head - 1, "الي")) && IsCall(i))
                {
                    return new(EventStatus.Hypothetical, StatusCause.Framed, i);
                }

                continue;
            }

            // لم تتوقف المظاهرات, لا تزال: what does not stop goes on.
            if (norm is "لم" or "لا" or "لن" or "ولم" or "ولا" && text.IsWord(i + 1) && text.Tokens.Norm(i + 1) is "تتوقف" or "يتوقف" or "تنقطع" or "ينقطع" or "تهدا" or "يهدا" or "تنته" or "ينته" or "تنتهي" or "ينتهي" or "تزال" or "يزال" or "تزل" or "يزل")
            {
                return new(EventStatus.Ongoing, StatusCause.Framed, i);
            }

            // لم يساعد تسميم الجاسوس: another verb is denied, whose subject this is.
            if (match.HeadTense == VerbTense.Masdar && norm is "لم" or "لن" or "ولم" or "ولن" && text[i + 1].Word is null or { Light: null, TriggerVerb: null } && i + 1 < head && text.Tokens.Norm(i + 1) is not ("يكن" or "تكن" or "يكون" or "تكون" or "يحدث" or "تحدث" or "يقع" or "تقع" or "يسبق" or "تسبق"))
            {
                continue;
            }

            // تعد لعقوبات جديدة, يعد لهجوم: what one prepares for is to come.
            if (i == head - 1 && text[head].Governed && text.Tokens.Norm(head)[0] == 'ل' && norm is "تعد" or "يعد" or "تعدان" or "يعدان" or "يعدون" or "اعدت" or "تحضر" or "يحضر" or "تجهز" or "يجهز")
            {
                return new(EventStatus.Planned, StatusCause.Framed, i);
            }

            // غير مطروحة في القمة, يريد حضورها خلال الاجتماع: where something else may be is there.
            if (frames.Before(norm) is { Status: EventStatus.Hypothetical } && (i < head - 2 || norm is "مطروح" or "مطروحه" or "ممكن" or "ممكنه" or "محتمل" or "محتمله" or "مطلوب" or "مطلوبه") && IsVenue(match))
            {
                continue;
            }

            if (frames.Before(norm) is { } frame && head - i <= frame.Reach && !(norm is "قد" or "فقد" or "وقد" && match.HeadTense != VerbTense.Imperfect))
            {
                return new(frame.Status, StatusCause.Framed, i);
            }

            // ستدرس الاعتراف, سيبحث نقل السفارة: to think of it is not yet to do it.
            if (IsFuture(i) && IsConsidered(i))
            {
                return new(EventStatus.Hypothetical, StatusCause.Framed, i);
            }

            // سيسعى إلى عقد: any verb in the future before it; but not سنرد على هجوم.
            if (IsFuture(i) && !(match.Type == EventType.Assault && text.Tokens.Is(head - 1, "علي")))
            {
                return new(EventStatus.Planned, StatusCause.Framed, i);
            }

            if (text[i].Word?.Cue is { Verb.Act: SpeechAct.Demand or SpeechAct.Threaten or SpeechAct.Warn, Form.Tense: not VerbTense.Masdar })
            {
                return new(EventStatus.Hypothetical, StatusCause.Framed, i);
            }

            // A finished verb has its own clause: what stands before it frames that one.
            if (text[i].Word is { TriggerVerb.Form: { Tense: VerbTense.Perfect, Bare: false } } && !text[i].Definite)
            {
                break;
            }
        }

        return null;
    }

    private bool IsVenue(TriggerMatch match) =>
        match is { Type: EventType.Consult, Kind: TriggerKind.Noun, Known: true, Holder: null } && text.IsWord(match.From - 1) && text.Tokens.Norm(match.From - 1) is "في" or "خلال" or "اثناء";

    private bool IsConsidered(int i)
    {
        var norm = text.Tokens.Norm(i);
        norm = norm[(norm.IndexOf('س') + 1)..];
        return norm is "يدرس" or "تدرس" or "يدرسون" or "يبحث" or "تبحث" or "يبحثون" or "يبحثان" or "يناقش" or "تناقش" or "يناقشون" or "ينظر" or "تنظر" or "يحاول" or "تحاول" or "يطلب" or "تطلب" or "يطالب" or "تطالب" or "يقترح" or "تقترح" or "يدعو" or "تدعو";
    }

    /// <summary>ومن المقرر أن تبدأ الاجتماعات بلقاء يعقبه مؤتمر: the whole sentence tells a plan.</summary>
    private StatusReading? PlannedSentence(TriggerMatch match, Sentence sentence)
    {
        for (var i = sentence.From; i < Math.Min(sentence.From + 3, match.Head); i++)
        {
            if (text.IsWord(i) && text.Stem(i) is "مقرر" or "متوقع" or "منتظر" or "مرتقب" && text.Tokens.Norm(i - 1) is "من" or "ومن")
            {
                return new(EventStatus.Planned, StatusCause.Framed, i);
            }
        }

        return null;
    }

    /// <summary>دعا, دعوة, حث: what is called for is not yet.</summary>
    private bool IsCall(int i) => text.Stem(i) is "دعا" or "دعت" or "يدعو" or "تدعو" or "دعوه" or "دعوته" or "دعوتها" or "داعيا" or "داعيه" or "حث" or "حثت" or "طالب" or "طالبت";

    private StatusReading? After(TriggerMatch match, Sentence sentence)
    {
        var frames = StatusFrames.Default;
        var end = Math.Min(match.To + 8, sentence.To);
        for (var i = match.To; i < end && !text.IsPunctuation(i); i++)
        {
            if (text.TimeAt(i) is var time and >= 0 && text.Times[time].Value == "FUTURE_REF")
            {
                return new(EventStatus.Planned, StatusCause.Framed, i);
            }

            if (!text.IsWord(i))
            {
                continue;
            }

            var norm = text.Tokens.Norm(i);
            if (text.TimeAt(i) < 0 && frames.After(norm) is { } frame && (i < match.To + frame.Reach || norm is "المقرر" or "المزمع"))
            {
                return new(frame.Status, StatusCause.Framed, i);
            }

            // العملية التي تنفذها القوات, الحملة التي يقودها التحالف: they are at it.
            if (text.Is(i - 1, WordClasses.Relative) && !text.Is(i - 1, WordClasses.Preposition) && norm is "تنفذها" or "ينفذها" or "تشنها" or "يشنها" or "تشنه" or "يشنه" or "تخوضها" or "يخوضها" or "تقودها" or "يقودها" or "تقوده" or "يقوده" or "تفرضها" or "يفرضها" or "تفرضه" or "يفرضه" or "تجريها" or "يجريها" or "تشهدها" or "يشهدها")
            {
                return new(EventStatus.Ongoing, StatusCause.Framed, i);
            }

            // الهجوم الذي تحضر له القوات.
            if (text.Is(i - 1, WordClasses.Relative) && (IsFuture(i) || norm is "تحضر" or "يحضر" or "يعد" or "تعد" || frames.Before(norm) is { Status: EventStatus.Planned }))
            {
                return new(EventStatus.Planned, StatusCause.Framed, i);
            }
        }

        return null;
    }

    private bool IsFuture(int i)
    {
        if (text[i].Word is { } word)
        {
            return word.Light?.Form.Tense == VerbTense.Future || word.TriggerVerb?.Form.Tense == VerbTense.Future;
        }

        var norm = text.Tokens.Norm(i);
        norm = norm.Length > 0 && norm[0] is 'و' or 'ف' ? norm[1..] : norm;
        return norm.Length > 4 && norm[0] == 'س' && norm[1] is 'ي' or 'ت';
    }
}
