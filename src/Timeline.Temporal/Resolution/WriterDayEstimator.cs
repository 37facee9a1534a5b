using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// Decides what day an article's relative expressions count from. The publication day is believed unless weekdays written
/// beside deictic days ("أمس الاثنين") say otherwise: a journalist knows what day it is, metadata comes from machines.
/// </summary>
internal static class WriterDayEstimator
{
    /// <summary>How far, in days, text may move the writer's day from the publication day. Reprints and time zones stay below it.</summary>
    private const int Reach = 3;

    public static WriterDay Estimate(IReadOnlyList<Match> matches, DateOnly? published)
    {
        var evidence = new int[7];
        var total = 0;
        foreach (var match in matches)
        {
            if (match.Frame is { Kind: FrameKind.Deictic, DeicticDays: { } shift, Weekday: { } weekday })
            {
                evidence[(((int)weekday - shift) % 7 + 7) % 7]++;
                total++;
            }
        }

        if (published is not { } day)
        {
            return FromText(matches);
        }

        if (total == 0 || evidence[(int)day.DayOfWeek] * 2 >= total)
        {
            return new WriterDay(day, WriterDayBasis.Metadata, total > 0 ? 0.99 : 0.95, total > evidence[(int)day.DayOfWeek] ? Conflict(evidence, day) : null);
        }

        for (var distance = 1; distance <= Reach; distance++)
        {
            // Earlier first: articles are dated after they are written, not before.
            foreach (var candidate in (ReadOnlySpan<int>)[-distance, distance])
            {
                if (Calendar.AddDays(day, candidate) is { } moved && evidence[(int)moved.DayOfWeek] * 2 > total)
                {
                    return new WriterDay(moved, WriterDayBasis.WeekdayEvidence, 0.9, Conflict(evidence, day));
                }
            }
        }

        return new WriterDay(day, WriterDayBasis.Metadata, 0.6, Conflict(evidence, day));
    }

    /// <summary>An undated article can still say what day it is: "اليوم الثلاثاء 5 أيار 2018".</summary>
    private static WriterDay FromText(IReadOnlyList<Match> matches)
    {
        foreach (var match in matches)
        {
            if (match.Frame is { Kind: FrameKind.Date, DeicticDays: { } shift, Day: { } day, Month: { } month, Year: { } year, IsHijri: false }
                && Calendar.Day(year, month, day) is { } told && Calendar.AddDays(told, -shift) is { } writer)
            {
                return new WriterDay(writer, WriterDayBasis.Inferred, 0.9);
            }
        }

        return WriterDay.Unknown;
    }

    private static Bilingual Conflict(int[] evidence, DateOnly published)
    {
        var told = (DayOfWeek)Array.IndexOf(evidence, evidence.Max());
        var day = Wording.Day(published);
        return new Bilingual(
            $"النص يقول إن يوم الكاتب {Wording.WeekdayAr(told)}، وتاريخ النشر {day.Ar}",
            $"The text says that the writer's day is a {Wording.WeekdayEn(told)}, the publication date is {day.En}");
    }
}
