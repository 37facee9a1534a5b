using Timeline.Extraction.Lexicon;
using Timeline.Temporal;

namespace Timeline.Extraction.Statements;

/// <summary>All acts of one occasion have the day that the text gives any of them.</summary>
internal sealed partial class StatementDater
{
    private const int LongestHeadline = 30;
    private const int LongestLead = 80;
    private const int ContextSentences = 4;

    /// <summary>Where the frame itself names a meeting, it may have been told longer before.</summary>
    private const int MeetingSentences = 12;

    /// <summary>News tells of the days just past; what lies further back is background.</summary>
    private const int DaysOfNews = 14;

    private void CarryOver(IReadOnlyList<Draft> drafts)
    {
        // One occasion: statements of one speaker in a row, other speakers between them or not, until a new day or an
        // earlier occasion begins.
        var occasions = new Dictionary<string, List<Draft>>(StringComparer.Ordinal);
        var knownDays = new Dictionary<string, DayRange>(StringComparer.Ordinal);
        var houses = Spokesmen.HousesOf(text, drafts);
        foreach (var draft in drafts)
        {
            if (draft.Speaker is not { } name)
            {
                continue;
            }

            var speaker = houses.GetValueOrDefault(name, name);

            if (!occasions.TryGetValue(speaker, out var occasion))
            {
                occasions[speaker] = occasion = [];
            }

            DayRange? known = knownDays.TryGetValue(speaker, out var first) ? first : null;
            // A headline has no day of its own, whatever the body says first.
            var onlyHeadline = occasion.TrueForAll(member => member.Cue.Kind == CueKind.Colon || text.Quotations.Depth(member.Cue.From) > 0);
            var begins = (draft is { Earlier: true, Explicit: true } && !(draft.Days is not null && onlyHeadline)) || (draft.Days is { } days && known is { } day && day != days);
            if (begins)
            {
                Spread(occasion);
                occasion.Clear();
                knownDays.Remove(speaker);
            }

            occasion.Add(draft);
            if (draft.Days is { } own)
            {
                knownDays.TryAdd(speaker, own);
            }
        }

        foreach (var occasion in occasions.Values)
        {
            Spread(occasion);
        }

        Shared(drafts);
        Session(drafts);
        Press(drafts);
        Unnamed(drafts);
        Headline(drafts);
    }

    /// <summary>Two speakers stand at one press conference: what either says there has the day that the other's words have.</summary>
    private void Shared(IReadOnlyList<Draft> drafts)
    {
        if (drafts.FirstOrDefault(draft => draft is { Earlier: false, Days.Length: 1 } && draft.Cue.Kind != CueKind.Colon) is not { } dated || !IsShared())
        {
            return;
        }

        foreach (var draft in drafts.Where(draft => draft is { Days: null, Earlier: false, Embedded: false, Subordinate: false } && draft.Cue.Kind is not (CueKind.According or CueKind.Claim)))
        {
            draft.Days = dated.Days;
            draft.TimeIndex = dated.TimeIndex;
            draft.DayRule = DayRule.Occasion;
        }
    }

    /// <summary>دي ميستورا spoke before the council on Wednesday: so did the envoys whom the article quotes beside him.</summary>
    private void Session(IReadOnlyList<Draft> drafts)
    {
        if (drafts.FirstOrDefault(draft => draft is { Earlier: false, Days.Length: 1, TimeIndex: not null } && IsInSession(draft)) is not { } dated)
        {
            return;
        }

        var envoys = drafts.Where(draft => draft is { Speaker: not null, SpeakerFrom: >= 0 } && draft.Cue.From > dated.Cue.From - FarthestContext && IsEnvoy(draft)).Select(draft => draft.Speaker!).ToHashSet(StringComparer.Ordinal);
        Give(drafts.Where(draft => draft is { Days: null, Earlier: false, Speaker: { } speaker } && envoys.Contains(speaker)).ToList(), (dated.TimeIndex!.Value, dated.Days!.Value));
    }

    /// <summary>أمام مجلس الأمن, في جلسة مجلس الأمن: between the cue and what was said, or right before the cue.</summary>
    private bool IsInSession(Draft draft)
    {
        for (var i = Math.Max(text.Sentences.Of(draft.Cue.From).From, draft.Cue.From - 6); i < Math.Min(Math.Max(draft.ContentFrom, draft.FrameEnd + 6), draft.Cue.To + 24); i++)
        {
            if ((text.Tokens.Is(i, "امام") || text.StemIs(i, "جلسه")) && text.StemIs(i + 1, "مجلس"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>المندوب السوري بشار الجعفري, جوناثان كوهين نائب الممثل الدائم.</summary>
    private bool IsEnvoy(Draft draft)
    {
        for (var i = draft.SpeakerFrom; i < Math.Min(text.Count, draft.SpeakerTo + 2); i++)
        {
            if (text.IsWord(i) && text.Stem(i) is "مندوب" or "مندوبه" or "سفير" or "سفيره" or "مبعوث" or "ممثل" or "ممثله")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>مؤتمر صحفي مشترك, anywhere in the article.</summary>
    private bool IsShared()
    {
        for (var i = 0; i + 2 < text.Count; i++)
        {
            if (text.StemIs(i, "موتمر") && text.Stem(i + 1) is "صحفي" or "صحافي" && text.Stem(i + 2) is "مشترك" or "مع" or "جمعه")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A review of the press: what its papers say, they say that day.</summary>
    private void Press(IReadOnlyList<Draft> drafts)
    {
        var undated = drafts.Where(draft => draft is { Days: null, Earlier: false, Embedded: false, Subordinate: false }).ToList();
        if (undated.Exists(draft => draft.SpeakerFrom >= 0 && text.Is(draft.SpeakerFrom, WordClasses.Outlet)))
        {
            Give(undated, PressReview());
        }
    }

    /// <summary>قال مسؤول السبت, then قال سامي الحمد: the lead leaves out the name of the one whom the next lines quote.</summary>
    private void Unnamed(IReadOnlyList<Draft> drafts)
    {
        var told = drafts.Where(draft => draft is { Earlier: false, Embedded: false, Subordinate: false } && text.Paragraphs.IndexOf(draft.Cue.From) > 0 && draft.Cue.Kind == CueKind.Finite).ToList();
        if (told.Count < 2 || told[0] is not { Days: { Length: 1 } days, SpeakerFrom: >= 0 } lead || !text.Is(lead.SpeakerFrom, WordClasses.Source)
            || told.Find(draft => draft.Explicit && draft.Speaker != lead.Speaker) is not { Days: null } next
            || text.Paragraphs.IndexOf(next.Cue.From) - text.Paragraphs.IndexOf(lead.Cue.From) > 2)
        {
            return;
        }

        Give(drafts.Where(draft => draft is { Days: null, Earlier: false } && draft.Speaker == next.Speaker).ToList(), (lead.TimeIndex!.Value, days));
    }

    /// <summary>A headline tells what the lead tells, often by another name: بريطانيا تؤكد, then رئيسة الوزراء.</summary>
    private void Headline(IReadOnlyList<Draft> drafts)
    {
        var lead = drafts.FirstOrDefault(draft => text.Paragraphs.IndexOf(draft.Cue.From) is >= 1 and <= 3 && draft.Days is not null && !draft.Earlier);
        if (lead is null)
        {
            return;
        }

        foreach (var draft in drafts.Where(draft => text.Paragraphs.IndexOf(draft.Cue.From) == 0 && draft.Days is null && text.Paragraphs.All[0].To <= LongestHeadline))
        {
            draft.Days = lead.Days;
            draft.TimeIndex = lead.TimeIndex;
            draft.DayRule = DayRule.Headline;
        }
    }

    private void Spread(List<Draft> occasion)
    {
        var dated = occasion.Find(member => member.Days is { Length: <= 7 }) ?? occasion.Find(member => member.Days is not null);
        if (dated is null)
        {
            Give(occasion, FromContext(occasion));
            return;
        }

        // A day belongs to the whole occasion; a month, a year or a day long past only to what follows it: what stands before
        // it is the news itself.
        var onlyAfter = dated.Days is { Length: > 7 } || IsLongPast(dated);
        foreach (var member in occasion.Where(member => member.Days is null && (!onlyAfter || member.Cue.From > dated.Cue.From)))
        {
            member.Days = dated.Days;
            member.TimeIndex = dated.TimeIndex;
            member.DayRule = DayRule.Occasion;
        }

        if (onlyAfter && occasion.FindAll(member => member.Days is null) is { Count: > 0 } news)
        {
            Give(news, FromContext(news));
        }
    }

    private bool IsLongPast(Draft dated) => writerDay is { } day && dated.Days!.Value.Last.DayNumber < day.DayNumber - DaysOfNews;

    private bool IsNews(DayRange days) => writerDay is not { } day || (days.First <= day && days.First.DayNumber >= day.DayNumber - DaysOfNews);

    private static void Give(List<Draft> occasion, (int Index, DayRange Days)? context)
    {
        if (context is not { } found)
        {
            return;
        }

        foreach (var member in occasion)
        {
            member.Days = found.Days;
            member.TimeIndex = found.Index;
            member.DayRule = DayRule.Context;
        }
    }

    /// <summary>
    /// The day of an undated occasion, where the article tells beforehand what the speaker did that day: عقد لافرنتييف اليوم
    /// اجتماعا … وقال لافرنتييف.
    /// </summary>
    private (int Index, DayRange Days)? FromContext(List<Draft> occasion)
    {
        var first = occasion.Find(member => member.Cue.Kind != CueKind.Colon && !member.Earlier);
        // رحب مصدر، الجمعة، بما أعلنته أنقرة: the day of the clause around it is not the day of what it speaks of.
        if (first?.Speaker is not { } speaker || first.Cue.Kind == CueKind.According || IsSpokenOf(first))
        {
            return null;
        }

        var name = Temporal.Text.CharacterMap.Normalize(speaker[(speaker.LastIndexOf(' ') + 1)..]);
        var sentence = text.Sentences.IndexOf(first.Cue.From);

        // في تصريح عقب الاجتماع: the meeting that the sentence before told of is the speaker's occasion too.
        var meeting = occasion.Exists(member => !member.Earlier && AfterMeeting(member));
        var named = true;
        var empty = 0;
        for (var back = 0; back <= (meeting ? MeetingSentences : ContextSentences) && sentence - back - empty >= 0; back++)
        {
            // A line end after a full stop is no sentence.
            while (sentence - back - empty > 0 && text.Sentences.All[sentence - back - empty] is var line && line.To - line.From < 2)
            {
                empty++;
            }

            var span = text.Sentences.All[sentence - back - empty];
            int? day = null;
            named &= back != 1 || meeting;
            for (var i = Math.Max(span.From, first.Cue.From - FarthestContext); i < span.To && (back > 0 || i < first.Cue.From); i++)
            {
                if (text.Quotations.Depth(i) > 0)
                {
                    continue;
                }

                named |= text.IsWord(i) && (text.Tokens.Norm(i).SequenceEqual(name) || text.Stem(i).SequenceEqual(name));
                if (text.TimeAt(i) is var index and >= 0 && text.Times[index] is { Days: { Length: 1 } days, Type: TimexType.Date or TimexType.Time } && IsNews(days) && !text.IsOfAnniversary(i) && !IsPlanned(span.From, i))
                {
                    day ??= index;
                }
            }

            if (named && day is { } found)
            {
                return (found, text.Times[found].Days!.Value);
            }
        }

        return null;
    }

    private bool IsSpokenOf(Draft draft) =>
        draft.Cue.From > 0 && text.IsWord(draft.Cue.From - 1) && text.Tokens.Norm(draft.Cue.From - 1) is "بما" or "لما" or "عما" or "مما";

    /// <summary>وسيصل خبراء الاثنين: what is still to come is no day on which anybody has spoken.</summary>
    private bool IsPlanned(int from, int time)
    {
        for (var i = time - 1; i >= Math.Max(from, time - FarthestBefore); i--)
        {
            if (text.IsWord(i) && text.Tokens.Norm(i) is ['س', 'ي' or 'ت', _, _, ..] or ['و', 'س', 'ي' or 'ت', _, _, ..] && !text[i].Is(WordClasses.Actor | WordClasses.Common | WordClasses.Nisba) && text.CueAt(i) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>في كلمة أمام المجلس, خلال جلسة مجلس الأمن: the meeting is the body's.</summary>
    private bool IsBeforeBody(int i) =>
        (text.StemIs(i, "كلمه") && text.Tokens.Is(i + 1, "امام") && text.Is(i + 2, WordClasses.Body)) || (text.StemIs(i, "جلسه") && text.Is(i + 1, WordClasses.Body));

    /// <summary>The frame names a meeting that the reader knows: عقب الاجتماع, خلال اللقاء.</summary>
    private bool AfterMeeting(Draft draft)
    {
        for (var i = Math.Max(text.Sentences.Of(draft.Cue.From).From + 1, draft.Cue.From - 12); i < Math.Min(Math.Max(draft.ContentFrom, draft.Cue.To), draft.Cue.To + 24); i++)
        {
            if (text.IsWord(i) && (text[i] is { Definite: true, Word.TriggerNoun.Trigger.Type: EventType.Consult } || IsBeforeBody(i)) && text.Tokens.Norm(i - 1) is "عقب" or "بعد" or "خلال" or "اثناء" or "قبل" or "في" or "وفي" or "وخلال" or "وعقب" or "ختام" or "قبيل" or "هامش")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>الصحف الصادرة اليوم: a review of the press gives all that the papers say one day.</summary>
    private (int Index, DayRange Days)? PressReview()
    {
        for (var sentence = 0; sentence < Math.Min(3, text.Sentences.All.Count); sentence++)
        {
            var span = text.Sentences.All[sentence];
            var papers = false;
            for (var i = span.From; i < Math.Min(span.To, span.From + LongestLead); i++)
            {
                papers |= text.StemIs(i, "صحف") || text.StemIs(i, "الصحف") || text.StemIs(i, "صحافه") || text.StemIs(i, "جرايد");
                if (papers && text.TimeAt(i) is var index and >= 0 && text.Times[index] is { Days: { Length: 1 } days })
                {
                    return (index, days);
                }
            }
        }

        return null;
    }
}
