using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>How long an event lasts, and how many days lie between it and another.</summary>
internal sealed partial class EventDater
{
    /// <summary>زيارة تستغرق ثلاثة أيام begins on its day; محادثات دامت ثلاثة أيام, told at their end, ended on it.</summary>
    private EventDate Lasting(TriggerMatch match, Sentence sentence, int time)
    {
        var days = Joined(time);
        if (days.Length > 1 || match.Type != EventType.Consult)
        {
            return new EventDate(days, time);
        }

        var end = Math.Min(sentence.To, match.To + 14);
        for (var i = match.To; i < end; i++)
        {
            // وصل في إطار جولة تستمر ثلاثة أيام: the tour lasts, and not the arrival.
            if (match.Kind == TriggerKind.Verb && text[i].Word?.TriggerNoun is { Trigger.Type: EventType.Consult })
            {
                break;
            }

            if (!text.IsWord(i) || text.Tokens.Norm(i) is not ("تستغرق" or "تستمر" or "يستغرق" or "يستمر" or "ستستغرق" or "ستستمر" or "لمده" or "استمرت" or "استمر" or "دامت" or "دام" or "استغرقت" or "استغرق"))
            {
                continue;
            }

            var past = text.Tokens.Norm(i) is "استمرت" or "استمر" or "دامت" or "دام" or "استغرقت" or "استغرق";
            if (text.TimeAt(i + 1) is var amount and >= 0 && DaysOf(text.Times[amount].Value) is var count and > 1
                && days.First.DayNumber > count && days.First.DayNumber < DateOnly.MaxValue.DayNumber - count)
            {
                return past
                    ? new EventDate(new DayRange(days.First.AddDays(1 - count), days.First), time, amount)
                    : new EventDate(new DayRange(days.First, days.First.AddDays(count - 1)), time, amount);
            }
        }

        return new EventDate(days, time);
    }

    /// <summary>How many days a mention counts, as an amount or by its words: بعد يومين, بعد ثلاثة أيام; 0 where it counts none.</summary>
    private int DaysCounted(int time)
    {
        var last = text.Tokens.IndexAt(text.Times[time].End - 1);
        return DaysOf(text.Times[time].Value) is var days and > 0 ? days
            : text.StemIs(last, "يومين") ? 2
            : text.StemIs(last, "يوم") ? 1
            : text.StemIs(last, "ايام") && last > 0 ? Few(last - 1)
            : 0;
    }

    /// <summary>Three to ten, the numbers that days are counted by in the plural.</summary>
    private int Few(int token) => text.IsWord(token)
        ? text.Stem(token) switch
        {
            "ثلاثه" => 3,
            "اربعه" => 4,
            "خمسه" => 5,
            "سته" => 6,
            "سبعه" => 7,
            "ثمانيه" => 8,
            "تسعه" => 9,
            "عشره" => 10,
            _ => 0,
        }
        : int.TryParse(text.Tokens.Norm(token), out var number) && number is > 2 and < 11 ? number : 0;

    /// <summary>How many days a TIMEX3 duration such as P3D says; 0 for any other.</summary>
    private static int DaysOf(string value) =>
        value.Length is > 2 and < 6 && value[0] == 'P' && value[^1] == 'D' && int.TryParse(value.AsSpan(1, value.Length - 2), out var count) ? count : 0;
}
