using Timeline.Temporal.Resolution;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Dating;

/// <summary>
/// Dates an article that came without a day from its own text: every constraint that it tells is multiplied over the days that
/// there are, and what is left is ranked. Runs only where no day is known.
/// </summary>
internal static class UndatedDater
{
    public static WriterDay Estimate(UnitSequence units, IReadOnlyList<Match> matches, DatingTables tables)
    {
        var evidence = new DayEvidence();
        var sentences = new Sentences(units);
        new MentionReader(units, [.. matches.Where(match => !TellDateline(units, match, evidence))], evidence).Read();
        new TermReader(units, sentences, matches, evidence).Read(tables);
        new LandmarkReader(units, sentences, matches, evidence).Read(tables);
        if (evidence.LatestPast is { } latest)
        {
            // News looks back on what is new: on the latest day that it tells more than on others.
            evidence.Lean(day => day <= latest ? 0 : -0.5 * Math.Log(1 + ((day.DayNumber - latest.DayNumber) / 60.0)));
        }

        return Candidates.Rank(evidence);
    }

    private static bool TellDateline(UnitSequence units, Match match, DayEvidence evidence)
    {
        var kind = Datelines.Read(units, match);
        var frame = match.Frame;
        if (kind == DatelineKind.None || frame.Month is not { } month || frame.Day is not { } day)
        {
            return false;
        }

        var text = units.Tokens.Text[units.Start(match.First)..units.End(match.End - 1)];
        var days = new DaySet();
        var first = frame.Year ?? DaySet.FirstDay.Year;
        for (var year = first; year <= (frame.Year ?? DaySet.LastDay.Year); year++)
        {
            if (Calendar.Day(year, month, day) is { } told && (frame.Year is not null || frame.Weekday is not { } weekday || told.DayOfWeek == weekday))
            {
                days.Add(kind == DatelineKind.Updated ? told.AddDays(-3) : told, told);
            }
        }

        if (days.Count == 0)
        {
            return false;
        }

        evidence.Add(new Constraint(days, Constraint.Firm - 2, kind switch
        {
            DatelineKind.Dateline => new($"«{text}» في صدر الخبر", $"“{text}” in the dateline"),
            DatelineKind.Published => new($"«{text}» تاريخ نشر في النص", $"“{text}” is a publication date in the text"),
            _ => new($"«{text}» آخر تحديث: كتب فيه أو قبله بقليل", $"“{text}” is the last update: written then or shortly before"),
        })
        { IsDateline = kind != DatelineKind.Updated });
        return true;
    }
}
