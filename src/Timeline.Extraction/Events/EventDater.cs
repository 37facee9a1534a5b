using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>When an event was, and which time mention says so.</summary>
/// <param name="Days">The days.</param>
/// <param name="Time">Index of the time mention.</param>
/// <param name="Lasts">Index of the amount of time that makes it longer than the mention; -1 for none.</param>
internal readonly record struct EventDate(DayRange Days, int Time, int Lasts = -1);

/// <summary>Dates an event by the time mention that governs its clause.</summary>
internal sealed partial class EventDater(ArticleText text)
{
    private const int ReachAfter = 24;
    private const int ReachBefore = 20;

    /// <summary>What stands after the event dates it even where something before it is a little nearer.</summary>
    private const int PreferAfter = 4;

    /// <summary>A comma between the event and the time counts as so many words.</summary>
    private const int CostOfComma = 3;

    private const int CostOfRelative = 8;

    /// <summary>So long may the subject be between a verb of saying and its day.</summary>
    private const int ReachOfSaying = 6;

    /// <summary>So long may the subject be between ألغى and what is called off.</summary>
    private const int ReachOfCalling = 4;

    /// <summary>So near stands حينها to what it dates.</summary>
    private const int ReachOfThen = 3;
    private const int FarthestThen = 80;

    /// <summary>So long may be what a time before the event was told with: ومنذ وصوله إلى البيت الأبيض في كانون الثاني.</summary>
    private const int ReachOfOpening = 9;

    private const int MostCounted = 400;

    /// <summary>In characters: a comma and a preposition.</summary>
    private const int WidestBetween = 5;

    public EventDate? Find(TriggerMatch match)
    {
        var sentence = text.Sentences.Of(match.From);
        var after = After(match, match.To, Math.Min(sentence.To, match.To + ReachAfter));
        var before = CountedFrom(match.From) ? null : Before(match, match.From - 1, Math.Max(sentence.From, Math.Min(match.From, match.Head) - ReachBefore));
        var time = (after, before) switch
        {
            ({ } a, { } b) => a.Distance <= b.Distance + PreferAfter || (match.Tense == VerbTense.Masdar && IsOfSaying(b.Index)) ? a.Index : b.Index,
            ({ } a, null) => a.Index,
            (null, { } b) => b.Index,
            _ => -1,
        };
        time = time >= 0 ? Finer(time) : time;
        return time >= 0 ? Beside(match, Lasting(match, sentence, time)) : CountedFrom(match.From) ? Counted(match, sentence) : Then(match);
    }

    /// <summary>وصرح الخميس بعد يومين من القمة: the day before it in the sentence, so many days back.</summary>
    private EventDate? Counted(TriggerMatch match, Sentence sentence)
    {
        for (var i = match.From - 1; i >= sentence.From && !text.IsColon(i); i--)
        {
            if (Dates(i) is var index and >= 0)
            {
                return text.Times[index].Days is { Length: 1 } day ? Counted(match.From, day, index) : null;
            }
        }

        return null;
    }

    /// <summary>The day that another is counted from: two days before what was بعد يومين من القمة.</summary>
    /// <param name="from">First token of the event.</param>
    /// <param name="days">The day of what came so long after or before it.</param>
    /// <param name="time">The time mention that tells it.</param>
    public EventDate? Counted(int from, DayRange days, int time)
    {
        var amount = text.TimeAt(from - 2);
        var first = text.Tokens.IndexAt(text.Times[amount].Start);
        var count = DaysCounted(amount);
        if (count is 0 or > MostCounted || days.First.DayNumber <= count || days.First.DayNumber >= DateOnly.MaxValue.DayNumber - count)
        {
            return null;
        }

        // The word can belong to the mention or stand before it.
        var after = text.StemIs(first, "بعد") || (first > 0 && text.StemIs(first - 1, "بعد"));
        var before = text.StemIs(first, "قبل") || (first > 0 && text.StemIs(first - 1, "قبل"));
        return after ? new EventDate(DayRange.Of(days.First.AddDays(-count)), time, amount)
            : before ? new EventDate(DayRange.Of(days.First.AddDays(count)), time, amount)
            : null;
    }

    /// <summary>ألغى زيارته: what is called off does not take place.</summary>
    public bool IsCalledOff(int from)
    {
        for (var i = from - 1; i >= Math.Max(0, from - ReachOfCalling) && text.IsWord(i); i--)
        {
            if (text[i].Word is { TriggerVerb.Trigger.Group: "cancel", TriggerNoun: null } && !text[i].Definite)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>وسارعت مانيلا حينها إلى تعليق: the time that the text told last.</summary>
    private EventDate? Then(TriggerMatch match)
    {
        var first = Math.Min(match.From, match.Head);
        var then = false;
        for (var i = Math.Max(text.Sentences.Of(first).From, first - ReachOfThen); i < Math.Min(text.Count, match.To + ReachOfThen) && !then; i++)
        {
            then = text.Is(i, WordClasses.Then);
        }

        for (var i = first - 1; then && i >= Math.Max(0, first - FarthestThen); i--)
        {
            if (Dates(i) is var index and >= 0 && text.Quotations.Depth(i) == 0)
            {
                return new EventDate(text.Times[index].Days!.Value, index);
            }
        }

        return null;
    }

    /// <summary>عشية القمة is the day before it, غداة المجزرة the day after: the mention dates what is told there.</summary>
    public EventDate Beside(TriggerMatch match, EventDate date)
    {
        var day = date.Days.First.DayNumber;
        var first = Math.Min(match.From, match.Head);
        if (first == 0 || date.Days.Length > 1 || text.Times[date.Time].Start > text.Tokens[match.From].Start || day < 2 || day > DateOnly.MaxValue.DayNumber - 2)
        {
            return date;
        }

        return text.StemIs(first - 1, "عشيه") ? date with { Days = DayRange.Of(date.Days.First.AddDays(1)) }
            : text.StemIs(first - 1, "غداه") ? date with { Days = DayRange.Of(date.Days.First.AddDays(-1)) }
            : date;
    }

    /// <summary>أعلن السودان، مساء الخميس، انعقاد مباحثات … الاثنين: the first day is the announcement's.</summary>
    private bool IsOfSaying(int time)
    {
        var first = text.Tokens.IndexAt(text.Times[time].Start);
        for (var i = first - 1; i >= Math.Max(text.Sentences.Of(first).From, first - ReachOfSaying); i--)
        {
            if (text.IsFiniteCue(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ندد الأربعاء بتسميم: what is talked about is not dated by the day of the talking.</summary>
    /// <remarks>أعلن المغرب الثلاثاء عن قطع علاقاته: but what is done by announcing it is.</remarks>
    private bool IsTopic(TriggerMatch match, int time)
    {
        if (!(text[match.From].Governed || (match.From > 0 && text.Tokens.Norm(match.From - 1) is "عن" or "علي" or "من" or "الي")) || match.Holder is not null)
        {
            return false;
        }

        var start = Math.Max(text.Sentences.Of(time).From, time - 12);
        for (var i = time - 1; i >= start && !text.Is(i, WordClasses.Complementiser); i--)
        {
            if (text[i].Word?.Cue is { Form.Tense: not VerbTense.Masdar } && !text[i].Definite)
            {
                return !(match.Type is EventType.Sanction or EventType.Office or EventType.Yield && text.Stem(i) is "اعلن" or "اعلنت" or "يعلن" or "تعلن" or "قرر" or "قررت");
            }
        }

        return false;
    }

    /// <summary>بعد يومين من القمة: the time counts from the event, and is not its day.</summary>
    public bool CountedFrom(int from)
    {
        var i = from - 1;

        // بعد ساعات من أدائه اليمين: hours make no other day.
        return i > 0 && (text.Tokens.Is(i, "من") || text.Tokens.Is(i, "علي")) && text.TimeAt(i - 1) is var counted and >= 0
            && !text.Times[counted].Value.StartsWith("PT", StringComparison.Ordinal);
    }

    private (int Index, int Distance)? After(TriggerMatch match, int from, int end)
    {
        var cost = 0;
        for (var i = from; i < end; i++)
        {
            if (Dates(i) is var index and >= 0)
            {
                return Bounds(match, i) ? null : (index, i - from + cost);
            }

            if (text.IsComma(i))
            {
                cost += CostOfComma;
            }

            // A relative clause that is not the event's own may hold the time, or end before it.
            if (IsRelative(i) && i > match.To + 2)
            {
                cost += CostOfRelative;
            }

            // انتخابات منذ الإطاحة به عام 2011: the time is that other event's.
            if (i > from && IsBesideAnother(i))
            {
                return null;
            }

            // The clause ends at another event or saying, at أن, at a colon.
            if (text.IsColon(i) || (text.Is(i, WordClasses.Complementiser) && !IsExpected(i - 1)) || (IsSaying(i) && !IsItsAnnouncement(match, i)) || IsOfAnother(match, i)
                || (i > from && IsVerbOfEvent(i) && i != match.Head && !IsRelative(i - 1))
                || (i > from && text.TimeAt(i) < 0 && text.IsWord(i) && text.Tokens.Norm(i) is "وذلك" or "بينما" or "فيما" or "حيث" or "لكن" or "بعدما" or "عندما" or "حين" or "قبلما" or "وعندما"))
            {
                return null;
            }
        }

        return null;
    }

    private (int Index, int Distance)? Before(TriggerMatch match, int from, int end)
    {
        var cost = 0;
        for (var i = from; i >= end; i--)
        {
            if (Dates(i) is var index and >= 0)
            {
                return IsTopic(match, i) || Bounds(match, i) || BeginsClause(match, i + 1) || IsOfOpening(i) ? null : (index, from - i + cost);
            }

            if (text.IsComma(i))
            {
                cost += CostOfComma;
            }

            if (BeginsClause(match, i + 1) || text.IsColon(i) || text.Is(i, WordClasses.Complementiser) || IsRelative(i)
                || (i != match.Head && IsVerbOfEvent(i) && match.Tense != VerbTense.Masdar))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>وبدأت, كما صادرت: what stands before is the clause before.</summary>
    private bool BeginsClause(TriggerMatch match, int i) =>
        (i == match.Head && text[i].Joined && match.HeadTense != VerbTense.Masdar) || (text.IsWord(i) && text.Tokens.Norm(i) is "كما" or "فيما" or "بينما" or "حيث");

    /// <summary>The time mention at a token, where it names days.</summary>
    private int Dates(int token) =>
        text.TimeAt(token) is var index and >= 0 && text.Times[index] is { Days: not null, Type: TimexType.Date or TimexType.Time } && !text.IsOfAnniversary(token) ? index : -1;

    /// <summary>منذ عام 2012, حتى مايو: an end of a time, not the day of an event; but what was done once is so since its day: علقت عضويتها منذ عام 2011.</summary>
    private bool Bounds(TriggerMatch match, int time)
    {
        while (time > 0 && text.TimeAt(time - 1) == text.TimeAt(time))
        {
            time--;
        }

        return time > 0 && text.IsWord(time - 1) && !IsWhen(match, time) && (text.Tokens.Norm(time - 1) is "حتي" or "بحلول" || (text.Tokens.Norm(time - 1) is "منذ" && !(match.HeadTense == VerbTense.Perfect && match.Type is EventType.Sanction or EventType.Coerce or EventType.Office or EventType.Yield)));
    }

    /// <summary>منذ عام 2015 عندما تدخلت روسيا: the time is the day of what was then.</summary>
    private bool IsWhen(TriggerMatch match, int time)
    {
        var next = text.Tokens.IndexAt(text.Times[text.TimeAt(time)].End - 1) + 1;
        next += text.IsComma(next) ? 1 : 0;
        return next < match.Head && match.Head - next < ReachOfThen && text.IsWord(next) && text.Tokens.Norm(next) is "عندما" or "حين" or "حينما" or "بعدما";
    }

    /// <summary>القمة التي من المقرر أن تجمع الرئيسين غدا: the plan is the event's own clause.</summary>
    private bool IsExpected(int i) => text.IsWord(i) && text.Stem(i) is "مقرر" or "متوقع" or "منتظر" or "مزمع" or "مرتقب" or "مفترض" or "مؤمل" or "يفترض" or "يتوقع" or "ينتظر" or "يرتقب" or "تقرر" or "تقررت";

    /// <summary>إقالته التي أعلنها الرئيس اليوم: what is done by announcing it was done on the day of the announcement.</summary>
    private bool IsItsAnnouncement(TriggerMatch match, int i) =>
        i == match.To + 1 && match.Kind != TriggerKind.Verb && IsRelative(i - 1) && match.Type is EventType.Sanction or EventType.Office or EventType.Yield or EventType.Agree
        && (text.Stem(i).StartsWith("اعلن") || text.Stem(i).StartsWith("قرر"));

    /// <summary>ومنذ وصوله إلى البيت الأبيض في كانون الثاني، لم: the time is of what the sentence opens with.</summary>
    private bool IsOfOpening(int time)
    {
        var first = text.Tokens.IndexAt(text.Times[text.TimeAt(time)].Start);
        for (var i = first - 1; i >= Math.Max(text.Sentences.Of(time).From, first - ReachOfOpening) && !text.IsPunctuation(i); i--)
        {
            if (IsBesideAnother(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>انسحابها من الاتفاق الموقع عام 2015: the participle belongs to the nearer noun.</summary>
    private bool IsOfAnother(TriggerMatch match, int i) => i > match.To + 1 && i != match.Head && text[i] is { Definite: true, Word.Light.Form.Tense: VerbTense.Participle };

    private bool IsBesideAnother(int i) =>
        text.IsWord(i) && text.TimeAt(i) < 0 && text.TimeAt(i + 1) < 0 && (text.Stem(i) is "منذ" or "ومنذ" || (text.Stem(i) is "قبل" or "قبيل" && text.IsWord(i + 1) && text[i + 1].Word?.TriggerNoun is not null));

    private bool IsRelative(int i) => text.Is(i, WordClasses.Relative) && !text.Is(i, WordClasses.Preposition);

    private bool IsSaying(int i) =>
        text[i].Word?.Cue is { Form.Tense: VerbTense.Perfect or VerbTense.Participle, Verb.Ambiguous: false } && !text[i].Definite;

    private bool IsVerbOfEvent(int i) =>
        !text[i].Definite && text[i].Word is { TriggerNoun: null, TriggerVerb: { Trigger.Prior: not TriggerPrior.Weak, Form.Tense: VerbTense.Perfect or VerbTense.Future } };

    /// <summary>في ديسمبر، العام الماضي: of two times side by side the one that the other holds.</summary>
    private int Finer(int time)
    {
        var days = text.Times[time].Days!.Value;
        for (var other = Math.Max(0, time - 1); other <= time + 1 && other < text.Times.Count; other++)
        {
            var between = other < time ? text.Times[time].Start - text.Times[other].End : text.Times[other].Start - text.Times[time].End;
            if (other != time && between is >= 0 and <= WidestBetween && text.Times[other] is { Type: TimexType.Date, Days: { } finer } && finer.Length < days.Length && finer.First >= days.First && finer.Last <= days.Last)
            {
                return other;
            }
        }

        return time;
    }

    /// <summary>الاثنين والثلاثاء, في أيار وحزيران: two times that follow each other are one.</summary>
    private DayRange Joined(int time)
    {
        var days = text.Times[time].Days!.Value;
        var first = text.Tokens.IndexAt(text.Times[time].Start);
        var next = text.Tokens.IndexAt(text.Times[time].End - 1) + 1;
        return next < text.Count && text[next].Joined && After(days, next) is { } later ? new DayRange(days.First, later.Last)
            : first > 0 && text[first].Joined && Dates(first - 1) is var before and >= 0 && text.Times[before].Days is { } earlier && After(earlier, first) is not null ? new DayRange(earlier.First, days.Last)
            : days;
    }

    /// <summary>The days that a token tells, where they begin right after others.</summary>
    private DayRange? After(DayRange days, int token) =>
        Dates(token) is var index and >= 0 && text.Times[index].Days is { } then && then.First.DayNumber == days.Last.DayNumber + 1 ? then : null;
}
