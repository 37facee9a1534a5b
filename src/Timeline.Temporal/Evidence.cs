namespace Timeline.Temporal;

/// <summary>
/// What decided a reading. With the rule and the anchor it tells how often such readings have been right
/// (<c>Resolution/confidence.tsv</c>).
/// </summary>
public enum Evidence : byte
{
    /// <summary>The words of the expression alone.</summary>
    Plain,

    /// <summary>A weekday written beside it agrees: أمس الاثنين.</summary>
    SecondWitness,

    /// <summary>A weekday written beside it disagrees.</summary>
    Contradiction,

    /// <summary>A bare weekday that is the weekday of the day it counts from.</summary>
    SameDay,

    /// <summary>A bare weekday or a date without its year, in a clause of the past.</summary>
    PastVerb,

    /// <summary>The same in a clause with a future verb or a word of plan.</summary>
    PlanWord,

    /// <summary>The same with an imperfect that news uses of plans.</summary>
    Imperfect,

    /// <summary>The same where nothing tells the tense.</summary>
    NoVerb,

    /// <summary>A bare weekday one day off, and the verb agrees or is silent.</summary>
    NearSide,

    /// <summary>A bare weekday one day off, though the verb says the other side.</summary>
    NearSideAgainstVerb,

    /// <summary>A date without its year within some four months of the day it counts from.</summary>
    Near,

    /// <summary>A date without its year farther off: the year could be another.</summary>
    Far,

    /// <summary>اليوم beside a verb of state: these days.</summary>
    StateVerb,

    /// <summary>An hour up to twelve that nothing puts in the morning or the evening.</summary>
    HourOfEither,
}
