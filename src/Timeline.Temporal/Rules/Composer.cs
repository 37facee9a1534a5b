using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>
/// Joins readings that stand side by side and are one time: مساء + أمس, يوم غد + الأربعاء, الاثنين + 28 مايو, نهاية + العام الجاري.
/// Works left to right; each join fills slots that the left frame leaves open.
/// </summary>
internal static class Composer
{
    /// <summary>Finds all readings of a text, joined where they belong together, in text order.</summary>
    /// <param name="units">The text.</param>
    /// <param name="matches">Where they go; emptied first.</param>
    public static void Read(UnitSequence units, List<Match> matches)
    {
        matches.Clear();
        var next = 0;
        foreach (var at in units.Candidates)
        {
            if (at < next)
            {
                continue;
            }

            if (TryModified(units, at, out var match))
            {
                // "آخر جمعة من رمضان" is a day of its own, no end of a Friday.
                match = RuleSet.TryMatch(units, at, out var longer) && longer.End > match.End ? longer : match;
            }
            else if (!RuleSet.TryMatch(units, at, out match))
            {
                continue;
            }

            next = match.End;
            Append(units, matches, match);
        }

        matches.RemoveAll(static match => match.Frame is { Kind: FrameKind.Name } or { Kind: FrameKind.PartOfDay, Certainty: PartOfDayRule.NeedsDay }
            or { Kind: FrameKind.Vague, Vague: VagueReference.Hour });
        SharedParts.Give(units, matches);
    }

    /// <summary>A word such as مطلع or نهاية, which is a time only with the period that it modifies.</summary>
    private static bool TryModified(UnitSequence units, int at, out Match match)
    {
        match = default;
        if (!units.TryGet(at, LexClass.Modifier, out var modifier))
        {
            return false;
        }

        foreach (var sense in units[at].Entry.Senses)
        {
            if (sense is { Class: LexClass.Modifier, Extra: 1 or 2 })
            {
                modifier = sense;
                break;
            }
        }

        if (modifier.Extra == 3)
        {
            return false;
        }

        var next = at + 1;
        if (!RuleSet.TryMatch(units, next, out var period) || period.Frame.Modifier is not null)
        {
            return modifier.Extra == 1 && TryBareUnit(units, at, (TimexModifier)modifier.Value, out match);
        }

        var frame = period.Frame;
        if (modifier.Extra == 2)
        {
            // "نحو عام 2010": an amount takes such words itself; here it is a time that they blur.
            if (frame.Kind is not (FrameKind.Year or FrameKind.Month or FrameKind.Date or FrameKind.Clock))
            {
                return false;
            }
        }
        else if (frame.Kind is not (FrameKind.Month or FrameKind.Year or FrameKind.Reference or FrameKind.Weekday or FrameKind.Season or FrameKind.Quarter
            or FrameKind.HalfYear or FrameKind.Decade or FrameKind.Century or FrameKind.Clock or FrameKind.NthWeek or FrameKind.PartOfMonth or FrameKind.SpanYear)
            && !(frame.Kind == FrameKind.PartOfDay && units[next].HasArticle && modifier.Value <= (int)TimexModifier.End)
            && !(frame.Kind == FrameKind.Deictic && modifier.Value >= (int)TimexModifier.Before))
        {
            return false;
        }

        var certainty = frame.Kind == FrameKind.PartOfDay ? 0.8 : frame.Certainty;
        match = new Match(at, period.End, frame with { Modifier = (TimexModifier)modifier.Value, Certainty = certainty });
        return true;
    }

    /// <summary>نهاية العام, مطلع الأسبوع: the unit that holds the writer's day, as if الجاري were said.</summary>
    private static bool TryBareUnit(UnitSequence units, int at, TimexModifier modifier, out Match match)
    {
        match = default;
        if (!units.TryGet(at + 1, LexClass.Unit, out var unit) || unit.Extra != 1 || !units[at + 1].HasArticle || !units[at + 1].IsBare
            || unit.Value is not ((int)Grain.Week or (int)Grain.Month or (int)Grain.Year or (int)Grain.Century))
        {
            return false;
        }

        // "نهاية العام الدراسي", "نهاية العام 2017": an adjective or a number makes it another year than the calendar's own.
        if (units.IsNumber(at + 2) || (units.Kind(at + 2) == Text.TokenKind.Word && units[at + 2].Entry == LexEntry.None && units.Norm(at + 2) is ['ا', 'ل', .., 'ي']))
        {
            return false;
        }

        match = new Match(at, at + 2, new Frame(FrameKind.Reference, "ar.reference.bare")
        {
            Unit = (Grain)unit.Value,
            Direction = Direction.Current,
            Modifier = modifier,
            Certainty = 0.85,
        });
        return true;
    }

    private static void Append(UnitSequence units, List<Match> matches, Match match)
    {
        while (matches.Count > 0 && TryJoin(units, matches[^1], match, out var joined))
        {
            matches.RemoveAt(matches.Count - 1);
            match = joined;
        }

        matches.Add(match);
    }

    private static bool TryJoin(UnitSequence units, Match left, Match right, out Match joined)
    {
        joined = default;
        var gap = right.First - left.End;
        var hasFrom = false;
        if (gap == 1 && (units.Is(left.End, LexClass.From) || units.Is(left.End, LexClass.In)) && units[left.End].Before == Text.Proclitics.None)
        {
            hasFrom = true;
        }
        else if (gap == 1 && units.Is(left.End, LexClass.Equals))
        {
            hasFrom = false;
        }
        else if (gap == 1 && (units.IsPunctuation(left.End, '،') || units.IsPunctuation(left.End, ',')) && left.Frame.Kind == FrameKind.Weekday && right.Frame.Kind == FrameKind.Date)
        {
            // "الاثنين، 28 مايو" is one day told twice.
            hasFrom = false;
        }
        else if (gap == 1 && left.Frame is { Kind: FrameKind.Weekday, Part: PartOfDay.Night } && units.Kind(left.End) == Text.TokenKind.Punctuation && IsNextDay(left.Frame, right.Frame)
            && (units.IsPunctuation(left.End, '-') || units.IsPunctuation(left.End, '/') || units.IsPunctuation(left.End, '–')))
        {
            // "ليل الأحد - الاثنين": the night between the two.
            hasFrom = false;
        }
        else if (gap != 0)
        {
            return false;
        }

        if (units[right.First].IsJoined || Join(left.Frame, right.Frame, hasFrom) is not { } frame)
        {
            return false;
        }

        joined = new Match(left.First, right.End, frame);
        return true;
    }

    private static bool IsNextDay(Frame left, Frame right) =>
        right is { Kind: FrameKind.Weekday, Direction: Direction.None, Part: PartOfDay.None } && (int)right.Weekday! == ((int)left.Weekday! + 1) % 7;

    private static Frame? Join(Frame left, Frame right, bool hasFrom) => (left.Kind, right.Kind) switch
    {
        (FrameKind.PartOfDay, FrameKind.Deictic or FrameKind.Weekday or FrameKind.Date or FrameKind.DayOfReference)
            when right.Part == PartOfDay.None => right with { Part = left.Part },
        (FrameKind.PartOfDay, FrameKind.Reference) when right.Unit == Grain.Day => right with { Part = left.Part },
        (FrameKind.Deictic or FrameKind.Weekday or FrameKind.Date or FrameKind.DayOfReference, FrameKind.PartOfDay)
            when left.Part == PartOfDay.None && left.Hour is null => left with { Part = right.Part },
        (FrameKind.Clock, FrameKind.PartOfDay) when left.Part == PartOfDay.None => left with { Part = right.Part },
        (FrameKind.Deictic, FrameKind.Weekday) when !hasFrom && right.Direction == Direction.None =>
            left with { Weekday = right.Weekday, Part = left.Part == PartOfDay.None ? right.Part : left.Part },
        (FrameKind.Deictic, FrameKind.Date) when !hasFrom => right with { DeicticDays = left.DeicticDays, Weekday = left.Weekday, Part = left.Part },
        (FrameKind.Weekday, FrameKind.Deictic) when !hasFrom && left.Direction == Direction.None => right with { Weekday = left.Weekday, Part = left.Part },
        (FrameKind.Weekday, FrameKind.Date or FrameKind.DayOfReference) when left.Direction == Direction.None =>
            right with { Weekday = left.Weekday, Part = left.Part, Hour = left.Hour, Minute = left.Minute },
        (FrameKind.Clock, FrameKind.Deictic or FrameKind.Weekday or FrameKind.Date or FrameKind.DayOfReference) when right.Hour is null =>
            right with { Hour = left.Hour, Minute = left.Minute, Part = left.Part == PartOfDay.None ? right.Part : left.Part },
        (FrameKind.Deictic or FrameKind.Weekday or FrameKind.Date or FrameKind.DayOfReference, FrameKind.Clock) when left.Hour is null && left.Modifier is null =>
            left with { Hour = right.Hour, Minute = right.Minute, Part = right.Part == PartOfDay.None ? left.Part : right.Part, Modifier = right.Modifier },
        (FrameKind.Vague, FrameKind.Deictic or FrameKind.Weekday) when left.Vague is VagueReference.Earlier or VagueReference.Later or VagueReference.Hour => right,
        (FrameKind.Vague, FrameKind.PartOfDay) when left.Vague == VagueReference.Hour => right with { Certainty = 0.85 },
        (FrameKind.PartOfDay, FrameKind.Clock) when !hasFrom && right.Part == PartOfDay.None => right with { Part = left.Part },
        (FrameKind.Vague, FrameKind.Reference) when left.Vague is VagueReference.Earlier or VagueReference.Later && right.Direction == Direction.Current => right,
        (FrameKind.Weekday, FrameKind.Weekday) when !hasFrom && left is { Part: PartOfDay.Night, Direction: Direction.None } && IsNextDay(left, right) => left,
        (FrameKind.Weekday, FrameKind.Reference) when left.Direction == Direction.None && IsOfWeek(right) => left with { Unit = Grain.Week, Direction = right.Direction, Steps = right.Steps },
        (FrameKind.Reference, FrameKind.Weekday) when !hasFrom && right.Direction == Direction.None && IsOfWeek(left) => right with { Unit = Grain.Week, Direction = left.Direction, Steps = left.Steps },
        (FrameKind.Reference, FrameKind.Year) when !hasFrom && left is { Unit: Grain.Year, Direction: Direction.Past or Direction.Future or Direction.Current } => right,
        (FrameKind.Set, FrameKind.Clock) when HasRoomForHour(left) => left with { Hour = right.Hour, Minute = right.Minute, Part = right.Part },
        (FrameKind.Clock, FrameKind.Set) when !hasFrom && HasRoomForHour(right) => right with { Hour = left.Hour, Minute = left.Minute, Part = left.Part },
        (FrameKind.PartOfDay, FrameKind.Set) when right.SetValue is { Length: <= 11 } each && each.StartsWith("XXXX-", StringComparison.Ordinal) =>
            right with { SetValue = each + TimexValues.Part(left.Part) },
        (FrameKind.PartOfDay, FrameKind.Set) when right is { SetValue: TimexValues.EachDay, Hour: null } => right with { SetValue = "XXXX-XX-XX" + TimexValues.Part(left.Part) },
        (FrameKind.Date, FrameKind.Date) when left.IsHijri != right.IsHijri => Twin(left, right),
        _ => null,
    };

    /// <summary>Days that recur, without a part of day: كل يوم, كل يوم جمعة.</summary>
    private static bool HasRoomForHour(Frame set) =>
        set.Hour is null && (set.SetValue == TimexValues.EachDay || (set.SetValue!.StartsWith("XXXX-", StringComparison.Ordinal) && !set.SetValue.Contains('T', StringComparison.Ordinal)));

    private static bool IsOfWeek(Frame frame) => frame is { Unit: Grain.Week, Direction: Direction.Past or Direction.Future or Direction.Current };

    /// <summary>A Hijri day and the Gregorian day that it is said to equal: the Gregorian one places both.</summary>
    private static Frame Twin(Frame left, Frame right)
    {
        var (gregorian, hijri) = left.IsHijri ? (right, left) : (left, right);
        return gregorian with { Weekday = left.Weekday, Part = left.Part, Number = hijri.Year ?? 0, Rule = "ar.date.both-calendars" };
    }
}
