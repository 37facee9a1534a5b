using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Extraction.Statements;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>
/// Finds the events of an article: every word that can tell one is read with its people, place, day and status; tellings of
/// one event are joined; an event is entered at the first telling that tells it in full.
/// </summary>
internal sealed class EventFinder(ArticleText text, NounPhraseReader reader, ActorIndex actors, DateOnly? writerDay, IReadOnlyList<Statement> statements)
{
    /// <summary>The least log-odds of a telling that enters an event.</summary>
    private const double Threshold = -0.6;

    /// <summary>So far below the best telling of an event, another is a mention on the way.</summary>
    private const double MuchPoorer = 0.25;

    /// <summary>Meetings, agreements and attacks have two sides.</summary>
    private const int EnoughParticipants = 2;
    private const int MostParticipants = 4;

    private readonly ParticipantFinder _participants = new(text, reader, actors, new SpeakerResolver(text, reader, actors, new SubjectFinder(text, reader, actors)));
    private readonly PlaceFinder _places = new(text);
    private readonly EventDater _dates = new(text);
    private readonly StatusReader _statuses = new(text, writerDay);
    private readonly SignReader _signs = new(text, writerDay);
    private readonly NeedsReader _needs = new(text, reader);

    /// <summary>Steps of stories that have a day of their own.</summary>
    private readonly List<Telling> _steps = [];

    /// <summary>What the lead tells of one day.</summary>
    private readonly List<Telling> _lead = [];

    private int _statement;

    /// <summary>The sentence read last, and the types of event that it has told.</summary>
    private int _sentence = -1;
    private int _types;

    public List<EventMention> Find()
    {
        var full = Entries().Select(entry => (Entry: entry, Full: FirstFull(entry.Tellings, static telling => telling.Score)))
            .Where(pair => pair.Full is not null)
            .OrderBy(pair => pair.Full!.Match.From);
        return [.. full.Select(pair => Enter(pair.Entry, pair.Full!))];
    }

    /// <summary>The first telling that is full and not much poorer than the best; null where none is full.</summary>
    /// <param name="tellings">All tellings of one event, in the order of the text.</param>
    /// <param name="score">The log-odds of one.</param>
    public static T? FirstFull<T>(List<T> tellings, Func<T, double> score)
        where T : class
    {
        var best = tellings.Max(score);
        return best < Threshold ? null : tellings.Find(telling => score(telling) >= Math.Max(Threshold, best - MuchPoorer));
    }

    /// <summary>All that is told, each event once, whether it is told in full or not.</summary>
    internal List<EventEntry> Entries()
    {
        var merger = new EventMerger(text);
        var holder = -1;
        for (var i = 0; i < text.Count; i++)
        {
            if (!TriggerRules.CanBegin(text, i) || text.Paragraphs.Of(i).IsFurniture)
            {
                continue;
            }

            foreach (var rule in TriggerRules.All)
            {
                // الاتفاق الذي وقعته: the verb after the noun is a part of telling it.
                if (i != holder && rule.Match(text, _needs, i) is { } match)
                {
                    holder = match.Head > match.From ? match.Head : holder;
                    if (match.Tense == VerbTense.Masdar && _dates.IsCalledOff(match.From))
                    {
                        // ألغى زيارته: the verb tells all of it.
                        i = Math.Max(i, match.To - 1);
                        break;
                    }

                    var telling = Read(match);
                    merger.Add(telling);
                    if ((telling.Signs & Signs.Lead) != 0 && telling.Date is { Days.Length: 1 } && Goes(telling.Status.Status))
                    {
                        _lead.Add(telling);
                    }

                    if (DayOf(telling) is not null && BeginsStep(telling))
                    {
                        _steps.Add(telling);
                    }

                    i = Math.Max(i, match.To - 1);
                    break;
                }
            }
        }

        foreach (var entry in merger.All)
        {
            entry.Order(telling => SignReader.IsHeadline(text, telling.Match.From));
        }

        return merger.All;
    }

    /// <summary>What else its sentence has told before it.</summary>
    private Signs Beside(TriggerMatch match)
    {
        var sentence = text.Sentences.IndexOf(match.From);
        if (sentence != _sentence)
        {
            (_sentence, _types) = (sentence, 0);
        }

        var signs = _types == 0 ? Signs.None : Signs.Beside | ((_types & (1 << (int)match.Type)) != 0 ? Signs.BesideLike : Signs.None);
        _types |= 1 << (int)match.Type;
        return signs;
    }

    private Telling Read(TriggerMatch match)
    {
        var told = StatementBefore(match);
        var own = _dates.Find(match);
        var date = own ?? SaidThere(match, DatedOf(match, told)) ?? SaidThere(match, StatementAfter(match));
        var status = _statuses.Read(match, date?.Days, told is not null && IsReported(match, told) ? told.SpeechAct : null);
        if (date is { } when && writerDay is { } day
            && (status is { Status: EventStatus.Planned, Cause: not StatusCause.Day } ? when.Days.Last < day : status is { Status: EventStatus.Happened, Cause: StatusCause.Tense } && when.Days.First > day))
        {
            // What is to come was not in the past, nor the other way round: the time is another clause's.
            date = null;
        }

        if (status.Status == EventStatus.Hypothetical && date is { } spoken && text.Times[spoken.Time].Start < text.Tokens[match.From].Start)
        {
            // دعا الاثنين إلى اجتماع: that day is the call's.
            date = null;
        }

        var participants = _participants.Find(match, told, told is not null && InFrame(match, told) && IsOccasion(match));
        var place = _places.Find(match);
        return new Telling(match, participants, place, date, status, _signs.Read(match, participants, place, own is null ? null : date, status, told is not null && IsReported(match, told)) | Beside(match))
        {
            Joinable = !text[match.From].Joined,
        };
    }

    /// <summary>The last saying that begins before the event, in its sentence or an earlier one.</summary>
    private Statement? StatementBefore(TriggerMatch match)
    {
        var start = text.Tokens[match.From].Start;
        while (_statement + 1 < statements.Count && statements[_statement + 1].CueStart < start)
        {
            _statement++;
        }

        return _statement < statements.Count && statements[_statement].CueStart < start ? statements[_statement] : null;
    }

    /// <summary>أعلن الاثنين أن بلاده طلبت …، وذلك قبيل اجتماع: what has no day of its own stands in what a dated saying of the sentence says.</summary>
    private Statement? DatedOf(TriggerMatch match, Statement? told)
    {
        var from = text.Tokens[text.Sentences.Of(match.From).From].Start;
        for (var k = _statement; told is { Days: null } && k >= 0 && k < statements.Count && statements[k].CueStart >= from; k--)
        {
            if (statements[k].Days is not null)
            {
                return statements[k];
            }
        }

        return told;
    }

    /// <summary>وفي لقاء مع وزراء حزبه، قال نتانياهو الأحد: the saying whose sentence begins with what it was said at.</summary>
    private Statement? StatementAfter(TriggerMatch match)
    {
        var next = _statement < statements.Count && statements[_statement].CueStart > text.Tokens[match.From].Start ? _statement : _statement + 1;
        return next < statements.Count && text.Sentences.IndexOf(match.From) is var sentence && text.Sentences.All[sentence].From >= match.From - 1
            && statements[next].CueStart < text.Tokens[text.Sentences.All[sentence].To - 1].End ? statements[next] : null;
    }

    /// <summary>Between the cue and what was said: وقال لافروف في مؤتمر صحفي إن.</summary>
    private bool InFrame(TriggerMatch match, Statement statement) => text.Tokens[match.From].Start < statement.ContentStart;

    /// <summary>In what was said, in the writer's words.</summary>
    private bool IsReported(TriggerMatch match, Statement statement) =>
        text.Tokens[match.From].Start >= statement.ContentStart && text.Tokens[match.From].Start < statement.ContentEnd;

    /// <summary>What one says something at was on the day of the saying; so was what its sentence ends with.</summary>
    private EventDate? SaidThere(TriggerMatch match, Statement? statement)
    {
        if (match.Tense != VerbTense.Masdar || statement is not { Days: { Length: 1 } days, TimeIndex: { } time }
            || !(InFrame(match, statement) || ((!IsReported(match, statement) || text.StemIs(match.From - 1, "غداه") || text.Tokens.Is(match.From - 2, "وذلك")) && text.Sentences.IndexOf(match.From) == text.Sentences.IndexOf(text.Tokens.IndexAt(statement.CueStart)))))
        {
            return null;
        }

        return _dates.CountedFrom(match.From) ? _dates.Counted(match.From, days, time)
            : IsOccasion(match) && (InFrame(match, statement) || !text.StemIs(match.From - 1, "بعد")) ? _dates.Beside(match, new EventDate(days, time))
            : null;
    }

    /// <summary>What one says something at: in a press conference or call, during or after a meeting.</summary>
    private bool IsOccasion(TriggerMatch match) =>
        match.From > 0 && text.IsWord(match.From - 1) && text.Tokens.Norm(match.From - 1) is var before
        && (before is "خلال" or "عقب" or "بعد" or "غداه" or "عشيه" or "اثناء" or "هامش" or "مستهل" or "قبيل" or "قبل" or "وخلال" || (before is "في" or "وفي" && match.Trigger.Mode is EventMode.Press or EventMode.Call or EventMode.Meet or EventMode.Talks));

    /// <summary>The entry of an event: at its first full telling, with what the other tellings add.</summary>
    /// <param name="entry">All its tellings.</param>
    /// <param name="full">The first that tells it in full.</param>
    private EventMention Enter(EventEntry entry, Telling full)
    {
        var headline = text.Paragraphs.IndexOf(full.Match.From) == 0;
        var dated = full.Date is not null || full.Status.Status == EventStatus.Hypothetical ? full
            : entry.Tellings.Find(telling => telling.Date is not null && (!headline || (telling.Signs & Signs.Old) == 0 || telling.Match.Known || telling.Match.Trigger == full.Match.Trigger));
        var before = dated?.Date is null && IsStep(full) ? StepBefore(full) : null;
        dated = before ?? dated;
        if (headline && dated?.Date is null && Goes(full.Status.Status) && full.Match.HeadTense != VerbTense.Masdar)
        {
            // ظريف يزور الأسد, and below استقبل الأسد الاثنين ظريف: the lead tells the news of the headline in other words.
            dated = _lead.Find(telling => telling.Match.Type == full.Match.Type && (full.Match.Type != EventType.Consult || EventLikeness.Shared(telling.Participants, full.Participants) > 0)) ?? dated;
        }

        var below = full.Status.Explicit || !headline ? null : entry.Tellings.Find(telling => telling.Match.From > full.Match.From && telling.Match.Family == full.Match.Family);
        var sure = below is { Status: { Explicit: true, Status: EventStatus.Planned or EventStatus.Hypothetical or EventStatus.Denied or EventStatus.Ongoing } } ? below : full;
        var days = before is null ? dated?.Days : DayOf(before);
        var status = sure.Status is { Status: EventStatus.Happened, Cause: StatusCause.Told } or { Status: EventStatus.Ongoing } && days is { } when && when.First > writerDay
            ? new StatusReading(EventStatus.Planned, StatusCause.Day)
            : sure.Status;
        var place = full.Place ?? entry.Tellings.Find(telling => telling.Place is not null)?.Place;
        return new EventMention(
            text.NounOffset(full.Match.From),
            text.Tokens[full.Match.To - 1].End,
            full.Match.Type,
            full.Match.Trigger.Mode,
            [.. Participants(entry, full).Select(participant => participant.Name)],
            place?.Name,
            days,
            dated?.Date?.Time,
            status.Status,
            full.Match.Rule,
            SignWeights.Confidence(full.Score))
        {
            Evidence = new EventEvidence(
                full.Signs,
                RangeOf(full.Match.Holder?.At ?? -1),
                dated?.Date is null ? DatedBy.None : before is not null ? DatedBy.StepBefore : ReferenceEquals(dated, full) ? DatedBy.Clause : DatedBy.Again,
                dated?.Date?.Lasts ?? -1,
                status.Cause,
                RangeOf(status.Word),
                entry.Tellings.Count),
        };
    }

    /// <summary>Who took part by the telling where it is entered; where that names fewer than two, by the others as well.</summary>
    private static List<Participant> Participants(EventEntry entry, Telling full)
    {
        if (full.Participants.Count >= EnoughParticipants)
        {
            return full.Participants;
        }

        var all = new List<Participant>(full.Participants);
        foreach (var other in entry.Participants)
        {
            if (all.Count < MostParticipants && !all.Exists(known => known.Is(other)))
            {
                all.Add(other);
            }
        }

        return all;
    }

    private Range RangeOf(int token) => token < 0 ? default : text.Tokens[token].Start..text.Tokens[token].End;

    /// <summary>A step of a story: a meeting or deed told by its verb.</summary>
    private static bool IsStep(Telling telling) =>
        telling.Match.HeadTense is VerbTense.Perfect or VerbTense.Future && (telling.Signs & (Signs.Relative | Signs.Quoted)) == 0 && telling.Match.Type is not EventType.Assault;

    /// <summary>What a step can follow: another, or a visit or meeting that somebody came for.</summary>
    private static bool BeginsStep(Telling telling) =>
        IsStep(telling) || (telling.Match is { Type: EventType.Consult, Known: false } && (telling.Signs & (Signs.Quoted | Signs.Generic)) == 0);

    /// <summary>The one day of the time beside a telling, even where what it tells of lasts longer.</summary>
    private DayRange? DayOf(Telling telling) => telling.Date is { } date && text.Times[date.Time].Days is { Length: 1 } day ? day : null;

    private static bool Goes(EventStatus status) => status is EventStatus.Happened or EventStatus.Ongoing;

    /// <summary>وصل ماكرون الاثنين … واستقبل السفير: the next sentence of the story goes on with the day.</summary>
    private Telling? StepBefore(Telling telling)
    {
        // The steps stand in the order of the text: the last before this one is near the end of those that begin before it.
        int low = 0, high = _steps.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _steps[middle].Match.From < telling.Match.From ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && Follows(telling, _steps[low - 1]) ? _steps[low - 1] : null;
    }

    /// <summary>والتقى, كما استقبل, إلى ذلك، التقى: a paragraph that goes on with the story.</summary>
    private bool IsGoingOn(TriggerMatch match)
    {
        var first = text.Sentences.Of(match.From).From;
        return (match.Head == first && text[first].Joined) || (match.Head - first is > 0 and < 5 && (text.StemIs(first, "كما") || (text.StemIs(first, "الي") && text.StemIs(first + 1, "ذلك"))));
    }

    private bool Follows(Telling telling, Telling before) =>
        (telling.Status.Status == before.Status.Status || (Goes(telling.Status.Status) && Goes(before.Status.Status))) && (telling.Match.Type == before.Match.Type || (telling.Match.Type == EventType.Agree && before.Match.Type == EventType.Consult))
        && (text.Paragraphs.IndexOf(telling.Match.From) == text.Paragraphs.IndexOf(before.Match.From) || IsGoingOn(telling.Match))
        && text.Sentences.IndexOf(telling.Match.From) - text.Sentences.IndexOf(before.Match.From) <= 1;
}
