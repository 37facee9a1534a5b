using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Statements;

/// <summary>
/// Dates statements: by the time mention that governs the cue, in the same clause and outside what was said; then all acts of
/// one occasion have the day that the text gives any of them.
/// </summary>
internal sealed partial class StatementDater(ArticleText text, DateOnly? writerDay)
{
    private const int FarthestBefore = 25;
    private const int FarthestContext = 300;

    /// <summary>In tokens: who carried a statement, and on which day.</summary>
    private const int LongestReport = 14;

    public void Date(IReadOnlyList<Draft> drafts)
    {
        Draft? earlier = null;
        foreach (var draft in drafts)
        {
            draft.Earlier = IsEarlier(draft);
            var same = SameTime(draft);
            draft.TimeIndex = same ?? Governing(draft, earlier) ?? Asked(draft);

            // آنذاك tells of another occasion than the one being told.
            draft.Earlier |= same is not null;
            draft.Days = draft.TimeIndex is { } index ? text.Times[index].Days : null;
            draft.DayRule = draft.Days is null ? DayRule.None : same is null ? DayRule.Governing : DayRule.Same;
            earlier = draft;
        }

        CarryOver(drafts);
    }

    /// <summary>آنذاك, وفي الفترة ذاتها: the time that the text told last.</summary>
    private int? SameTime(Draft draft)
    {
        var sentence = text.Sentences.Of(draft.Cue.From);
        var same = text.Is(draft.Cue.To, WordClasses.Then);
        for (var i = Math.Max(sentence.From, draft.Cue.From - 8); i < draft.Cue.From && !same; i++)
        {
            same = text.Is(i, WordClasses.Then) || (text.IsWord(i) && text.Tokens.Norm(i) is "ذات" or "نفس" && text.Tokens.Is(i - 1, "في") && text.IsWord(i + 1) && text.Stem(i + 1) is "يوم" or "وقت") || (text.IsWord(i) && text.Tokens.Norm(i) is "ذاته" or "ذاتها" or "نفسه" or "نفسها" && text.StemIs(i - 1, "فتره") | text.StemIs(i - 1, "يوم") | text.StemIs(i - 1, "وقت") | text.StemIs(i - 1, "شهر") | text.StemIs(i - 1, "عام"));
        }

        for (var i = draft.Cue.From - 1; same && i >= Math.Max(0, draft.Cue.From - FarthestContext); i--)
        {
            if (text.TimeAt(i) is var index and >= 0 && text.Quotations.Depth(i) == 0 && !text.IsOfAnniversary(i) && text.Times[index] is { Days: not null, Type: TimexType.Date or TimexType.Time })
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>سئل ترامب الاثنين عن ذلك. فأجاب: who answers does so when he is asked.</summary>
    private int? Asked(Draft draft)
    {
        if (draft.Cue.Kind != CueKind.Finite || text.CueAt(draft.Cue.From)?.Verb.Perfect != "اجاب")
        {
            return null;
        }

        var sentence = text.Sentences.IndexOf(draft.Cue.From);
        for (var back = sentence; back >= Math.Max(0, sentence - 2); back--)
        {
            var span = text.Sentences.All[back];
            var asked = false;
            for (var i = span.From; i < Math.Min(span.To, draft.Cue.From); i++)
            {
                asked |= text.IsWord(i) && text.Stem(i) is "سيل" or "سيلت" or "سءل" or "سوال";
                if (asked && Usable(i, 0, draft))
                {
                    return text.TimeAt(i);
                }
            }
        }

        return null;
    }

    private int? Governing(Draft draft, Draft? earlier)
    {
        var sentence = text.Sentences.Of(draft.Cue.From);
        var line = text.Paragraphs.Of(draft.Cue.From);
        var depth = text.Quotations.Depth(draft.Cue.From);

        // Between the cue and what was said: قال لافروف أمس إن.
        var contentFrom = draft.ContentFrom > draft.Cue.From ? draft.ContentFrom : draft.FrameEnd;
        for (var i = draft.Cue.To; i < Math.Min(contentFrom + 1, sentence.To); i++)
        {
            if (Usable(i, depth, draft) && (i < contentFrom || text.TimeAt(i) == text.TimeAt(i - 1) || i == draft.FrameEnd))
            {
                return text.TimeAt(i);
            }
        }

        // After an occasion: ونفى الحمامي، في تصريح للصحيفة اليوم الأربعاء، ما أشيع.
        var occasion = false;
        for (var i = draft.FrameEnd; i < Math.Min(draft.FrameEnd + 14, sentence.To) && draft.Cue.Kind is CueKind.Finite or CueKind.Carried; i++)
        {
            if (Usable(i, depth, draft) && occasion)
            {
                return text.TimeAt(i);
            }

            if (text.IsComma(i) && i == draft.FrameEnd)
            {
                continue;
            }

            occasion |= text.Tokens.Is(i, "في") || text.Tokens.Is(i, "خلال") || text.Tokens.Is(i, "عقب") || text.Tokens.Is(i, "اثناء");

            // أعلن رئيس الوزراء القرار في مؤتمر صحفي عقده أمس: a short object stands between.
            if (!occasion && i < draft.FrameEnd + 3 && text.IsWord(i) && text[i] is { Definite: true, Joined: false, Governed: false } && SpokenAt(i + 1, draft.FrameEnd + 4))
            {
                continue;
            }

            if (!occasion || text.Is(i, WordClasses.Complementiser) || text.IsColon(i) || (text.IsComma(i) && text.TimeAt(i + 1) < 0))
            {
                break;
            }
        }

        // Where nothing marks its beginning, the content may be the object: نفى ماكماستر أمس الأول الأنباء.
        for (var i = draft.FrameEnd; i < Math.Min(draft.FrameEnd + 5, sentence.To); i++)
        {
            if (Usable(i, depth, draft) && !text.Is(i, WordClasses.Complementiser))
            {
                return text.TimeAt(i);
            }

            // The rest of a long title: مستشار الرئيس للأمن القومي أمس الأول.
            if (!text.IsComma(i) && text.TimeAt(i) < 0 && !(text.IsWord(i) && (text[i].Governed || text[i].Definite)))
            {
                break;
            }
        }

        // Behind an object, an adverb of the verb itself: اقترح ماتيوش التغيير في وقت سابق من الأربعاء.
        for (var i = draft.FrameEnd; i < Math.Min(draft.FrameEnd + 10, sentence.To) && draft.Cue.Kind is CueKind.Finite or CueKind.Carried; i++)
        {
            if (Usable(i, depth, draft) && IsEarlierOrLater(i))
            {
                return text.TimeAt(i);
            }

            if (text.IsComma(i) || text.IsColon(i) || text.Is(i, WordClasses.Complementiser | WordClasses.Relative) || text.IsFiniteCue(i))
            {
                break;
            }
        }

        // After it, set apart: وذلك في كلمة أمام الكونغرس الأربعاء, وفقا لتصريحات أدلى بها الثلاثاء.
        var inClause = draft.Cue.Kind is CueKind.Finite;
        for (var i = draft.Cue.To; i < sentence.To && i < draft.Cue.To + 60; i++)
        {
            inClause = inClause && !text.Is(i, WordClasses.Complementiser) && !text.IsColon(i) && text.Quotations.Depth(i) == depth;
            if (inClause && IsBetweenCommas(i) && Usable(i, depth, draft))
            {
                return text.TimeAt(i);
            }

            if (text.Quotations.Depth(i) == depth && ReportedOn(i, sentence.To, depth, draft) is { } reported)
            {
                return reported;
            }

            if ((text.Tokens.Is(i, "وذلك") || (text.IsWord(i) && text.Tokens.Norm(i) is "ادلي" or "ادلت" && text.StemIs(i - 1, "تصريحات") && i > draft.Cue.To + 1)) && text.Quotations.Depth(i) == depth)
            {
                for (var k = i + 1; k < Math.Min(i + 22, sentence.To); k++)
                {
                    if (Usable(k, depth, draft))
                    {
                        return text.TimeAt(k);
                    }
                }
            }
        }

        if (draft.Cue.Kind is CueKind.Participle or CueKind.Masdar or CueKind.According || GoesOn(draft, earlier, sentence))
        {
            return null;
        }

        // Before it, in the same clause: وفي تصريح صحفي اليوم أكد. A year told on the way is not the day of saying.
        var opens = Math.Max(sentence.From, line.From);
        for (var i = draft.Cue.From - 1; i >= Math.Max(Math.Max(sentence.From, line.From), draft.Cue.From - FarthestBefore); i--)
        {
            // وارتفع عدد القتلى منذ الأحد، وأكد المرصد: behind a comma another clause has begun, with a subject of its own.
            if (text.IsComma(i) && draft.Explicit && draft.SpeakerFrom >= draft.Cue.To && text[draft.Cue.From].Joined && i > opens + 3)
            {
                break;
            }

            if (draft.Cue.Kind != CueKind.Carried && (text.Is(i, WordClasses.Complementiser | WordClasses.Relative) && !text.Tokens.Is(i, "من") && !text.Tokens.Is(i, "ما")
                || text.StemIs(i, "ما") && text[i].Governed || (text.IsWord(i) && text.Tokens.Norm(i) is "عما" or "مما" or "بما" or "لما")
                || (text.IsFiniteCue(i) && text.TimeAt(i) < 0)))
            {
                break;
            }

            if (Usable(i, depth, draft) && (text.Times[text.TimeAt(i)].Days is { Length: <= 7 } || i - opens <= 5))
            {
                return text.TimeAt(i);
            }
        }

        return null;
    }

    /// <summary>قال الوزير إن …، وفقا لما ذكرته الوكالة، الثلاثاء: the sentence ends with who carried it and the day.</summary>
    private int? ReportedOn(int according, int end, int depth, Draft draft)
    {
        if (!(text.IsComma(according - 1) || QuotationReader.IsMark(text.Char(according - 1))) || !text.IsWord(according) || text.Tokens.Norm(according) is not ("وفقا" or "بحسب" or "حسب" or "حسبما" or "وفق" or "نقلا"))
        {
            return null;
        }

        for (var i = according + 1; i < Math.Min(end, according + LongestReport); i++)
        {
            if (text.IsComma(i - 1) && Usable(i, depth, draft) && text.Tokens.IndexAt(text.Times[text.TimeAt(i)].End - 1) + 1 is var next && (next >= end || text.Char(next) == '.' || text.Tokens[next].Kind == TokenKind.LineEnd))
            {
                return text.TimeAt(i);
            }
        }

        return null;
    }

    /// <summary>أعلن رئيس المجلس الذي تدعمه واشنطن، الجمعة، عن زيارة: behind a long subject, a day between commas is the verb's; so is one right before إن.</summary>
    private bool IsBetweenCommas(int token)
    {
        if (text.TimeAt(token) is not (var index and >= 0) || !text.IsComma(token - 1))
        {
            return false;
        }

        var after = text.Tokens.IndexAt(text.Times[index].End - 1) + 1;
        return after < text.Count && (text.IsComma(after) || (text.Is(after, WordClasses.Complementiser) && text.Tokens.Raw(after)[0] == 'إ'));
    }

    /// <summary>وأكد after قال in one sentence: the day of the first is the day of both, not what the words between tell of.</summary>
    private bool GoesOn(Draft draft, Draft? earlier, Sentence sentence) =>
        earlier is not null && text[draft.Cue.From].Joined && earlier.Cue.From >= sentence.From && earlier.Speaker == draft.Speaker
        && text.Quotations.Depth(earlier.Cue.From) == text.Quotations.Depth(draft.Cue.From);

    /// <summary>Whether up to some token an occasion of speaking begins: في مؤتمر صحفي, خلال جلسة.</summary>
    private bool SpokenAt(int from, int to)
    {
        for (var i = from; i < Math.Min(to, text.Count - 1); i++)
        {
            if (text.Tokens.Is(i, "في") || text.Tokens.Is(i, "خلال"))
            {
                return text.IsWord(i + 1) && text.Stem(i + 1) is "موتمر" or "تصريح" or "تصريحات" or "كلمه" or "خطاب" or "بيان" or "حديث" or "مقابله" or "حوار" or "جلسه" or "لقاء" or "تغريده" or "رساله";
            }
        }

        return false;
    }

    /// <summary>في وقت سابق من الأربعاء, في وقت متأخر أمس: said of a day whose part is told from the act.</summary>
    private bool IsEarlierOrLater(int token) =>
        text.Tokens.Is(token, "في") && (text.StemIs(token + 1, "وقت") || text.StemIs(token + 1, "ساعه"))
        && text.IsWord(token + 2) && text.Tokens.Norm(token + 2) is "سابق" or "لاحق" or "متاخر" or "مبكر" or "متاخره" or "مبكره";

    private bool Usable(int token, int depth, Draft draft)
    {
        var index = text.TimeAt(token);
        if (index < 0 || text.Quotations.Depth(token) > depth)
        {
            return false;
        }

        var mention = text.Times[index];
        if (mention.Days is null || mention.Type is TimexType.Duration or TimexType.Set || mention.Grain is Grain.Decade or Grain.Century
            || (writerDay is { } day && mention.Days.Value.First > day))
        {
            // دعت حكومتها إلى اجتماع الخميس: nothing has been said on a day to come.
            return false;
        }

        if (text.IsOfAnniversary(token))
        {
            return false;
        }

        // A time inside a relative clause dates that clause: الاجتماع الذي بدأ اليوم.
        var first = token;
        while (first > 0 && text.TimeAt(first - 1) == index)
        {
            first--;
        }

        for (var i = first - 1; i > Math.Max(draft.Cue.From, first - 4); i--)
        {
            if (text.IsComma(i))
            {
                break;
            }

            if (text.Is(i, WordClasses.Relative) && !text.Tokens.Is(i, "من") && !text.Tokens.Is(i, "ما"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>وكان … قد أعلن, في وقت سابق: another, earlier occasion.</summary>
    private bool IsEarlier(Draft draft)
    {
        if (draft.Cue.Kind is not (CueKind.Finite or CueKind.Carried))
        {
            return false;
        }

        var from = Math.Max(text.Sentences.Of(draft.Cue.From).From, draft.Cue.From - FarthestBefore);
        for (var i = draft.Cue.From - 1; i >= from; i--)
        {
            // عما إذا كان يدفع: what is asked, not what was before.
            if (text.Is(i, WordClasses.Auxiliary) && text.StemIs(i - 1, "اذا"))
            {
                break;
            }

            if (text.Is(i, WordClasses.Auxiliary) && text.Stem(i)[0] == 'ك' || text.Is(i, WordClasses.Auxiliary) && text.Tokens.Norm(i).StartsWith("وكان"))
            {
                return true;
            }

            if (text.Is(i, WordClasses.Complementiser) || text.IsColon(i))
            {
                // وسبق أن قال: before.
                return text.StemIs(i - 1, "سبق");
            }
        }

        for (var i = draft.Cue.To; i < Math.Min(draft.ContentFrom, draft.Cue.To + 14); i++)
        {
            if (text.TimeAt(i) is var time and >= 0 && text.Times[time] is { Days: null, Value: "PAST_REF" })
            {
                return true;
            }
        }

        return false;
    }
}
