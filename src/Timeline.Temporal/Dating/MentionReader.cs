using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Resolution;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Dating;

/// <summary>What the time expressions of a text tell of the day from which they count.</summary>
internal sealed class MentionReader(UnitSequence units, IReadOnlyList<Match> matches, DayEvidence evidence)
{
    /// <summary>How long after a day news still tells it without its year.</summary>
    private const int YearlessReach = 330;

    private readonly int[] _weekdays = new int[7];

    private readonly PastEvidence _past = new(evidence);

    public void Read()
    {
        foreach (var match in matches)
        {
            Read(match);
        }

        TellWeekdays();
        _past.Tell();
    }

    private void Read(Match match)
    {
        var frame = match.Frame;
        switch (frame.Kind)
        {
            case FrameKind.Deictic when frame is { Weekday: { } weekday, DeicticDays: { } shift }:
                _weekdays[(((int)weekday - shift) % 7 + 7) % 7]++;
                break;
            case FrameKind.Date when frame.DeicticDays is { } shift:
                TellExact(match, shift);
                break;
            case FrameKind.Date when frame.Year is not null:
                TellFull(match);
                break;
            case FrameKind.Date:
                TellYearless(match);
                break;
            case FrameKind.DayOfReference when frame.Direction == Direction.Current:
                TellDayOfMonth(match);
                break;
            case FrameKind.Month when frame.Year is not null:
                TellFull(match);
                break;
            case FrameKind.Month:
                TellMonth(frame, Text(match));
                break;
            case FrameKind.Year when frame is { IsHijri: false, Year: > 0 and { } year }:
                TellYear(match, year);
                break;
            case FrameKind.Season when frame is { Year: null, Direction: Direction.Current }:
                TellSeason(frame, Text(match));
                break;
            default:
                break;
        }
    }

    /// <summary>"اليوم الجمعة": the writer's weekday. Where parts of a text disagree, each has its say.</summary>
    private void TellWeekdays()
    {
        for (var weekday = 0; weekday < 7; weekday++)
        {
            if (_weekdays[weekday] == 0)
            {
                continue;
            }

            var day = (DayOfWeek)weekday;
            evidence.Add(
                DaySet.Where(candidate => candidate.DayOfWeek == day),
                Constraint.Firm - Math.Min(_weekdays[weekday] - 1, 3),
                $"يوم الكاتب {Wording.WeekdayAr(day)}: اسم اليوم بجانب «أمس» أو «اليوم» أو «غدا»",
                $"The writer's day is a {Wording.WeekdayEn(day)}: a weekday stands beside yesterday, today or tomorrow");
        }
    }

    private void TellExact(Match match, int shift)
    {
        var frame = match.Frame;
        var days = frame.IsHijri
            ? Hijri(frame, day => DayRange.Of(day))
            : DaySet.Where(day => day.AddDays(shift) is var told && told.Month == frame.Month && told.Day == frame.Day && (frame.Year is null || told.Year == frame.Year));
        evidence.Add(days, Constraint.Firm - 1, $"«{Text(match)}» يعين يوم الكاتب", $"“{Text(match)}” tells the writer's day");

        DaySet Hijri(Frame told, Func<DateOnly, DayRange> of)
        {
            var set = new DaySet();
            for (var year = told.Year ?? 1410; year <= (told.Year ?? 1458); year++)
            {
                if (HijriCalendar.Day(year, told.Month!.Value, told.Day!.Value) is { } day)
                {
                    // Moons are sighted: a day either way.
                    set.Add(of(day).First.AddDays(-shift - 1), of(day).Last.AddDays(-shift + 1));
                }
            }

            return set;
        }
    }

    private void TellFull(Match match)
    {
        if (Days(match.Frame) is not { } days)
        {
            return;
        }

        var tense = Follows(match, LexClass.Since) ? Tense.Past : TenseReader.Read(units, match.First, match.End);
        if (tense is Tense.Future or Tense.Planned)
        {
            evidence.Add(DaySet.Between(null, days.Last), Constraint.Weak, $"«{Text(match)}» خبر عما سيأتي", $"“{Text(match)}” is told as still to come");
            return;
        }

        if (Follows(match, LexClass.Since))
        {
            _past.AddCertain(days.First, Text(match));
        }
        else
        {
            _past.AddLikely(days.First, Text(match));
        }

        if (tense == Tense.Past)
        {
            evidence.TellPast(days.First);
        }
    }

    private static DayRange? Days(Frame frame)
    {
        int year = frame.Year!.Value, month = frame.Month!.Value;
        return frame.Day is { } day
            ? (frame.IsHijri ? HijriCalendar.Day(year, month, day) : Calendar.Day(year, month, day)) is { } told ? DayRange.Of(told) : null
            : frame.IsHijri ? HijriCalendar.Month(year, month) : Calendar.Month(year, month);
    }

    private void TellYearless(Match match)
    {
        var frame = match.Frame;
        if (frame.Direction == Direction.Current && frame.Unit != Grain.Year)
        {
            TellMonth(frame, Text(match));
            if (!frame.IsHijri)
            {
                TellPassed(match, frame.Day!.Value);
            }

            return;
        }

        if (frame.IsHijri || frame.Unit == Grain.Year)
        {
            return;
        }

        var tense = frame.Direction switch
        {
            Direction.Past => Tense.Past,
            Direction.Future => Tense.Future,
            _ => TenseReader.Read(units, match.First, match.End),
        };
        int month = frame.Month!.Value, day = frame.Day!.Value;
        var told = new List<DateOnly>();
        for (var year = DaySet.FirstDay.Year - 1; year <= DaySet.LastDay.Year + 1; year++)
        {
            if (Calendar.Day(year, month, day) is { } at && (frame.Weekday is not { } weekday || at.DayOfWeek == weekday))
            {
                told.Add(at);
            }
        }

        if (frame.Weekday is not null)
        {
            var days = new DaySet();
            foreach (var at in told)
            {
                days.Add(at.AddDays(tense == Tense.Past ? -1 : -YearlessReach), at.AddDays(tense == Tense.Future ? 1 : YearlessReach));
            }

            evidence.Add(days, -4, $"«{Text(match)}»: السنوات التي يوافق فيها اليوم التاريخ", $"“{Text(match)}”: the years in which day and date fit");
        }

        LeanTowards(told, tense);
    }

    /// <summary>A day without a year is told soon after it, or soon before where it is planned.</summary>
    private void LeanTowards(List<DateOnly> told, Tense tense)
    {
        var next = 0;
        evidence.Lean(day =>
        {
            while (next < told.Count && told[next] < day)
            {
                next++;
            }

            var ahead = next < told.Count ? told[next].DayNumber - day.DayNumber : 4000;
            var behind = next < told.Count && told[next] == day ? 0 : next > 0 ? day.DayNumber - told[next - 1].DayNumber : 4000;
            var distance = tense switch { Tense.Past => behind, Tense.Future or Tense.Planned => Math.Min(ahead, behind * 4), _ => Math.Min(ahead, behind) };
            return -0.5 * Math.Log(1 + (Math.Min(distance, 400) / 20.0));
        });
    }

    /// <summary>"25 الشهر الجاري": what is told of it lies before the writer's day of the month, or behind it.</summary>
    private void TellDayOfMonth(Match match)
    {
        TellPassed(match, match.Frame.Day!.Value);
        if (match.Frame is { Weekday: { } weekday, Day: { } number })
        {
            evidence.Add(
                DaySet.Where(day => Calendar.Day(day.Year, day.Month, number) is { } told && told.DayOfWeek == weekday),
                -4,
                $"«{Text(match)}»: الشهور التي يوافق فيها اليوم التاريخ",
                $"“{Text(match)}”: the months in which day and date fit");
        }
    }

    private void TellPassed(Match match, int number)
    {
        if (IsFormerPlan(match))
        {
            return;
        }

        // A verb or a word of plan at its side governs it; one further off may belong to another clause.
        var weight = TenseReader.IsClose(units, match.First) ? Constraint.Strong : -3.5;
        switch (TenseReader.Read(units, match.First, match.End))
        {
            case Tense.Past:
                evidence.Add(DaySet.Where(day => day.Day >= number), weight, $"«{Text(match)}» مضى: اليوم {number} من الشهر أو بعده", $"“{Text(match)}” is past: the {number}th of the month or later");
                break;
            case Tense.Future:
                evidence.Add(DaySet.Where(day => day.Day <= number), weight, $"«{Text(match)}» لم يأت: اليوم {number} من الشهر أو قبله", $"“{Text(match)}” is to come: the {number}th of the month or earlier");
                break;
            default:
                break;
        }
    }

    /// <summary>كانت مقررة ليوم: what was planned for a day can be told before and after it.</summary>
    private bool IsFormerPlan(Match match)
    {
        for (var at = match.First - 1; at >= match.First - 4 && at >= 0; at--)
        {
            if (units.Norm(at) is "كان" or "كانت" or "وكان" or "وكانت")
            {
                return true;
            }
        }

        return false;
    }

    private void TellMonth(Frame frame, string text)
    {
        var month = frame.Month!.Value;
        switch (frame.Direction)
        {
            case Direction.Current when frame is { IsHijri: true }:
                var moons = new DaySet();
                for (var year = 1410; year <= 1458; year++)
                {
                    if (HijriCalendar.Month(year, month) is { } days)
                    {
                        moons.Add(days.First.AddDays(-1), days.Last.AddDays(1));
                    }
                }

                evidence.Add(moons, Constraint.Strong, $"«{text}»: شهر الكاتب الهجري", $"“{text}”: the writer's Hijri month");
                break;
            case Direction.Current when frame.Unit != Grain.Year:
                evidence.Add(DaySet.Where(day => day.Month == month), Constraint.Firm, $"«{text}»: شهر الكاتب", $"“{text}”: the writer's month");
                break;
            case Direction.Past when frame is { IsHijri: false }:
                evidence.Add(DaySet.Where(day => day.Month != month), -1.5, $"«{text}»: شهر غير شهر الكاتب", $"“{text}”: another month than the writer's");
                break;
            default:
                break;
        }
    }

    private void TellYear(Match match, int year)
    {
        if (ShiftOf(match) is { } shift)
        {
            evidence.Add(DaySet.Where(day => day.Year == year - shift), Constraint.Firm, $"«{Text(match)}»: سنة الكاتب {year - shift}", $"“{Text(match)}”: the writer's year is {year - shift}");
            return;
        }

        var tense = TenseReader.Read(units, match.First, match.End);
        if (Follows(match, LexClass.Since))
        {
            _past.AddCertain(new DateOnly(year, 1, 1), Text(match));
        }
        else if (tense is not (Tense.Future or Tense.Planned) && !Follows(match, LexClass.Until))
        {
            _past.AddLikely(new DateOnly(year, 1, 1), Text(match));
        }
    }

    /// <summary>العام الجاري 2017, عام 2016 الماضي: how far the year lies from the writer's.</summary>
    private int? ShiftOf(Match match)
    {
        for (var at = match.First; at < match.End; at++)
        {
            if (units.TryGet(at, LexClass.Direction, out var direction) && units[at].HasArticle)
            {
                return (Direction)direction.Value switch { Direction.Current => 0, Direction.Past => -1, Direction.Future => 1, _ => null };
            }
        }

        return null;
    }

    private void TellSeason(Frame frame, string text)
    {
        var season = frame.Number;
        evidence.Add(DaySet.Where(day => day.Month % 12 / 3 == season), Constraint.Likely, $"«{text}»: فصل الكاتب", $"“{text}”: the writer's season");
    }

    private bool Follows(Match match, LexClass @class) => units.Is(match.First - 1, @class);

    private string Text(Match match) => units.Tokens.Text[units.Start(match.First)..units.End(match.End - 1)];
}
