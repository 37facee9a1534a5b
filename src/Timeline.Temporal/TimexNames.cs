namespace Timeline.Temporal;

/// <summary>The spellings that TimeML prescribes, and ours for what TimeML leaves open.</summary>
public static class TimexNames
{
    public static string ToTimeMl(this TimexType type) => type switch
    {
        TimexType.Date => "DATE",
        TimexType.Time => "TIME",
        TimexType.Duration => "DURATION",
        _ => "SET",
    };

    public static string ToTimeMl(this TimexModifier modifier) => modifier switch
    {
        TimexModifier.Approx => "APPROX",
        TimexModifier.Start => "START",
        TimexModifier.Mid => "MID",
        TimexModifier.End => "END",
        TimexModifier.MoreThan => "MORE_THAN",
        TimexModifier.LessThan => "LESS_THAN",
        TimexModifier.EqualOrMore => "EQUAL_OR_MORE",
        TimexModifier.EqualOrLess => "EQUAL_OR_LESS",
        TimexModifier.Before => "BEFORE",
        _ => "AFTER",
    };

    /// <summary>Lower case, words joined by a hyphen: <c>part-of-day</c>.</summary>
    public static string ToName(this Grain grain) => grain switch
    {
        Grain.Minute => "minute",
        Grain.Hour => "hour",
        Grain.PartOfDay => "part-of-day",
        Grain.Day => "day",
        Grain.Week => "week",
        Grain.Month => "month",
        Grain.Quarter => "quarter",
        Grain.Season => "season",
        Grain.HalfYear => "half-year",
        Grain.Year => "year",
        Grain.Decade => "decade",
        Grain.Century => "century",
        _ => "none",
    };

    /// <summary>Lower case, words joined by a hyphen: <c>weekday-evidence</c>.</summary>
    public static string ToName(this WriterDayBasis basis) => basis switch
    {
        WriterDayBasis.Metadata => "metadata",
        WriterDayBasis.Dateline => "dateline",
        WriterDayBasis.WeekdayEvidence => "weekday-evidence",
        WriterDayBasis.Inferred => "inferred",
        WriterDayBasis.Editor => "editor",
        _ => "unknown",
    };

    /// <summary>Lower case, words joined by a hyphen: <c>past-verb</c>.</summary>
    public static string ToName(this Evidence evidence) => evidence switch
    {
        Evidence.SecondWitness => "second-witness",
        Evidence.Contradiction => "contradiction",
        Evidence.SameDay => "same-day",
        Evidence.PastVerb => "past-verb",
        Evidence.PlanWord => "plan-word",
        Evidence.Imperfect => "imperfect",
        Evidence.NoVerb => "no-verb",
        Evidence.NearSide => "near-side",
        Evidence.NearSideAgainstVerb => "near-side-against-verb",
        Evidence.Near => "near",
        Evidence.Far => "far",
        Evidence.StateVerb => "state-verb",
        Evidence.HourOfEither => "hour-of-either",
        _ => "plain",
    };

    public static string ToName(this AnchorKind kind) => kind switch
    {
        AnchorKind.WriterDay => "writer-day",
        AnchorKind.Mention => "mention",
        AnchorKind.Calendar => "calendar",
        AnchorKind.Saying => "saying",
        _ => "none",
    };
}
