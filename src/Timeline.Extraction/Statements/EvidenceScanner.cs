using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>Looks at what follows a verb in its sentence for signs that it is one of saying.</summary>
internal static class EvidenceScanner
{
    private const int Far = 35;
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

    public static Evidence Scan(ArticleText text, NounPhraseReader reader, int after, int near = Near)
    {
        var found = Evidence.None;
        var end = Math.Min(text.Sentences.Of(after - 1).To, after + Far);
        if (after < end && text.IsWord(after) && !text.Is(after, WordClasses.Function) && text.TimeAt(after) < 0)
        {
            found |= Evidence.Noun;
            if (reader.Read(after) is not null)
            {
                // Behind a subject the complement may be far.
                found |= Evidence.Speaker;
                near += near == Near ? 10 : 0;
            }
        }

        var comma = false;
        for (var i = after; i < end; i++)
        {
            comma |= text.IsComma(i);
            var close = i - after < near;
            if (text.IsPunctuation(i))
            {
                if (i - after < FarthestQuote && (text.IsColon(i) || text.Quotations.OpenedAt(i) is { Words: >= 2 }))
                {
                    found |= Evidence.Quote;
                }

                continue;
            }

            // The word behind ب need not be a known one: وصفت الانتخابات بالمزورة.
            if (i - after < Math.Min(FarthestBy, near) && HasBy(text, i))
            {
                found |= Evidence.By;
            }

            if (text[i].Word is not { } word)
            {
                continue;
            }

            if (word.Is(WordClasses.Complementiser))
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
            if (i > after && (text.Tokens.Is(i, "بالقول") || said is { Form.Tense: VerbTense.Perfect or VerbTense.Participle, Verb.Ambiguous: false }))
            {
                // قال في كلمة له، معلنا …: something is said all the same.
                // وتابع الصدر بالقول: the two are one cue.
                found |= text.Tokens.Is(i, "بالقول") && !comma ? Evidence.Quote : Evidence.None;
                found |= said is { Form.Tense: VerbTense.Participle } ? Evidence.Noun : Evidence.None;
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
