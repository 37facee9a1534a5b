namespace Timeline.Temporal;

/// <summary>TIMEX3 types (TimeML 1.2.1).</summary>
public enum TimexType
{
    /// <summary>A day or anything coarser, vague references included.</summary>
    Date,

    /// <summary>Finer than a day: parts of day and clock times.</summary>
    Time,

    /// <summary>An amount of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>TIMEX3 <c>mod</c>.</summary>
public enum TimexModifier
{
    Approx,
    Start,
    Mid,
    End,
    MoreThan,
    LessThan,
    EqualOrMore,
    EqualOrLess,
    Before,
    After,
}
