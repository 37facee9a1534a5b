using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>Bounds what was said: after أن, a colon or an opening mark, to the end of the quotation, the clause or the sentence.</summary>
internal sealed class ContentFinder(ArticleText text)
{
    /// <summary>How much of the content must be quoted for it to be direct when only few words are.</summary>
    private const double QuotedShare = 0.34;

    /// <summary>In tokens. A text without full stops must not make every statement as long as itself.</summary>
    private const int LongestContent = 1500;

    /// <summary>In tokens: news names who carried a saying soon behind it.</summary>
    private const int LongestCredited = 100;

    /// <param name="draft">The statement.</param>
    /// <param name="nextCue">Token of the next cue.</param>
    /// <param name="nextEnds">Whether that cue goes on beside this statement; else it stands inside what was said.</param>
    public void Find(Draft draft, int nextCue, bool nextEnds)
    {
        var cue = draft.Cue;
        if (cue.Kind == CueKind.According)
        {
            Around(draft);
        }
        else
        {
            Following(draft, nextCue, nextEnds);
        }

        // What somebody quoted in it says belongs to that saying: the innermost cue owns its marks.
        var own = nextCue > draft.ContentFrom && nextCue < draft.ContentTo && text.Quotations.Depth(nextCue) <= text.Quotations.Depth(draft.Cue.From) ? nextCue : draft.ContentTo;
        draft.Direct = IsDirect(draft.ContentFrom, own);
    }

    private void Following(Draft draft, int nextCue, bool nextEnds)
    {
        var sentence = text.Sentences.Of(draft.Cue.From);
        var line = text.Paragraphs.Of(draft.Cue.From);
        var end = draft.Cue.Kind == CueKind.Colon ? line.To : Math.Min(sentence.To, line.To);
        var from = draft.FrameEnd;
        var start = -1;
        var occasion = false;
        for (var i = from; i < Math.Min(end, from + 30) && start < 0; i++)
        {
            if (i > from && i == nextCue)
            {
                break;
            }

            // يقول أبو محمد، وهو نازح من حلب، إن: what is put in about the speaker is no part of it.
            if (text.IsComma(i) && text.IsWord(i + 1) && text.Tokens.Norm(i + 1) is "وهو" or "وهي" or "الذي" or "التي")
            {
                for (var k = i + 1; k < Math.Min(end, i + 20); k++)
                {
                    if (text.IsComma(k))
                    {
                        i = k;
                        break;
                    }
                }
            }

            if (text.Is(i, WordClasses.Complementiser) || text.IsColon(i))
            {
                start = i + 1;
            }
            else if (IsOccasion(i))
            {
                occasion = true;
            }
            else if (!occasion && BeginsObject(i, from))
            {
                start = i;
            }
            else if (text.Quotations.OpenedAt(i) is { Words: > 2 })
            {
                start = i;
            }
        }

        if (text.Is(from, WordClasses.Relative) && text[from].Norm is "الذي" or "التي" or "الذين" or "اللذان" or "اللتان" && BehindRelative(from, Math.Min(end, from + 30)) is var told && told > start && !(told > nextCue && nextCue > from))
        {
            start = told;
        }

        if (start < 0 || (start > nextCue && nextCue > from))
        {
            start = from;
        }

        // قال: "إن …" quotes its own إن.
        while (start < end && text.IsPunctuation(start) && text.Quotations.OpenedAt(start) is null)
        {
            start++;
        }

        if (start < end && text.Is(start, WordClasses.Complementiser) && text.Quotations.Depth(start) == 0 && start == from)
        {
            start++;
        }

        var stop = end;
        if (start < end && text.Quotations.OpenedAt(start) is { } quotation && quotation.Words > 2)
        {
            // Words after the closing mark belong to it while the clause goes on.
            stop = Math.Min(line.To, Math.Max(quotation.Close + 1, Math.Min(end, quotation.Close + 1)));
            while (stop < end && !text.IsComma(stop) && stop != nextCue && text.Char(stop) != '.')
            {
                stop++;
            }
        }

        if (nextCue > start && nextCue < stop && nextEnds && text.Quotations.Depth(nextCue) <= text.Quotations.Depth(start) && text.Quotations.OpenedAt(start) is null)
        {
            stop = nextCue;
        }

        stop = BeforeCredit(start, stop);
        while (stop > start && (text.IsComma(stop - 1) || text.Char(stop - 1) == '.' || text.Tokens[stop - 1].Kind == Temporal.Text.TokenKind.LineEnd))
        {
            stop--;
        }

        stop = Math.Min(stop, start + LongestContent);
        draft.ContentFrom = Math.Min(start, Math.Max(text.Count - 1, 0));
        draft.ContentTo = Math.Max(stop, draft.ContentFrom);
    }

    /// <summary>…، بحسب وكالة تاس; …، حسبما نقلت رويترز: who carried it is no part of what was said.</summary>
    private int BeforeCredit(int start, int stop)
    {
        for (var i = start + 1; i < Math.Min(stop, start + LongestCredited); i++)
        {
            if (text.IsComma(i - 1) && text.Is(i, WordClasses.Opens) && text.Tokens.Norm(i) is "بحسب" or "حسب" or "حسبما" or "وفق" or "وفقا" or "طبقا" or "نقلا" && text.Quotations.Depth(i) <= text.Quotations.Depth(start - 1))
            {
                return i;
            }
        }

        return stop;
    }

    /// <summary>قال المصدران اللذان لم يكشف عن هويتهما، السبت، إن: what was said begins behind the clause; -1 where nothing marks it.</summary>
    private int BehindRelative(int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (text.IsColon(i) || (text.Is(i, WordClasses.Complementiser) && text.Tokens.Raw(i) is "إن" or "إنه" or "إنها" or "إنهم" or "ان" or "أن" or "بأن" or "أنه" or "أنها" && text.IsComma(i - 1)))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>في تصريح, خلال زيارة, عقب اللقاء: what stands in such a phrase is frame still.</summary>
    private bool IsOccasion(int i) =>
        text.IsWord(i) && text.Tokens.Norm(i) is "في" or "خلال" or "عقب" or "قبل" or "بعد" or "اثناء" or "قبيل" or "بعيد" or "لدي" or "امام";

    /// <summary>إلى, عن, على, من or ب before something else than أن: what was said begins with it. A relative clause is no frame either.</summary>
    private bool BeginsObject(int i, int from)
    {
        if (!text.IsWord(i) || text.TimeAt(i) >= 0)
        {
            return false;
        }

        if (text.Tokens.Is(i, "ب") || (text[i].Governed && text.Tokens.Norm(i)[0] == 'ب' && i == from))
        {
            return true;
        }

        if (text.Is(i, WordClasses.Relative) && i > from && !text.IsComma(i - 1) && !text.Tokens.Is(i, "من"))
        {
            return true;
        }

        return text.Tokens.Norm(i) is "الي" or "عن" or "علي" or "من"
            && !text.Is(i + 1, WordClasses.Complementiser | WordClasses.Medium | WordClasses.Outlet)
            && !text.Tokens.Is(i + 1, "هامش") && !text.Tokens.Is(i + 1, "جهه") && !text.StemIs(i + 1, "موقع") && !text.Tokens.Is(i + 1, "صفحته") && !text.Tokens.Is(i + 1, "حسابه") && text.TimeAt(i + 1) < 0
            && (i == from || !text.Is(i - 1, WordClasses.Document));
    }

    private void Around(Draft draft)
    {
        var sentence = text.Sentences.Of(draft.Cue.From);
        var line = text.Paragraphs.Of(draft.Cue.From);
        var end = Math.Min(sentence.To, line.To);
        if (draft.Cue.From - sentence.From > 3)
        {
            // The clause before it is what was said; a statement of somebody else's ends it.
            var from = Math.Max(sentence.From, line.From);
            draft.ContentFrom = from;
            draft.ContentTo = draft.Cue.From;
        }
        else
        {
            var from = draft.FrameEnd;
            while (from < end && text.IsPunctuation(from) && text.Quotations.OpenedAt(from) is null)
            {
                from++;
            }

            draft.ContentFrom = Math.Min(from, end);
            draft.ContentTo = end;
        }

        while (draft.ContentTo > draft.ContentFrom && (text.IsComma(draft.ContentTo - 1) || text.Char(draft.ContentTo - 1) == '.' || text.Tokens[draft.ContentTo - 1].Kind == Temporal.Text.TokenKind.LineEnd))
        {
            draft.ContentTo--;
        }
    }

    /// <summary>«مجموعة دعم سورية», «خوزيه مانويل غارسيا»: marks around a name quote nobody.</summary>
    private bool IsNameOnly(Quotation quotation)
    {
        if (quotation.Words > 4)
        {
            return false;
        }

        // مقال "الإبادة الجماعية", كأس "تور دو فرانس": the noun before it says what bears the name.
        var bearer = quotation.Open - 1;
        if (text.Is(bearer, WordClasses.Named | WordClasses.Body | WordClasses.Outlet | WordClasses.Document | WordClasses.Medium))
        {
            return true;
        }

        var unknown = 0;
        var given = false;
        for (var i = quotation.Open + 1; i < quotation.Close; i++)
        {
            if (text.Is(i, WordClasses.Function))
            {
                return false;
            }

            given |= text.Is(i, WordClasses.GivenName);
            unknown += text.IsWord(i) && (text[i].Word is null || text.Is(i, WordClasses.GivenName)) && !text[i].Definite ? 1 : 0;
        }

        return text.Is(quotation.Open + 1, WordClasses.Body | WordClasses.Outlet) || (quotation.Words >= 2 && unknown == quotation.Words && given);
    }

    /// <summary>Quoted at least in part; marks around a word or two only say that the word is somebody's, unless they hold most of it.</summary>
    private bool IsDirect(int from, int to)
    {
        var (words, longest) = text.Quotations.Within(from, to, IsNameOnly);
        if (longest >= 3)
        {
            return true;
        }

        // Counting ends where the share is missed: the clause may be as long as the article.
        var all = 0;
        for (var i = from; i < to && words >= QuotedShare * all; i++)
        {
            all += text.IsPunctuation(i) ? 0 : 1;
        }

        return words > 0 && words >= QuotedShare * all;
    }
}
