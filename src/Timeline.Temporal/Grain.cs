namespace Timeline.Temporal;

/// <summary>How fine an expression is, from finest to coarsest. A date is never compared or stored without it.</summary>
public enum Grain
{
    Minute,
    Hour,
    PartOfDay,
    Day,
    Week,
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Decade,
    Century,

    /// <summary>An amount, a set or a vague reference: it has no place on the calendar.</summary>
    None,
}
