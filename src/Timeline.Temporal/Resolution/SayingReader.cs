using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Rules;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// When the words of a quotation were said: the day that stands beside the word of saying, outside the marks ("وقال الاثنين:
/// «…»", "في بيان أصدرته أمس: «…»", "«…»، قال الوزير يوم الأحد"). What is told behind أن, in a relative clause, or of what the
/// words are about, is no day of saying. Words that carry on (وأضاف) were said on the day of what they carry on.
/// </summary>
internal static class SayingReader
{
    /// <summary>How far, in units, a frame reaches before and behind its quotation.</summary>
    private const int Reach = 45;

    /// <summary>How many sentences back something that is carried on is looked for.</summary>
    private const int SentencesBack = 4;

    /// <summary>How long a quotation may be, in units, before the mention in it.</summary>
    private const int LongestQuotation = 400;

    /// <summary>Null where the text does not tell it, or where the words in the marks are the newspaper's own.</summary>
    public static Told? Read(Context context, QuotationSpan quotation, int inside)
    {
        var units = context.Units;
        var mark = inside - 1;
        while (mark >= 0 && mark > inside - LongestQuotation && units.Start(mark) > quotation.Open)
        {
            mark--;
        }

        if (mark < 0 || units.Start(mark) != quotation.Open || units.Norm(mark + 1) is "ان" or "انه" or "انها" or "انهم" or "بان")
        {
            // "أعلن أمس «أن الاجتماع سيعقد اليوم»": a paraphrase in marks counts from the newspaper's day.
            return null;
        }

        return Before(context, mark) ?? Behind(context, quotation);
    }

    private static Told? Before(Context context, int mark)
    {
        var end = mark;
        for (var back = 0; back <= SentencesBack; back++)
        {
            var first = FirstOfSentence(context.Units, end);
            var cue = LastCue(context.Units, first, end);
            if (Governed(context, first, end) is { } day)
            {
                return day;
            }

            // Somebody else begins to speak: nothing is carried over that.
            var carriesOn = cue >= 0 ? context.Units.TryGet(cue, LexClass.Saying, out var saying) && saying.Extra == 1 : back > 0 || end - first <= 1;
            if (!carriesOn || first <= 0)
            {
                return null;
            }

            end = first - 1;
        }

        return null;
    }

    /// <summary>«…»، قال الوزير يوم الأحد: the times behind are not resolved yet.</summary>
    private static Told? Behind(Context context, QuotationSpan quotation)
    {
        var units = context.Units;
        var at = FirstMatchBehind(context, quotation.Close);
        if (at < context.Matches.Count)
        {
            var match = context.Matches[at];
            var close = match.First - 1;
            while (close >= 0 && match.First - close <= Reach / 2 && units.Start(close) > quotation.Close && !TenseReader.EndsSentence(units, close))
            {
                close--;
            }

            if (close < 0 || units.Start(close) != quotation.Close || FirstCue(units, close + 1, Math.Min(close + 4, match.First)) is not (>= 0 and var cue)
                || !IsFrameOf(units, cue, match.First))
            {
                return null;
            }

            var reading = Resolver.Place(match, context);
            return reading.Days is { } days && Fits(context, days, reading.Grain)
                ? new Told(days, reading.Grain, units.Start(match.First), match.First, match.End, IsAside: false)
                : null;
        }

        return null;
    }

    private static int FirstMatchBehind(Context context, int offset)
    {
        int low = 0, high = context.Matches.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = context.Units.Start(context.Matches[middle].First) < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The last time in a stretch that belongs to a word of saying there.</summary>
    private static Told? Governed(Context context, int first, int end)
    {
        var told = context.Story.All;
        for (var i = told.Count - 1; i >= 0 && told[i].FirstUnit >= first; i--)
        {
            var time = told[i];
            if (time.EndUnit > end || !Fits(context, time.Days, time.Grain))
            {
                continue;
            }

            var cue = LastCue(context.Units, first, time.FirstUnit);
            if (cue >= 0 ? IsFrameOf(context.Units, cue, time.FirstUnit) : OpensFrame(context.Units, first, time, end))
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>What is said was said; and a decade tells no day of saying.</summary>
    private static bool Fits(Context context, DayRange days, Grain grain) =>
        grain <= Grain.Year && (context.Writer.Day is not { } writer || days.First <= writer);

    /// <summary>"وأمس قال", "في رسالة كتبها في نيسان، قال": the time stands before the word of saying, and nothing between them begins another clause.</summary>
    private static bool OpensFrame(UnitSequence units, int first, in Told time, int end)
    {
        var cue = FirstCue(units, time.EndUnit, Math.Min(time.EndUnit + 8, end));
        if (cue < 0 || IsAbout(units, first, time.FirstUnit))
        {
            return false;
        }

        for (var at = time.EndUnit; at < cue; at++)
        {
            if (IsSubordinate(units, at))
            {
                return false;
            }
        }

        return time.FirstUnit - first <= 3 || units.IsPunctuation(time.FirstUnit - 1, '،') || units.IsPunctuation(time.EndUnit, '،')
            || HasOccasion(units, first, time.FirstUnit);
    }

    /// <summary>True when nothing between a word of saying and a time takes the time away from it.</summary>
    private static bool IsFrameOf(UnitSequence units, int cue, int time)
    {
        for (var at = cue + 1; at < time; at++)
        {
            if (IsComplement(units, at) || units.IsPunctuation(at, ':'))
            {
                return false;
            }

            // "في بيان أصدرته أمس", "قال الوزير الذي وصل أمس": a clause between them speaks of the occasion or of something else.
            if (IsSubordinate(units, at) || (units.TryGet(at, LexClass.Tense, out var verb) && verb.Value != (int)Tense.Future && !units.Is(at, LexClass.Saying)))
            {
                return HasOccasion(units, cue, at) && !IsAbout(units, at, time);
            }
        }

        return !IsAbout(units, cue, time);
    }

    /// <summary>"عن هجوم الاثنين", "بعد اجتماع أمس": the day of what the words are about.</summary>
    private static bool IsAbout(UnitSequence units, int from, int time)
    {
        for (var at = time - 1; at > from && at >= time - 4; at--)
        {
            if (units.Is(at, LexClass.Occasion))
            {
                return false;
            }

            if (units.Is(at, LexClass.Since) || units.Is(at, LexClass.Before) || units.Is(at, LexClass.After)
                || units.Norm(at) is "عن" or "حول" or "بشان" or "حيال" or "عقب" or "اثر" or "علي" or "ضد" or "بسبب" or "منذ")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComplement(UnitSequence units, int at) => units.Norm(at) is "ان" or "انه" or "انها" or "انهم" or "بان" or "بانه" or "بانها" or "انني" or "اننا";

    private static bool IsSubordinate(UnitSequence units, int at) => IsComplement(units, at) || units.Norm(at) is "الذي" or "التي" or "الذين" or "اللذين" or "حيث" or "عندما";

    private static bool HasOccasion(UnitSequence units, int from, int to)
    {
        for (var at = to - 1; at >= from; at--)
        {
            if (units.Is(at, LexClass.Occasion))
            {
                return true;
            }
        }

        return false;
    }

    private static int LastCue(UnitSequence units, int from, int to)
    {
        for (var at = to - 1; at >= from; at--)
        {
            if (units.Is(at, LexClass.Saying) && !units[at].HasArticle)
            {
                return at;
            }
        }

        return -1;
    }

    private static int FirstCue(UnitSequence units, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (units.Is(at, LexClass.Saying) && !units[at].HasArticle)
            {
                return at;
            }
        }

        return -1;
    }

    private static int FirstOfSentence(UnitSequence units, int end)
    {
        var first = end;
        while (first > 0 && first > end - Reach && !TenseReader.EndsSentence(units, first - 1))
        {
            first--;
        }

        return first;
    }
}
