using Timeline.Temporal;

namespace Timeline.Evaluation.Readings;

/// <summary>An article whose day is known.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Source">Who published it; <c>seed</c> and the like. Null when not told.</param>
/// <param name="Text">Headline first.</param>
/// <param name="Days">
/// The writer's day; where only a moment is known, the days that the clocks between Rabat and Muscat showed then.
/// </param>
public sealed record DatedArticle(string Id, string? Source, string Text, DayRange Days);
