namespace Timeline.Temporal;

/// <summary>A day, or a run of days, that can be the day of an article that came without a date.</summary>
/// <param name="Days">The day or days.</param>
/// <param name="Score">Its share of the likelihood of all possible days, between 0 and 1.</param>
/// <param name="Reasons">What the text says that leaves these days, the most telling first.</param>
public sealed record WriterDayCandidate(DayRange Days, double Score, IReadOnlyList<Bilingual> Reasons);
