using Timeline.Extraction.Lexicon;
using Timeline.Temporal;

namespace Timeline.Extraction.Statements;

/// <summary>All acts of one occasion have the day that the text gives any of them.</summary>
internal sealed partial class StatementDater
{
    private const int LongestHeadline = 30;
    private const int LongestLead = 80;
    private const int ContextSentences = 6;

    private void CarryOver(IReadOnlyList<Draft> drafts)
    {
        // One occasion: statements of one speaker in a row, other speakers between them or not, until a new day or an
        // earlier occasion begins.
        var occasions = new Dictionary<string, List<Draft>>(StringComparer.Ordinal);
        var knownDays = new Dictionary<string, DayRange>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Speaker is not { } speaker)
            {
                continue;
            }

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

    /// <summary>مؤتمر صحفي مشترك, anywhere in the article.</summary>
    private bool IsShared()
    {
        for (var i = 0; i + 2 < text.Count; i++)
        {
            if (text.StemIs(i, "موتمر") && text.Stem(i + 1) is "صحفي" or "صحافي" && text.StemIs(i + 2, "مشترك"))
            {
                return true;
            }
        }

        return false;
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
        if (dated is null && FromContext(occasion) is { } context)
        {
            foreach (var member in occasion)
            {
                member.Days = context.Days;
                member.TimeIndex = context.Index;
                member.DayRule = DayRule.Context;
            }

            return;
        }

        if (dated is null)
        {
            return;
        }

        // A day belongs to the whole occasion; a month or year only to what follows it.
        var coarse = dated.Days is { Length: > 7 };
        foreach (var member in occasion.Where(member => member.Days is null && (!coarse || member.Cue.From > dated.Cue.From)))
        {
            member.Days = dated.Days;
            member.TimeIndex = dated.TimeIndex;
            member.DayRule = DayRule.Occasion;
        }
    }

    /// <summary>
    /// The day of an undated occasion, where the article tells beforehand what the speaker did that day: عقد لافرنتييف اليوم
    /// اجتماعا … وقال لافرنتييف.
    /// </summary>
    private (int Index, DayRange Days)? FromContext(List<Draft> occasion)
    {
        var first = occasion.Find(member => member.Cue.Kind != CueKind.Colon && !member.Earlier);
        if (first?.Speaker is not { } speaker || first.Cue.Kind == CueKind.According)
        {
            return null;
        }

        if (first.SpeakerFrom >= 0 && text.Is(first.SpeakerFrom, WordClasses.Outlet) && PressReview() is { } review)
        {
            return review;
        }

        var name = Temporal.Text.CharacterMap.Normalize(speaker[(speaker.LastIndexOf(' ') + 1)..]);
        var sentence = text.Sentences.IndexOf(first.Cue.From);

        // في تصريح عقب الاجتماع: the meeting that the sentence before told of is the speaker's occasion too.
        var meeting = AfterMeeting(first);
        var named = true;
        for (var back = 0; back <= ContextSentences && sentence - back >= 0; back++)
        {
            var span = text.Sentences.All[sentence - back];
            int? day = null;
            named &= back != 1 || meeting;
            for (var i = Math.Max(span.From, first.Cue.From - FarthestContext); i < span.To && (back > 0 || i < first.Cue.From); i++)
            {
                if (text.Quotations.Depth(i) > 0)
                {
                    continue;
                }

                named |= text.IsWord(i) && (text.Tokens.Norm(i).SequenceEqual(name) || text.Stem(i).SequenceEqual(name));
                if (text.TimeAt(i) is var index and >= 0 && text.Times[index] is { Days: { Length: 1 } days, Type: TimexType.Date or TimexType.Time } && (writerDay is null || days.First <= writerDay))
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

    /// <summary>The frame names a meeting that the reader knows: عقب الاجتماع, خلال اللقاء.</summary>
    private bool AfterMeeting(Draft draft)
    {
        for (var i = draft.Cue.To; i < Math.Min(draft.ContentFrom, draft.Cue.To + 24); i++)
        {
            if (text.IsWord(i) && text[i] is { Definite: true, Word.TriggerNoun.Trigger.Type: EventType.Consult } && text.Tokens.Norm(i - 1) is "عقب" or "بعد" or "خلال" or "اثناء" or "قبل" or "في" or "ختام" or "قبيل")
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
                papers |= text.StemIs(i, "صحف") || text.StemIs(i, "صحافه") || text.StemIs(i, "جرايد");
                if (papers && text.TimeAt(i) is var index and >= 0 && text.Times[index] is { Days: { Length: 1 } days })
                {
                    return (index, days);
                }
            }
        }

        return null;
    }
}
