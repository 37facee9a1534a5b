namespace Timeline.Temporal;

/// <summary>A stretch of an article whose writer counts from another day: an agency's text that a paper reprints a day later.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past its last.</param>
/// <param name="Day">The day that it counts from.</param>
/// <param name="Reason">How that is seen.</param>
public sealed record WriterDayPart(int Start, int End, DateOnly Day, Bilingual Reason);
