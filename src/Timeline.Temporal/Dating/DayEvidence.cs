namespace Timeline.Temporal.Dating;

/// <summary>Everything that a text tells of its writer's day, multiplied: a score for each day, the logarithm of a likelihood.</summary>
internal sealed class DayEvidence
{
    private readonly List<Constraint> _constraints = [];

    private readonly float[] _scores = new float[DaySet.Size];

    public IReadOnlyList<Constraint> Constraints => _constraints;

    /// <summary>The latest day that the text tells as past; articles are mostly written soon after. Null when there is none.</summary>
    public DateOnly? LatestPast { get; private set; }

    public ReadOnlySpan<float> Scores => _scores;

    public void Add(Constraint constraint)
    {
        _constraints.Add(constraint);
        for (var index = 0; index < _scores.Length; index++)
        {
            if (!constraint.Days[index])
            {
                _scores[index] += (float)constraint.Outside;
            }
        }
    }

    public void Add(DaySet days, double outside, string ar, string en) => Add(new Constraint(days, outside, new Bilingual(ar, en)));

    /// <summary>Named among the reasons, while its weight is put on the scores elsewhere.</summary>
    public void Mention(DaySet days, string ar, string en) => _constraints.Add(new Constraint(days, 0, new Bilingual(ar, en)));

    /// <summary>Moves days up or down without a reason of its own.</summary>
    public void Lean(Func<DateOnly, double> score)
    {
        for (var index = 0; index < _scores.Length; index++)
        {
            _scores[index] += (float)score(DaySet.DayAt(index));
        }
    }

    public void TellPast(DateOnly day)
    {
        if (day >= DaySet.FirstDay && day <= DaySet.LastDay && (LatestPast is not { } latest || day > latest))
        {
            LatestPast = day;
        }
    }
}
