namespace Timeline.Extraction;

/// <summary>Why a statement has its day.</summary>
public enum DayRule
{
    /// <summary>The text does not date it.</summary>
    None,

    /// <summary>A time expression governs the cue.</summary>
    Governing,

    /// <summary>آنذاك, وفي اليوم ذاته: the time that the text told last.</summary>
    Same,

    /// <summary>Another act of the same occasion is dated.</summary>
    Occasion,

    /// <summary>The text told before what the speaker did that day.</summary>
    Context,

    /// <summary>A headline has the day of the lead.</summary>
    Headline,
}
