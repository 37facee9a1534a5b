using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>What people decided about one time expression, with all that a rule writer needs of it.</summary>
/// <param name="WriterDay">The day that it was read from.</param>
/// <param name="Sentence">The sentence that it stands in.</param>
/// <param name="Value">TIMEX3 value of the machine.</param>
/// <param name="Days">The days that hold; null when it is no date.</param>
/// <param name="Grain">Of those days.</param>
/// <param name="Others">How many other expressions stand in the sentence.</param>
public sealed record LearntCase(
    long MentionId, DateOnly WriterDay, SentenceWindow Sentence, string Phrase, string Type, string Rule, string Value, DayRange? MachineDays, DayRange? Days,
    Grain Grain, ReviewState State, int Others)
{
    /// <summary>People found other days than the machine, or that it is none.</summary>
    public bool IsCorrection => State == ReviewState.Rejected || Days != MachineDays;
}
