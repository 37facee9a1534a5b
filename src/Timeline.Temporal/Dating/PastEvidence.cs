namespace Timeline.Temporal.Dating;

/// <summary>
/// What years and full dates tell. Most lie in the past, but a text may name some that are to come ("رؤية 2030") with no sign of it, so
/// the latest binds least and each earlier one more.
/// </summary>
internal sealed class PastEvidence(DayEvidence evidence)
{
    private static readonly double[] s_weights = [-1.6, -2.8, Constraint.Strong, Constraint.Firm];

    private readonly SortedDictionary<DateOnly, string> _likely = [];

    private (DateOnly Day, string Text)? _certain;

    /// <summary>منذ عام 2011: nobody counts from a year that is to come.</summary>
    public void AddCertain(DateOnly day, string text)
    {
        if (IsInReach(day) && (_certain is not { } known || day > known.Day))
        {
            _certain = (day, text);
        }
    }

    public void AddLikely(DateOnly day, string text)
    {
        if (IsInReach(day))
        {
            _likely.TryAdd(day, text);
        }
    }

    public void Tell()
    {
        if (_certain is { } since)
        {
            evidence.Add(DaySet.Between(since.Day, null), Constraint.Firm, $"منذ «{since.Text}»", $"Since “{since.Text}”");
        }

        var rank = 0;
        foreach (var (day, text) in _likely.Reverse().Take(s_weights.Length))
        {
            evidence.Add(DaySet.Between(day, null), s_weights[rank++], $"«{text}» مذكور خبرا عما مضى", $"“{text}” is told as past");
        }

        if (_likely.Count > 0 || _certain is not null)
        {
            var latest = _likely.Count > 0 && _certain is { } certain ? Later(_likely.Keys.Last(), certain.Day) : _likely.Count > 0 ? _likely.Keys.Last() : _certain!.Value.Day;
            evidence.Lean(day => day.Year <= latest.Year ? 0 : Math.Max(-2, -0.35 * (day.Year - latest.Year)));
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static bool IsInReach(DateOnly day) => day > DaySet.FirstDay && day <= DaySet.LastDay;
}
