using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>Looks at what follows a verb in its sentence for signs that it is one of saying.</summary>
internal static class EvidenceScanner
{
    private const int Far = 35;

    /// <summary>Behind a subject, set off by a comma from what is put in: وشدد الرئيس، في مؤتمر صحفي …، على.</summary>
    private const int Farthest = 48;
    private const int FarthestQuote = 18;
    private const int FarthestBy = 10;
    private const int Near = 14;

    private static bool HasBy(ArticleText text, int i)
    {
        if (text[i].Governed)
        {
            return (text[i].Before & Temporal.Text.Proclitics.By) != 0;
        }

        var norm = text.Tokens.Norm(i);
        if (norm is "ب")
        {
            return true;
        }

        // هدد الرئيس بشن هجوم: the noun of a verb that stands in the tables for its object's sake.
        if (text[i].Word is null && norm.Length > 2 && norm[0] == 'ب' && Words.Default.Find(norm[1..]) is { Light: not null })
        {
            return true;
        }

        // طالب الأطراف باحترامه: a noun in no table between ب and a pronoun.
        if (text[i].Word is null && norm is ['ب', 'ا' or 'ت' or 'م', _, _, _, ..] && (norm[^1] == 'ه' || norm.EndsWith("ها") || norm.EndsWith("هم")))
        {
            return true;
        }

        // برد is cold, and "with an answer".
        return norm.Length > 2 && norm[0] == 'ب' && text.Is(i, WordClasses.Common) && !text.Is(i, WordClasses.Actor) && !text[i].Definite && Words.Default.Find(norm[1..]) is { } rest && rest.Is(WordClasses.Common);
    }

    private static bool ThatBehind(ArticleText text, int from, int end)
    {
        for (var i = from + 1; i < end && !text.Is(i, WordClasses.Complementiser); i++)
        {
            if (text.IsComma(i))
            {
                return text.Is(i + 1, WordClasses.Complementiser) && !text[i + 1].Joined;
            }
        }

        return false;
    }

    /// <summary>بعد أن, منذ أن, إلا أن, رغم أن: a clause beside what is said, and not what is said.</summary>
    public static bool IsOfTime(ArticleText text, int that) =>
        that > 0 && text.IsWord(that - 1) && !text[that].Governed
        && (text.Stem(that - 1) is "بعد" or "قبل" or "منذ" or "عقب" or "رغم" or "دون" or "الا" or "غير" or "بيد" or "حتي" or "شرط" or "مجرد" or "فور" or "حين"
            || (text.Tokens.Is(that - 1, "من") && text.StemIs(that - 2, "رغم")));

    /// <summary>هدد متحدث باسم السلطة، السبت، بقمع أي مظاهرات: right behind the frame a noun in no table that begins with ب is what is threatened.</summary>
    private static bool IsObjectBy(ArticleText text, int i, int subject) =>
        i >= subject && text[i].Word is null && text.Tokens.Norm(i) is ['ب', _, _, _, ..] && text.IsWord(i + 1)
        && (i == subject || text.IsComma(i - 1) || text.TimeAt(i - 1) >= 0);

    /// <summary>عقد, إجراء, تأجيل: what can be asked for without أن.</summary>
    public static bool IsDeed(ArticleText text, int i) =>
        text.IsWord(i) && text[i] is { Joined: false, Governed: false } word
        && (word.Word is { Light.Form: { Tense: VerbTense.Masdar } or { Bare: true } } or { TriggerNoun: not null } || text.Stem(i) is "ايقاف" or "تاجيل" or "منح" or "سماح" or "تمديد" or "تدخل" or "تحقيق" or "حمايه" or "تقديم" or "ايضاحات" or "توضيحات" or "لجوء");

    public static Evidence Scan(ArticleText text, NounPhraseReader reader, int after, int near = Near)
    {
        var found = Evidence.None;
        var subject = int.MaxValue;
        var end = Math.Min(text.Sentences.Of(after - 1).To, after + Far);
        // أعلنت 23 دولة: a count before its noun.
        if (after + 1 < end && text.Tokens[after].Kind == Temporal.Text.TokenKind.Number && text.TimeAt(after) < 0 && reader.Read(after + 1) is not null)
        {
            found |= Evidence.Noun | Evidence.Speaker;
        }

        if (after < end && text.IsWord(after) && !text.Is(after, WordClasses.Function) && text.TimeAt(after) < 0)
        {
            found |= Evidence.Noun;
            if (reader.Read(after) is { } named)
            {
                subject = named.To;
                end = Math.Min(text.Sentences.Of(after - 1).To, after + Farthest);
                // Behind a subject the complement may be far.
                found |= Evidence.Speaker;
                near += near == Near ? 10 : 0;
            }
        }

        bool comma = false, relative = false;
        for (var i = after; i < end; i++)
        {
            comma |= text.IsComma(i);
            var close = i - after < near || (subject < int.MaxValue && i > 0 && text.IsComma(i - 1) && i - after < Farthest);
            if (text.IsPunctuation(i))
            {
                if (i - after < ((found & Evidence.Speaker) != 0 ? Far : FarthestQuote) && (text.IsColon(i) || text.Quotations.OpenedAt(i) is { Words: >= 2 }))
                {
                    found |= Evidence.Quote;
                }

                continue;
            }

            // The word behind ب need not be a known one: وصفت الانتخابات بالمزورة.
            if ((i - after < Math.Min(FarthestBy, near) && HasBy(text, i)) || (i - after < near && IsObjectBy(text, i, subject)))
            {
                found |= Evidence.By;
            }

            if (text[i].Word is not { } word || (i - after >= Far && !text.IsComma(i - 1)))
            {
                continue;
            }

            if (word.Is(WordClasses.Complementiser) && !IsOfTime(text, i))
            {
                found |= Evidence.That;
            }

            // وتابع لافروف قائلا: one cue, and what follows is what was said.
            var said = text.CueAt(i);
            if (!comma && said is { Form.Tense: VerbTense.Participle } && said.Verb.Is(CueTraits.Plain))
            {
                continue;
            }

            // Another verb of saying has the rest of the sentence.
            relative |= i > after && word.Is(WordClasses.Relative) && word.Surface is "الذي" or "التي" or "الذين";
            if (i > after && (text.Tokens.Is(i, "بالقول") || said is { Form.Tense: VerbTense.Perfect or VerbTense.Participle, Verb.Ambiguous: false } || (relative && said is { Form.Tense: VerbTense.Imperfect })))
            {
                // قال في كلمة له، معلنا …: something is said all the same.
                // وتابع الصدر بالقول: the two are one cue.
                found |= text.Tokens.Is(i, "بالقول") && !comma ? Evidence.Quote : Evidence.None;
                found |= said is { Form.Tense: VerbTense.Participle } ? Evidence.Noun : Evidence.None;

                // هدد ترامب في خطاب، قائلا: what he said is told.
                found |= said is { Form.Tense: VerbTense.Participle } && said.Verb.Is(CueTraits.Plain) ? Evidence.Quote : Evidence.None;

                // وأضاف، مؤكدا على تصريحات نظيره، أن: what is put in between commas ends before أن.
                found |= comma && said is { Form.Tense: VerbTense.Participle } && ThatBehind(text, i, end) ? Evidence.That : Evidence.None;
                break;
            }

            if (!close)
            {
                continue;
            }

            found |= word.Brings;
            if ((word.Brings & Evidence.To) != 0 && text.Is(i + 1, WordClasses.Complementiser) && word.Surface is "الي")
            {
                found |= Evidence.ToThat;
            }
        }

        return found;
    }
}
