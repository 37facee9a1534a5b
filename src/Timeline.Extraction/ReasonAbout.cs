namespace Timeline.Extraction;

/// <summary>What a reason is about.</summary>
public enum ReasonAbout
{
    /// <summary>Why the words are a saying.</summary>
    Cue,

    /// <summary>Why the words tell an event of the article.</summary>
    Event,

    /// <summary>Why this speaker.</summary>
    Speaker,

    /// <summary>Why these days, or none.</summary>
    Day,

    /// <summary>Why it happened, goes on, is planned, denied or only thought of.</summary>
    Status,

    /// <summary>Where it was said.</summary>
    Occasion,

    /// <summary>To whom it was said.</summary>
    Addressee,

    /// <summary>What it is about.</summary>
    Topic,

    /// <summary>How often the article tells the event.</summary>
    Tellings,
}
