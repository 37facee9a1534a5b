using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Resolution;
using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Dating;

/// <summary>
/// Rounds, resolutions and other things whose days are known: nobody names a resolution before it is adopted, a round that is told
/// as past is over or on, one that is planned is still to come, and a day that stands beside it in the sentence is one of its days.
/// </summary>
internal sealed class LandmarkReader(UnitSequence units, Sentences sentences, IReadOnlyList<Match> matches, DayEvidence evidence)
{
    private const int Near = 8;

    private readonly HashSet<string> _seen = [];

    public void Read(DatingTables tables)
    {
        for (var at = 0; at < units.Count; at++)
        {
            tables.LandmarksByForm.Find(units, at, (match, entry) =>
            {
                if (OthersStand(entry.Form, match) && entry.Landmark.Days[match.Number].ToList() is { Count: > 0 } days)
                {
                    Tell(entry.Landmark, match, days);
                }
            });
        }
    }

    private bool OthersStand(Phrase[] form, PhraseMatch match)
    {
        for (var i = 1; i < form.Length; i++)
        {
            if (!Stands(form[i], match.First))
            {
                return false;
            }
        }

        return true;
    }

    private bool Stands(Phrase phrase, int near)
    {
        var at = near;
        while (at > 0 && sentences[at - 1] == sentences[near])
        {
            at--;
        }

        for (; at < units.Count && sentences[at] == sentences[near]; at++)
        {
            if (phrase.TryMatch(units, at, out _))
            {
                return true;
            }
        }

        return false;
    }

    private void Tell(Landmark landmark, PhraseMatch match, List<DayRange> days)
    {
        var label = match.Number < 0 ? landmark.Label : new Bilingual(
            landmark.Label.Ar.Replace("{n}", $"{match.Number}", StringComparison.Ordinal), $"{landmark.Label.En} {match.Number}");
        var told = new Told(landmark, label, days, match);
        var isFirst = _seen.Add($"{label.En} {IsPlanned(match)}");
        switch (landmark.Kind)
        {
            case LandmarkKind.Text:
                if (isFirst)
                {
                    Since(days.Min(day => day.First), Constraint.Firm, label);
                }

                break;
            case LandmarkKind.Awaited:
                if (isFirst)
                {
                    var end = days.Max(day => day.Last);
                    evidence.Add(DaySet.Between(null, end), Constraint.Strong, $"«{label.Ar}» لم يأت بعد: حتى {end:yyyy-MM-dd}", $"{label.En} is still missing: until {end:yyyy-MM-dd}");
                }

                break;
            default:
                TellEvent(told, isFirst);
                break;
        }

        TellNeighbours(told);
    }

    private void TellEvent(Told told, bool isFirst)
    {
        var first = told.Days.Min(day => day.First);
        if (IsPlanned(told.Match))
        {
            if (isFirst)
            {
                var last = told.Days.Max(day => day.Last);
                evidence.Add(DaySet.Between(told.Landmark.KnownSince, last), Constraint.Strong, $"«{told.Label.Ar}» لم ينعقد بعد: حتى {last:yyyy-MM-dd}", $"{told.Label.En} is still to come: until {last:yyyy-MM-dd}");
            }

            return;
        }

        if (isFirst)
        {
            if (told.Landmark.KnownSince is { } known)
            {
                Since(known, Constraint.Strong, told.Label);
            }
            else
            {
                Since(first.AddDays(-1), TenseReader.Read(units, told.Match.First, told.Match.End) == Tense.Future ? Constraint.Weak : Constraint.Strong, told.Label);
            }
        }

        if (told.Landmark.Kind == LandmarkKind.Series && GoesOn(told.Match))
        {
            var during = new DaySet();
            foreach (var days in told.Days)
            {
                during.Add(days.First.AddDays(-1), days.Last.AddDays(2));
            }

            evidence.Add(during, Sentences.IsLead(told.Match.First) ? Constraint.Strong : Constraint.Likely, $"«{told.Label.Ar}» جارية", $"{told.Label.En} is going on");
        }
    }

    /// <summary>A day in the same sentence: dates take their year from the landmark, أمس and غدا their day.</summary>
    private void TellNeighbours(Told told)
    {
        foreach (var match in matches)
        {
            if (sentences[match.First] != sentences[told.Match.First])
            {
                continue;
            }

            var frame = match.Frame;
            switch (frame.Kind)
            {
                case FrameKind.Deictic when told.Landmark.Kind is LandmarkKind.Event or LandmarkKind.Series && !Nowadays.IsMeant(units, match):
                    TellDeictic(told, match);
                    break;
                case FrameKind.Date when frame is { Year: null, IsHijri: false, DeicticDays: null }:
                    TellDate(told, frame, day => day.Month == frame.Month && day.Day == frame.Day);
                    break;
                case FrameKind.DayOfReference when frame.Direction is Direction.Current:
                    TellDate(told, frame, day => day.Day == frame.Day);
                    break;
                case FrameKind.Month when frame is { Year: null, IsHijri: false, Modifier: null }:
                    TellDate(told, frame, day => day.Month == frame.Month);
                    break;
                default:
                    break;
            }
        }
    }

    private void TellDate(Told told, Frame frame, Func<DateOnly, bool> fits)
    {
        foreach (var range in told.Days.Where(range => range.Length <= 60))
        {
            for (var day = range.First; day <= range.Last; day = day.AddDays(1))
            {
                if (!fits(day))
                {
                    continue;
                }

                var month = new DateOnly(day.Year, day.Month, 1);
                switch (frame.Direction)
                {
                    case Direction.Current:
                        evidence.Add(DaySet.Between(month, month.AddMonths(1).AddDays(-1)), Constraint.Firm, $"«{told.Label.Ar}» كان في الشهر الجاري {day:yyyy-MM}", $"{told.Label.En} was in the current month, {day:yyyy-MM}");
                        break;
                    case Direction.Past:
                        evidence.Add(DaySet.Between(month.AddMonths(1), month.AddMonths(12).AddDays(-1)), -3.5, $"«{told.Label.Ar}» كان في {day:yyyy-MM} وهو الماضي", $"{told.Label.En} was in {day:yyyy-MM}, which is told as the last one");
                        break;
                    case Direction.None:
                        evidence.Add(DaySet.Between(day.AddMonths(-6), day.AddMonths(12)), Constraint.Likely, $"«{told.Label.Ar}» في {day:yyyy-MM-dd}، وسنته غير مذكورة", $"{told.Label.En} was on {day:yyyy-MM-dd}, told without its year");
                        break;
                    default:
                        break;
                }

                return;
            }
        }
    }

    private void TellDeictic(Told told, Match match)
    {
        var shift = match.Frame.DeicticDays ?? 0;
        var distance = match.First >= told.Match.End ? match.First - told.Match.End : told.Match.First - match.End;
        var isClose = distance <= Near;
        var begins = told.Days.All(day => day.Length < 10) && HasBetween(match, told, DatingWord.Begin);
        var ends = !begins && HasBetween(match, told, DatingWord.End);
        var days = new DaySet();
        foreach (var range in told.Days)
        {
            var (first, last) = begins ? (range.First, range.First) : ends ? (range.Last, range.Last) : (range.First, range.Last);
            days.Add(first.AddDays(-shift), last.AddDays(-shift));
        }

        var weight = isClose && (begins || ends) ? Constraint.Strong : isClose && told.Landmark.Kind == LandmarkKind.Event ? -3.5 : isClose ? Constraint.Likely : Constraint.Weak;
        evidence.Add(days, weight, $"«{told.Label.Ar}» بجانب «{Text(match)}»", $"{told.Label.En} beside “{Text(match)}”");
    }

    /// <summary>A word of a kind between the two, or close before the first of them.</summary>
    private bool HasBetween(Match match, Told told, DatingWord kind)
    {
        var from = Math.Min(match.First, told.Match.First) - 4;
        var to = Math.Max(match.End, told.Match.End);
        for (var at = Math.Max(0, from); at < to; at++)
        {
            if (sentences[at] == sentences[match.First] && Words.Is(units.Norm(at), kind))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPlanned(PhraseMatch match)
    {
        for (var at = match.First - 4; at < match.End + 4; at++)
        {
            if (at >= 0 && at < units.Count && sentences[at] == sentences[match.First]
                && (Words.Is(units.Norm(at), DatingWord.Plan) || (units.TryGet(at, LexClass.Tense, out var tense) && tense.Value == (int)Tense.Future)))
            {
                return true;
            }
        }

        return false;
    }

    private bool GoesOn(PhraseMatch match)
    {
        var tense = TenseReader.Read(units, match.First, match.End);
        return tense != Tense.Future && sentences.Has(units, match.First, DatingWord.Hold);
    }

    private void Since(DateOnly day, double weight, Bilingual label)
    {
        evidence.TellPast(day);
        evidence.Add(DaySet.Between(day, null), weight, $"«{label.Ar}» معروف منذ {day:yyyy-MM-dd}", $"{label.En} is known since {day:yyyy-MM-dd}");
    }

    private string Text(Match match) => units.Tokens.Text[units.Start(match.First)..units.End(match.End - 1)];

    private sealed record Told(Landmark Landmark, Bilingual Label, List<DayRange> Days, PhraseMatch Match);
}
