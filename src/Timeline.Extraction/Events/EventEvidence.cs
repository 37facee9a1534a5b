namespace Timeline.Extraction.Events;

/// <summary>What an event was read from, as small as it can be kept: the words for it are made when somebody asks.</summary>
/// <param name="Signs">What speaks for and against its telling.</param>
/// <param name="Holder">Where the light verb stands that says that it takes place; empty for none.</param>
/// <param name="Dated">Where its day is from.</param>
/// <param name="Lasts">Index of the amount of time that makes it longer than the mention that dates it; -1 for none.</param>
/// <param name="Cause">Why it has its status.</param>
/// <param name="StatusWord">Where the word stands that says so; empty for none.</param>
/// <param name="Tellings">How often the article tells it.</param>
internal readonly record struct EventEvidence(
    Signs Signs,
    Range Holder,
    DatedBy Dated,
    int Lasts,
    StatusCause Cause,
    Range StatusWord,
    int Tellings);

/// <summary>Where the day of an event is from.</summary>
internal enum DatedBy : byte
{
    /// <summary>The text does not date it.</summary>
    None,

    /// <summary>A time of its own clause.</summary>
    Clause,

    /// <summary>A time beside another telling of it.</summary>
    Again,

    /// <summary>The step of the story before it.</summary>
    StepBefore,
}
