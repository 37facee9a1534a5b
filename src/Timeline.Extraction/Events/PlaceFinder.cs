using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Events;

/// <summary>Where it was: a place in the table after في, ب, إلى or ل, in the same sentence.</summary>
internal sealed class PlaceFinder(ArticleText text)
{
    private const int Reach = 16;

    public string? Find(TriggerMatch match)
    {
        var sentence = text.Sentences.Of(match.From);
        for (var i = match.To; i < Math.Min(sentence.To, match.To + Reach); i++)
        {
            if (text.Is(i, WordClasses.Complementiser) || text.IsColon(i))
            {
                break;
            }

            if (!text.Is(i, WordClasses.Country | WordClasses.City) || text.TimeAt(i) >= 0)
            {
                continue;
            }

            var before = i - 1;
            var region = before > match.To && text[before].Word?.Surface is "مدينه" or "عاصمه" or "منتجع" or "محافظه" or "بلده" or "مطار" or "منطقه";
            var at = region ? before : i;
            var governed = text[at].Governed && (text[at].Before & (Proclitics.By | Proclitics.For)) != 0;
            if (governed || (at > 0 && (text.Tokens.Is(at - 1, "في") || (match.Group is "visit" && text.Tokens.Is(at - 1, "الي")))) || (match.Group == "visit" && match.Tense != VerbTense.Masdar && at == match.To))
            {
                var end = i + 1;
                while (end < sentence.To && text.IsWord(end) && text.Is(end, WordClasses.Nisba) && end < i + 3 || (end < sentence.To && text.Is(i, WordClasses.Country) && text.Tokens.Is(end, "المتحده")))
                {
                    end++;
                }

                return text.Text[text.NounOffset(at)..text.Tokens[end - 1].End];
            }
        }

        return null;
    }
}
