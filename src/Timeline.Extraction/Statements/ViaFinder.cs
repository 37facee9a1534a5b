using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>
/// Finds the outlet that carried a statement: نقلت وكالة تاس عن …, في مقابلة مع قناة, في تصريح لوكالة, على تويتر. What continues
/// a statement of the same speaker came the same way.
/// </summary>
internal sealed class ViaFinder(ArticleText text, NounPhraseReader reader, ActorIndex actors)
{
    private const int LongestFrame = 30;
    private const int FarthestTold = 80;

    public void Find(Draft draft, Draft? previous)
    {
        draft.Via = draft.Cue.Kind == CueKind.Carried ? Carrier(draft) : Occasion(draft) ?? Told(draft);
        if (draft.Via is null && previous?.Via is { } via && previous.Speaker == draft.Speaker && (draft.Cue.Continues || !draft.Explicit || previous.Earlier || text.Paragraphs.IndexOf(previous.Cue.From) == text.Paragraphs.IndexOf(draft.Cue.From)))
        {
            draft.Via = via;
        }
    }

    private string? Carrier(Draft draft)
    {
        var from = text.Sentences.Of(draft.Cue.From).From;
        var verb = draft.Cue.From;
        for (var i = draft.Cue.From; i >= Math.Max(from, draft.Cue.From - LongestFrame); i--)
        {
            if (text.CueAt(i) is { } cue && cue.Verb.Wants(Evidence.Carried))
            {
                verb = i;
                break;
            }
        }

        var at = verb + 1;
        while (at < text.Count && (text.TimeAt(at) >= 0 || text.IsComma(at) || text.Is(at, WordClasses.Adverb)))
        {
            at++;
        }

        if (reader.Read(at) is { } phrase)
        {
            return actors.TextOf(phrase.From, phrase.To);
        }

        // An outlet in no table: what stands between نقلت and عن names it.
        for (var i = at; i < Math.Min(text.Count, at + 7); i++)
        {
            if (text.Tokens.Is(i, "عن"))
            {
                return i > at ? actors.TextOf(at, i) : null;
            }
        }

        return null;
    }

    /// <summary>بحسب ما أوردت صحيفة X: whom the writer has it from, anywhere in the sentence.</summary>
    private string? Told(Draft draft)
    {
        var sentence = text.Sentences.Of(draft.Cue.From);
        var depth = text.Quotations.Depth(draft.Cue.From);
        for (var i = draft.Cue.To; i < Math.Min(sentence.To, draft.Cue.From + FarthestTold); i++)
        {
            if (text.Is(i, WordClasses.Outlet) && text.Quotations.Depth(i) <= depth && i > 1 && text.CueAt(i - 1) is { Form.Tense: VerbTense.Perfect } && text.Tokens.Norm(i - 2) is "ما" or "لما" or "حسبما" && reader.Read(i) is { } phrase)
            {
                return actors.TextOf(phrase.From, phrase.To);
            }
        }

        return null;
    }

    private string? Occasion(Draft draft)
    {
        var sentence = text.Sentences.Of(draft.Cue.From);
        var to = Math.Min(Math.Min(sentence.To, Math.Max(draft.ContentFrom, draft.FrameEnd + 1)), draft.Cue.From + LongestFrame);
        for (var i = Math.Max(sentence.From, draft.Cue.From - 12); i < to; i++)
        {
            if (!text.Is(i, WordClasses.Outlet | WordClasses.Medium) || text.Quotations.Depth(i) > text.Quotations.Depth(draft.Cue.From) + 1)
            {
                continue;
            }

            // An outlet carries words where they are said to it or stand on it: لقناة, مع صحيفة, على تويتر, عبر حسابه على.
            var governed = text[i].Governed && text.Tokens.Norm(i)[0] is 'ل' or 'ب';
            var before = i - 1 >= 0 && text.Quotations.OpenedAt(i - 1) is not null ? i - 2 : i - 1;
            if (!governed && !(before >= 0 && (text.Tokens.Is(before, "مع") || text.Tokens.Is(before, "علي") || text.Tokens.Is(before, "عبر") || text.Tokens.Is(before, "لمراسل") || text.Tokens.Is(before, "لمراسله") || text.Is(before, WordClasses.Medium) || text.StemIs(before, "موقع") || text.CueAt(before)?.Verb.Wants(Evidence.Carried) == true)))
            {
                continue;
            }

            if (text.Is(i, WordClasses.Medium) && text.StemIs(i, "تغريده"))
            {
                continue;
            }

            if (reader.Read(i) is not { } phrase)
            {
                // موقع الهجوم: a place.
                if (text.StemIs(i, "موقع"))
                {
                    continue;
                }

                return actors.TextOf(i, i + 1);
            }

            // التعاون مع الوكالة: a bare "the agency" is an outlet only where one was named; it means that one.
            // على موقع التواصل الاجتماعي تويتر: the network's own name.
            if (text.Is(phrase.To, WordClasses.Medium) && text.StemIs(i + 1, "تواصل"))
            {
                return actors.TextOf(phrase.To, phrase.To + 1);
            }

            if ((phrase.To > i + 1 && !(text[i].Definite && text.IsWord(i + 1) && text.Stem(i + 1) is "تابعه" or "تابع" or "دوليه")) || !text[i].Definite || text[i].Is(WordClasses.Medium) || text[i].Word!.Proper)
            {
                return actors.TextOf(phrase.From, phrase.To);
            }

            if (actors.FindBody(phrase) is { Kind: WordClasses.Outlet } named)
            {
                return actors.TextOf(named.From, named.To);
            }
        }

        return null;
    }
}
