using System.Globalization;
using Timeline.Export.Words;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Drawing;

/// <summary>An entry as a drawing needs it.</summary>
/// <param name="IsWriterDay">Nobody told its day.</param>
/// <param name="IsVague">Some day within its days.</param>
/// <param name="Chain">The reasons, a line each.</param>
internal sealed record SvgMark(
    DayRange Days, string Label, EntryKind Kind, EntryStatus Status, bool IsWriterDay, bool IsVague, bool IsCorrected,
    IReadOnlyList<string> Lanes, string Chain, string? Address);

/// <summary>A mark in its row, with as much of its label as fits.</summary>
internal sealed record SvgPlaced(SvgMark Mark, int Row, string Caption);

/// <summary>A row of the drawing.</summary>
/// <param name="Hidden">How many marks found no room.</param>
internal sealed record SvgLane(string Name, int Count, double Top, double Height, IReadOnlyList<SvgPlaced> Marks, int Hidden);

/// <summary>Where everything goes, along time and whichever way that runs.</summary>
internal sealed class SvgLayout
{
    private const int MostLetters = 42;
    private const double LetterWidth = 6.4;
    private const int FewTicks = 6;
    private const int ManyTicks = 18;

    private readonly DayRange _range;
    private readonly int _monthsOfTick;

    private SvgLayout(DayRange range)
    {
        _range = range;
        var months = ((range.Last.Year - range.First.Year) * 12) + range.Last.Month - range.First.Month + 1;
        _monthsOfTick = months < FewTicks ? 0 : ((int[])[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12000]).First(step => months / step <= ManyTicks);
        Ticks = [.. MakeTicks()];
    }

    public IReadOnlyList<DateOnly> Ticks { get; }

    public IReadOnlyList<SvgLane> Lanes { get; private set; } = [];

    /// <summary>Rows that are left out, the least active ones.</summary>
    public int HiddenLanes { get; private set; }

    public double Height { get; private set; }

    public static SvgLayout Of(IReadOnlyList<SvgMark> marks, string unnamed)
    {
        var range = marks.Count == 0
            ? DayRange.Of(DateOnly.FromDateTime(DateTime.UnixEpoch))
            : new DayRange(marks.Min(mark => mark.Days.First), marks.Max(mark => mark.Days.Last));
        var layout = new SvgLayout(range);
        var groups = marks
            .SelectMany(mark => mark.Lanes.Count == 0 ? [(Lane: "", Mark: mark)] : mark.Lanes.Select(lane => (Lane: lane, Mark: mark)))
            .GroupBy(pair => pair.Lane, pair => pair.Mark, StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length == 0).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        layout.HiddenLanes = Math.Max(0, groups.Count - SvgLook.MostLanes);
        var lanes = new List<SvgLane>();
        double top = 0;
        foreach (var group in groups.Take(SvgLook.MostLanes))
        {
            var lane = layout.Place(group.Key.Length == 0 ? unnamed : group.Key, [.. group], top);
            lanes.Add(lane);
            top += lane.Height;
        }

        (layout.Lanes, layout.Height) = (lanes, top);
        return layout;
    }

    /// <summary>Units from the side of the past.</summary>
    public double XOf(int dayNumber)
    {
        const double Tail = 260;
        return SvgLook.Padding + ((dayNumber - _range.First.DayNumber) * (SvgLook.Width - (2 * SvgLook.Padding) - Tail) / _range.Length);
    }

    public string Caption(DateOnly day, DayWords words) => _monthsOfTick switch
    {
        0 => words.Days(DayRange.Of(day)),
        < 12 => words.Days(new DayRange(day, day.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - 1))),
        _ => day.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>By the first letter that has a direction.</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFEFC')
            {
                return true;
            }

            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return false;
    }

    private SvgLane Place(string name, List<SvgMark> marks, double top)
    {
        var ends = new List<double>();
        var placed = new List<SvgPlaced>();
        foreach (var mark in marks.OrderBy(mark => mark.Days.First).ThenByDescending(mark => mark.Days.Last))
        {
            var caption = mark.Label.Length <= MostLetters ? mark.Label : string.Concat(mark.Label.AsSpan(0, MostLetters), "…");
            var start = XOf(mark.Days.First.DayNumber);
            var end = Math.Max(start + SvgLook.LeastWidth, XOf(mark.Days.Last.DayNumber + 1)) + (caption.Length * LetterWidth) + 14;
            var row = ends.FindIndex(taken => taken <= start);
            if (row < 0 && ends.Count == SvgLook.MostRows)
            {
                continue;
            }

            if (row < 0)
            {
                row = ends.Count;
                ends.Add(end);
            }
            else
            {
                ends[row] = end;
            }

            placed.Add(new SvgPlaced(mark, row, caption));
        }

        var hidden = marks.Count - placed.Count;
        return new SvgLane(name, marks.Count, top, SvgLook.LaneHead + 8 + (ends.Count * SvgLook.RowHeight) + (hidden > 0 ? SvgLook.RowHeight : 0), placed, hidden);
    }

    private IEnumerable<DateOnly> MakeTicks()
    {
        if (_monthsOfTick == 0)
        {
            var step = Math.Max(1, _range.Length / 10);
            for (var day = _range.First; day <= _range.Last; day = day.AddDays(step))
            {
                yield return day;
            }

            yield break;
        }

        var month = (_range.First.Year * 12) + _range.First.Month - 1;
        for (month += (_monthsOfTick - (month % _monthsOfTick)) % _monthsOfTick; month < 9999 * 12; month += _monthsOfTick)
        {
            var day = new DateOnly(month / 12, (month % 12) + 1, 1);
            if (day > _range.Last)
            {
                yield break;
            }

            if (day >= _range.First)
            {
                yield return day;
            }
        }
    }
}
