namespace Timeline.Temporal.Dating;

/// <summary>One thing that the text tells of its writer's day.</summary>
/// <param name="Days">The days on which it would be written so.</param>
/// <param name="Outside">
/// Logarithm of how likely the same words are on any other day, against 0 for those days: -5 hardly ever, -1 often enough.
/// </param>
/// <param name="Reason">What it is, for people.</param>
internal sealed record Constraint(DaySet Days, double Outside, Bilingual Reason)
{
    /// <summary>So unlikely outside that one such constraint leaves other days out.</summary>
    public const double Firm = -6;

    /// <summary>Leaves other days out unless something else speaks for them.</summary>
    public const double Strong = -5;

    /// <summary>Two of these leave a day out.</summary>
    public const double Likely = -2.5;

    /// <summary>Only moves days up or down the list.</summary>
    public const double Weak = -1;

    /// <summary>From a dateline: the writer dated the text.</summary>
    public bool IsDateline { get; init; }
}
