using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>A verb of saying in the perfect or imperfect: قال, وأضافت, يرى, اتهموه.</summary>
internal sealed class FiniteVerbRule : ICueRule
{
    public string Id => "ar.say.verb";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (text.CueAt(token) is not { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect } cue || text.TimeAt(token) >= 0)
        {
            return null;
        }

        var form = cue.Form;

        // أعتقد is "I think"; with a speaker behind it the hamza is a slip: وأعتبر راب.
        if (cue.Verb.PlainAlef && form.Tense == VerbTense.Perfect && text.Text[text.StemOffset(token)] == 'أ' && (text.Quotations.Depth(token) > 0 || reader.Read(token + 1) is null))
        {
            return null;
        }

        // تغريدة تقول: the writer's own words about what somebody else wrote.
        if (token > 0 && !text[token].Joined && text.Is(token - 1, WordClasses.Medium))
        {
            return null;
        }

        // ليقول, ليضيف: told on from what came before, where words follow; else it is a purpose.
        if (text[token].Governed)
        {
            return form.Tense == VerbTense.Imperfect && (EvidenceScanner.Scan(text, reader, token + 1, 6) & Evidence.Quote) != 0 ? Make(text, token, cue) : null;
        }

        return StandsAsVerb(text, reader, token, cue) && HasEvidence(text, reader, token, cue)
            ? Make(text, token, cue) with { Silent = cue.Verb.Perfect == "رفض" && Silence.Keeps(text, token + 1, reader.Read(token + 1)?.To ?? token + 1) }
            : null;
    }

    private Cue Make(ArticleText text, int token, CueForm cue)
    {
        var form = cue.Form;
        var to = token + 1;

        // وتابع قائلا, وتابع بالقول is one cue.
        if (text.Tokens.Is(to, "بالقول") || (text.CueAt(to) is { Form.Tense: VerbTense.Participle } said && said.Verb.Is(CueTraits.Plain)))
        {
            to++;
        }

        return new Cue(token, to, Id, CueKind.Finite, cue.Verb.Act, form.Gender, form.Number, Continues: cue.Verb.Continues, Personal: cue.Verb.Continues || (!cue.Verb.Ambiguous && (cue.Verb.Act == SpeechAct.State || !(cue.Verb.Is(CueTraits.Object) || cue.Verb.Wants(Evidence.Noun)))), About: cue.Verb.Is(CueTraits.About), Doubt: StatementConfidence.Doubt(cue));
    }

    private static bool StandsAsVerb(ArticleText text, NounPhraseReader reader, int token, CueForm cue)
    {
        var form = cue.Form;
        var before = token - 1;

        // رد الفعل: a reaction, not an answer.
        if (form.Bare && cue.Verb.Perfect == "رد" && text.IsWord(token + 1) && text.Stem(token + 1) is "فعل" or "فعله" or "فعلها" or "فعلهم")
        {
            return false;
        }

        // شبه الجزيرة, شبه جزيرة العرب, الوكالة شبه الرسمية: half of it.
        if (form.Bare && cue.Verb.Perfect == "شبه" && text.IsWord(token + 1) && (text.Stem(token + 1) is "جزيره" or "قاره" or "جزر" || (text[token + 1].Definite && text.Is(token + 1, WordClasses.Adjective))))
        {
            return false;
        }

        // "رفض المملكة واستنكارها": few words in marks begin with a noun.
        if (form.Bare && cue.Verb.Ambiguous && text.Quotations.OpenedAt(before) is { Words: <= 4 })
        {
            return false;
        }

        if (before < 0 || !text.IsWord(before))
        {
            return !PassiveVoice.Is(text, token, cue, atStart: true);
        }

        var previous = text.Tokens.Norm(before);

        // التي وردت: no particle joins what stands behind the word for which.
        if (text[token].Joined && text.Is(before, WordClasses.Relative) && text.Tokens.Norm(token)[0] == 'و')
        {
            return false;
        }

        // وأكد عون رفض لبنان: right behind a saying and its subject stands what was said.
        if (form.Bare && cue.Verb.Ambiguous && !text[token].Joined && IsObjectOfSaying(text, reader, token))
        {
            return false;
        }

        // تنفيذ طلب سليماني: a noun of a noun.
        if (form.Bare && cue.Verb.Ambiguous && text[before] is { Definite: false, Word.Light.Form: { Tense: VerbTense.Masdar, HasSuffix: false } })
        {
            return false;
        }

        if (text[token].Joined)
        {
            return !PassiveVoice.Is(text, token, cue, atStart: true);
        }

        if (text.Is(before, WordClasses.Negation) && previous is "لم" or "لا" or "لن" or "ولم" or "ولا" or "ولن" or "فلم" or "دون" or "عدم" or "غير")
        {
            return false;
        }

        // الخطوة التي وصفت بالتاريخية, الذي اعتبر تغيرا: behind الذي with nobody beside it the verb is passive.
        if (form is { Tense: VerbTense.Perfect, HasSuffix: false, Number: Number.Singular } && text.Is(before, WordClasses.Relative) && !text.Is(before, WordClasses.Preposition) && previous is not ("ما" or "من") && PassiveVoice.IsBehindRelative(text, token, cue.Verb))
        {
            return false;
        }

        // هل قال: asked, and not told. ليس رد دولة, إن رد الفعل: behind these stands a noun.
        if (previous is "هل" || (form.Bare && cue.Verb.Ambiguous && (previous is "ليس" or "ليست" || text.Tokens.Raw(before) is "إن" or "وإن")))
        {
            return false;
        }

        // من المرتقب أن توقع: behind أن stands no perfect, but for time and what had been.
        if (form.Tense == VerbTense.Perfect && text.Is(before, WordClasses.Complementiser) && text.Stem(before) is "ان" && text.Tokens.Raw(before)[^2] != 'إ' && !EvidenceScanner.IsOfTime(text, before) && !(before > 0 && text.Stem(before - 1) is "سبق" or "ما" or "لولا" or "الي" or "كان" or "يسبق"))
        {
            return false;
        }

        // حسبما ذكرت وكالة, behind what somebody says: whoever carried it has been looked at as such.
        if (AccordingRule.OnlyCarries(text, reader, token))
        {
            return false;
        }

        // هدوء حذر, ترحيب حذر: an adjective of the noun before it.
        if (form.Bare && cue.Verb.Ambiguous && IsDescription(text, reader, token))
        {
            return false;
        }

        // أبو طالب: half a name stands before it. أحد أبرز الداعمين: one of the foremost.
        if (previous is "ابو" or "ابي" or "بن" or "عبد" || (form.Bare && cue.Verb.Ambiguous && text.Stem(before) is "احد" or "احدي"))
        {
            return false;
        }

        // في حال رفض, حتى لو أعلنت, إذا قال: nobody has said it.
        if (text.Stem(before) is "لو" or "اذا" or "حال" or "ولو")
        {
            return false;
        }

        // عبر موقعها is "through": the verb opens its clause, or عن follows it.
        if (form.Bare && cue.Verb.Ambiguous && cue.Verb.Is(CueTraits.Things) && !text.Tokens.Is(token + 1, "عن") && !text.Is(before, WordClasses.Auxiliary | WordClasses.Particle | WordClasses.Conjunction | WordClasses.Relative | WordClasses.Complementiser))
        {
            return false;
        }

        if (form.Tense == VerbTense.Imperfect && (text.Stem(before) is "ان" or "الا" or "كي" or "قد" or "سوف" or "لكي" or "حتي" or "لن" || previous is "بان" or "لان" or "فقد" or "وقد"))
        {
            return false;
        }

        // من أجل رفض الاتفاق, نتيجة رفض: a noun that waits for another.
        if (form.Bare && cue.Verb.Ambiguous && text.Stem(before) is "اجل" or "هدف" or "بهدف" or "بغيه" or "نتيجه" or "جراء" or "خشيه" or "قرار" or "محاوله" or "سبب" or "ظل")
        {
            return false;
        }

        // After a preposition or a noun of the same phrase the bare form is a noun: في وصف, محل رفض.
        if (form.Bare && cue.Verb.Ambiguous && (text.Is(before, WordClasses.Preposition) || text[before].Governed) && previous is not "كما" and not "فيما")
        {
            return false;
        }

        // تصريحات ما يفيد أن
        if (form.Tense == VerbTense.Imperfect && previous is "ما" && cue.Verb.Is(CueTraits.Things))
        {
            return false;
        }

        // وهو ما يؤكد, بما يهدد, لأنها تهدد: things show and threaten; they say nothing.
        if (form is { Tense: VerbTense.Imperfect, HasSuffix: false } && (previous is "بما" or "مما" || (cue.Verb.Act == SpeechAct.Threaten && previous is "لانه" or "لانها" or "كونه" or "كونها") || (previous is "ما" && before > 0 && text.IsComma(before - 1)) || (previous is "ما" && before > 0 && (text.StemIs(before - 1, "هو") || text.StemIs(before - 1, "هذا"))) || text.Stem(before) is "هذا" or "هذه" or "ذلك") && !text.Is(token + 1, WordClasses.Actor))
        {
            return false;
        }

        if (form.Bare && (text.Is(before, WordClasses.Preposition) && previous is not "كما" and not "فيما" and not "بعد" and not "حتي" and not "منذ"))
        {
            return false;
        }

        return !PassiveVoice.Is(text, token, cue, atStart: text.Is(before, WordClasses.Function) && !text.Is(before, WordClasses.Auxiliary | WordClasses.Relative | WordClasses.Conjunction));
    }

    private static bool IsObjectOfSaying(ArticleText text, NounPhraseReader reader, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 8) && text.IsWord(i); i--)
        {
            if (text.IsFiniteCue(i) && !text[i].Governed)
            {
                return i == token - 1 || reader.Read(i + 1)?.To == token;
            }
        }

        return false;
    }

    private static bool IsDescription(ArticleText text, NounPhraseReader reader, int token)
    {
        var noun = text[token - 1];
        if (noun.Definite || noun.Joined || noun.Governed || text.TimeAt(token - 1) >= 0 || text.Is(token - 1, WordClasses.Actor | WordClasses.Function | WordClasses.Nisba) || !(text.Is(token - 1, WordClasses.Common) || noun.Word?.TriggerNoun is not null))
        {
            return false;
        }

        return reader.Read(token + 1) is null && !text.Is(token + 1, WordClasses.Complementiser) && !text.IsColon(token + 1) && text.Quotations.OpenedAt(token + 1) is null
            && !(text.IsWord(token + 1) && text.Tokens.Norm(token + 1) is "عن" or "علي" or "الي" or "من" && text.Tokens.Norm(token + 2) is not ("قبل" or "جانب" or "طرف"));
    }

    private static bool HasEvidence(ArticleText text, NounPhraseReader reader, int token, CueForm cue)
    {
        var verb = cue.Verb;
        if (verb.Is(CueTraits.Marked) && cue.Form.Bare)
        {
            // بين is first of all "between": the verb is written with its mark, or begins a sentence before أن.
            var marked = text.Tokens.Raw(token).Contains('\u0651');
            var starts = text[token].Joined && (token == text.Sentences.Of(token).From || text.IsComma(token - 1));
            if (!marked && (!starts || EvidenceScanner.Scan(text, reader, token + 1, 6).HasFlag(Evidence.That) == false || !NearThat(text, token)))
            {
                return false;
            }
        }

        if (cue.Form.HasSuffix)
        {
            // وأبلغه بأن: whom it is said to is the pronoun, what was said follows.
            return verb.Is(CueTraits.Object) && (verb.Wants(Evidence.ObjectPronoun | Evidence.Any) || (verb.Act == SpeechAct.State && (EvidenceScanner.Scan(text, reader, token + 1, 4) & Evidence.That) != 0 && NearThat(text, token)));
        }

        // تحدث شريطة عدم الكشف عن هويته, وتؤكد هذه الاتصالات, ويعتبر هذا الاقتراح: on what condition, or a thing that shows.
        if (text.Tokens.Is(token + 1, "شريطه") || text.Tokens.Is(token + 1, "بشرط")
            || (text.IsWord(token + 1) && text.Tokens.Norm(token + 1) is "هذا" or "هذه" or "تلك" && text.IsWord(token + 2) && text[token + 2].Definite && text.Is(token + 2, WordClasses.Common) && !text.Is(token + 2, WordClasses.Actor) && !verb.Continues))
        {
            return false;
        }

        // طلب عدم نشر اسمه: about himself, and not what he said.
        if (verb.Perfect == "طلب" && text.Tokens.Is(token + 1, "عدم"))
        {
            return false;
        }

        var found = EvidenceScanner.Scan(text, reader, token + 1);
        var behind = reader.Read(token + 1) is { } subject ? subject.To : token + 1;

        // دان قاض فلانا بست تهم: what a court finds is a ruling, and no words of condemnation.
        if (verb.Act == SpeechAct.Condemn && Silence.IsCourt(text, token + 1))
        {
            return false;
        }

        // طلب عقد الجلسة إلى المحكمة: a request that goes somewhere.
        if (verb.Perfect == "طلب" && cue.Form.Bare && !text[token].Joined)
        {
            found &= ~Evidence.To;
        }

        // طلبت موسكو عقد جلسة, تطلب إجراء محادثات: what is asked for is to be done.
        if (verb.Perfect == "طلب" && (!cue.Form.Bare || text[token].Joined) && EvidenceScanner.IsDeed(text, behind))
        {
            return true;
        }

        // يطمئن على المصابين: he looks after them.
        if (verb.Perfect == "طمان" && text.IsWord(behind) && text.Tokens.Norm(behind) is "علي" or "الي")
        {
            return false;
        }

        // كذبت إيران بشأن: she lied.
        if (verb.Perfect == "كذب" && text.Is(behind, WordClasses.Preposition))
        {
            return false;
        }

        // ويعتبر السياسي من الصقور: held to be, by nobody in particular.
        if (verb.Is(CueTraits.Deemed) && cue.Form.Tense == VerbTense.Imperfect && (found & Evidence.That) == 0 && !text.Is(token - 1, WordClasses.Actor) && text.IsWord(behind) && (text.Tokens.Norm(behind) is "من" or "احد" or "احدي" or "اول" or "اكبر" or "اهم" or "ابرز"))
        {
            return false;
        }

        // نقلت رويترز عن مصدر: who is quoted speaks, not the outlet.
        if (verb.Wants(Evidence.Carried) && ((found & Evidence.About) != 0 || IsFrameOf(text, token)))
        {
            return false;
        }

        if (verb.Wanted == Evidence.Quote)
        {
            // نشرت على الموقع: what is published somewhere has no speaker behind its verb.
            return !text.Is(token + 1, WordClasses.Preposition) && QuoteNear(text, token);
        }

        if (verb.Is(CueTraits.Deemed) && cue.Form.Tense == VerbTense.Imperfect && (found & (Evidence.Speaker | Evidence.That)) == 0 && !(token > 0 && text.Is(token - 1, WordClasses.Country) && !text.Is(token - 2, WordClasses.Preposition)))
        {
            return false;
        }

        if (verb.Continues && !verb.Wants(found) && Closing(text, token))
        {
            return true;
        }

        if (verb.Wants(Evidence.Any))
        {
            if (!verb.Ambiguous || !cue.Form.Bare)
            {
                // A saying has something said: a verb at the very end of its sentence has nothing.
                return found != Evidence.None || SaidBefore(text, token);
            }

            return (found & (Evidence.Speaker | Evidence.That | Evidence.Quote | Evidence.By | Evidence.From)) != 0;
        }

        // التصريحات تعبر عن: nobody who could say it stands beside it.
        if (verb.Is(CueTraits.Things) && cue.Form is { Tense: VerbTense.Imperfect, Number: Number.Singular } && (found & Evidence.Speaker) == 0 && text.Is(token + 1, WordClasses.Preposition) && !text[token].Joined
            && token > 0 && text.IsWord(token - 1) && !text.Is(token - 1, WordClasses.Actor | WordClasses.Relative | WordClasses.Auxiliary) && text[token - 1].Word is not null)
        {
            return false;
        }

        if (verb.Is(CueTraits.Things) && cue.Form.Tense == VerbTense.Imperfect && (Inanimate(text, token + 1) || (token > 0 && Inanimate(text, token - 1) && !text.Is(token - 1, WordClasses.Adjective) && (found & Evidence.Speaker) == 0)))
        {
            return false;
        }

        return verb.IsProvedBy(found);
    }

    /// <summary>ونقلت الداخلية على لسان مدير قوله: the noun is the cue.</summary>
    private static bool IsFrameOf(ArticleText text, int token)
    {
        for (var i = token + 1; i < Math.Min(text.Sentences.Of(token).To, token + 30); i++)
        {
            if (text.CueAt(i) is { Form: { Tense: VerbTense.Masdar, HasSuffix: true }, Verb.Act: SpeechAct.State })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Verbs that only go on with a quotation have it right after their subject.</summary>
    private static bool QuoteNear(ArticleText text, int token)
    {
        for (var i = token + 1; i < token + 7 && i < text.Count; i++)
        {
            if (text.IsColon(i) || text.Quotations.OpenedAt(i) is { Words: > 2 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words stand before it and the sentence ends with the speaker: …، تضيف الصحيفة.</summary>
    private static bool Closing(ArticleText text, int token) =>
        token > 0 && (text.IsComma(token - 1) || text.Char(token - 1) == '"') && text.Sentences.Of(token).To - token <= 8 && text.Is(token + 1, WordClasses.Actor);

    private static bool NearThat(ArticleText text, int token)
    {
        for (var i = token + 1; i < token + 9 && i < text.Count; i++)
        {
            if (text.Is(i, WordClasses.Complementiser))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Inanimate(ArticleText text, int token) =>
        text.IsWord(token) && (text.Is(token, WordClasses.Document) || (text.Is(token, WordClasses.Common) && !text.Is(token, WordClasses.Actor)));

    /// <summary>The words can stand before their verb: "…"، يقول.</summary>
    private static bool SaidBefore(ArticleText text, int token) =>
        token > text.Sentences.Of(token).From + 2;
}
