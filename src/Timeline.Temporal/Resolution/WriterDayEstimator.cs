using Timeline.Temporal.Dating;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Resolution;

/// <summary>
/// Decides what day an article's relative expressions count from. The publication day is believed unless the text says otherwise:
/// weekdays or dates written beside deictic days ("أمس الاثنين", "أمس 14 أيار"), or a dateline. A journalist knows what day it is,
/// metadata comes from machines. An article without a publication day is dated from its text (<see cref="UndatedDater"/>).
/// </summary>
internal static class WriterDayEstimator
{
    /// <summary>How far, in days, weekdays may move the writer's day from the publication day. Reprints and time zones stay below it.</summary>
    private const int Reach = 3;

    /// <summary>How far, in days, a dateline without a year may lie from the publication day and still be of the same publication.</summary>
    private const int DatelineReach = 45;

    /// <summary>Datelines stand in a text's first units.</summary>
    private const int HeadUnits = 80;

    public static WriterDay Estimate(UnitSequence units, IReadOnlyList<Match> matches, DateOnly? published, DatingTables? tables)
    {
        var writer = published is { } day ? Check(units, matches, day) : UndatedDater.Estimate(units, matches, tables ?? DatingTables.BuiltIn);
        return writer.Day is { } known && ArticleParts.Find(units, matches, known) is { Count: > 0 } parts ? writer with { Parts = parts } : writer;
    }

    private static WriterDay Check(UnitSequence units, IReadOnlyList<Match> matches, DateOnly published)
    {
        Span<int> votes = stackalloc int[7];
        var total = 0;
        (DateOnly Day, DatelineKind Kind)? told = null;
        foreach (var match in matches)
        {
            var frame = match.Frame;
            if (frame is { Kind: FrameKind.Deictic, DeicticDays: { } shift, Weekday: { } weekday })
            {
                votes[(((int)weekday - shift) % 7 + 7) % 7]++;
                total++;
            }
            else if (frame.Kind == FrameKind.Date && (frame.DeicticDays is not null || match.First < HeadUnits))
            {
                told ??= Told(units, match, published);
            }
        }

        var agreeing = votes[(int)published.DayOfWeek];
        if (told is { } exact && exact.Day != published && agreeing * 2 <= total)
        {
            var basis = exact.Kind == DatelineKind.None ? WriterDayBasis.WeekdayEvidence : WriterDayBasis.Dateline;
            return new WriterDay(exact.Day, basis, 0.93, Conflict(Wording.Day(exact.Day), published));
        }

        if (total == 0 || agreeing * 2 >= total)
        {
            return new WriterDay(published, WriterDayBasis.Metadata, agreeing > 0 || told is not null ? 0.99 : 0.95, total > agreeing ? WeekdayConflict(votes, published) : null);
        }

        for (var distance = 1; distance <= Reach; distance++)
        {
            // Earlier first: articles are dated after they are written, not before.
            foreach (var candidate in (ReadOnlySpan<int>)[-distance, distance])
            {
                if (Calendar.AddDays(published, candidate) is { } moved && votes[(int)moved.DayOfWeek] * 2 > total)
                {
                    return new WriterDay(moved, WriterDayBasis.WeekdayEvidence, 0.9, WeekdayConflict(votes, published));
                }
            }
        }

        return new WriterDay(published, WriterDayBasis.Metadata, 0.6, WeekdayConflict(votes, published));
    }

    /// <summary>The writer's day by a date beside a deictic day or in a dateline; null where neither, or too far to be of this publication.</summary>
    private static (DateOnly Day, DatelineKind Kind)? Told(UnitSequence units, Match match, DateOnly published)
    {
        var frame = match.Frame;
        if (frame.IsHijri || frame.Month is not { } month || frame.Day is not { } day)
        {
            return null;
        }

        var kind = DatelineKind.None;
        if (frame.DeicticDays is null && (kind = Datelines.Read(units, match)) is not (DatelineKind.Dateline or DatelineKind.Published))
        {
            return null;
        }

        DateOnly? nearest = null;
        foreach (var year in frame.Year is { } one ? (ReadOnlySpan<int>)[one] : [published.Year - 1, published.Year, published.Year + 1])
        {
            if (Calendar.Day(year, month, day) is { } date && Calendar.AddDays(date, -(frame.DeicticDays ?? 0)) is { } candidate
                && (nearest is not { } known || Distance(candidate) < Distance(known)))
            {
                nearest = candidate;
            }
        }

        // Nobody publishes before he writes, but for clocks that differ: a dateline of later days is none.
        return nearest is { } found && (kind == DatelineKind.None || found.DayNumber - published.DayNumber <= 1) && (frame.Year is not null || Distance(found) <= DatelineReach) ? (found, kind) : null;

        int Distance(DateOnly candidate) => Math.Abs(candidate.DayNumber - published.DayNumber);
    }

    private static Bilingual WeekdayConflict(ReadOnlySpan<int> votes, DateOnly published)
    {
        var most = 0;
        for (var weekday = 1; weekday < 7; weekday++)
        {
            most = votes[weekday] > votes[most] ? weekday : most;
        }

        return Conflict(new Bilingual(Wording.WeekdayAr((DayOfWeek)most), "a " + Wording.WeekdayEn((DayOfWeek)most)), published);
    }

    private static Bilingual Conflict(Bilingual told, DateOnly published)
    {
        var day = Wording.Day(published);
        return new Bilingual(
            $"النص يقول إن يوم الكاتب {told.Ar}، وتاريخ النشر {day.Ar}",
            $"The text says that the writer's day is {told.En}, the publication date is {day.En}");
    }
}
