using System.Globalization;
using Timeline.Temporal;

namespace Timeline.Web.State;

/// <summary>Lays days on a width, the past on the right where time runs left.</summary>
/// <param name="Days">What the width stands for.</param>
/// <param name="Width">In the drawing's own units.</param>
internal sealed record TimeScale(DayRange Days, double Width, bool RunsLeft)
{
    private const int MostTicks = 10;

    // A year's number is as wide as the rest of a phone's line.
    private const double MostShare = 92;
    // From one label to one that is held back at the end: the widths of both.
    private const double LeastShare = 16;

    /// <summary>Where a day begins; its visual left or right edge, as time runs.</summary>
    public double At(DateOnly day)
    {
        var share = (day.DayNumber - Days.First.DayNumber) / (double)Days.Length;
        return RunsLeft ? Width * (1 - share) : Width * share;
    }

    /// <summary>Left edge and width of a run of days.</summary>
    public (double X, double Width) Span(DayRange days)
    {
        var (a, b) = (At(days.First), Width * days.Length / Days.Length);
        return (RunsLeft ? a - b : a, b);
    }

    /// <summary>Ticks that have room for a label, and where it begins, as a style: time runs along the line in both directions. A label near the end
    /// stays within, unless it would touch the one before it.</summary>
    public IEnumerable<(DateOnly Tick, string Place)> Labels()
    {
        var before = double.NegativeInfinity;
        foreach (var tick in Ticks())
        {
            var share = 100.0 * (tick.DayNumber - Days.First.DayNumber) / Days.Length;
            if (share <= MostShare)
            {
                yield return (tick, string.Create(CultureInfo.InvariantCulture, $"inset-inline-start: {share:0.##}%"));
            }
            else if (MostShare - before >= LeastShare)
            {
                yield return (tick, "inset-inline-end: 0");
            }

            before = share;
        }
    }

    /// <summary>First days of years, or of months where the whole is short.</summary>
    public IEnumerable<DateOnly> Ticks()
    {
        var months = ((Days.Last.Year - Days.First.Year) * 12) + Days.Last.Month - Days.First.Month + 1;
        var step = Steps.First(step => step == Steps[^1] || months <= step * MostTicks);
        var month = Days.First.Day == 1 ? (Days.First.Year * 12) + Days.First.Month - 1 : (Days.First.Year * 12) + Days.First.Month;
        for (month = (month + step - 1) / step * step; month / 12 <= Math.Min(9999, Days.Last.Year); month += step)
        {
            var day = new DateOnly(month / 12, (month % 12) + 1, 1);
            if (day > Days.Last)
            {
                yield break;
            }

            yield return day;
        }
    }

    private static readonly int[] Steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
}
