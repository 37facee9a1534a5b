using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Events;

/// <summary>Where it was: a place in the table after في or ب, for visits after إلى and ل and in the genitive, in the same clause.</summary>
internal sealed class PlaceFinder(ArticleText text)
{
    private const int Reach = 16;

    public Place? Find(TriggerMatch match)
    {
        // People who call each other are in no one place.
        if (match.Trigger.Mode == EventMode.Call)
        {
            return null;
        }

        var sentence = text.Sentences.Of(match.From);
        var visit = match.Trigger.Mode == EventMode.Visit;
        for (var i = match.To; i < Math.Min(sentence.To, match.To + Reach); i++)
        {
            if (text.Is(i, WordClasses.Complementiser) || text.IsColon(i) || (text[i].Word?.Cue is { Form.Tense: VerbTense.Perfect, Verb.Ambiguous: false } && !text[i].Definite))
            {
                break;
            }

            // What is talked about has places too: محادثات حول الأزمة في سوريا.
            if (text.IsWord(i) && text.Tokens.Norm(i) is "حول" or "بشان" or "بخصوص" or "لبحث" or "لمناقشه" or "سبل" or "ازمه" or "الازمه" or "قبل" or "بعد" or "عقب")
            {
                break;
            }

            if (!text.Is(i, WordClasses.Country | WordClasses.City) || text.TimeAt(i) >= 0)
            {
                continue;
            }

            var region = i - 1 >= match.To && text[i - 1].Word?.Surface is "مدينه" or "عاصمه" or "منتجع" or "محافظه" or "بلده" or "مطار" or "منطقه" or "قريه" or "ميناء" or "مخيم" or "قطاع";
            var at = region ? i - 1 : i;
            var byClitic = text[at].Governed && (text[at].Before & (visit ? Proclitics.By | Proclitics.For : Proclitics.By)) != 0;
            var byWord = at > 0 && (text.Tokens.Is(at - 1, "في") || (visit && text.Tokens.Is(at - 1, "الي")));
            // قمة سنغافورة, محادثات جنيف: talks are named after their city.
            var named = match.Type == EventType.Consult && at == match.To && match.Kind == TriggerKind.Noun && text.Is(i, WordClasses.City) && !text[i].Joined;
            if (byClitic || byWord || named || (visit && at == match.To))
            {
                return Read(at, i, sentence.To);
            }
        }

        return null;
    }

    private Place Read(int at, int head, int limit)
    {
        var end = head + 1;
        while (end < limit && text.IsWord(end) && ((text.Is(end, WordClasses.Nisba) && end < head + 3) || (text.Is(head, WordClasses.Country) && text.Tokens.Norm(end) is "المتحده" or "الشماليه" or "الجنوبيه")))
        {
            end++;
        }

        return new Place(text.Text[text.NounOffset(at)..text.Tokens[end - 1].End], text[head].Word!.Surface, text[head].Word!.Country, text.Is(head, WordClasses.Country));
    }
}
