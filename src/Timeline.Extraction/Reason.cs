using Timeline.Temporal;

namespace Timeline.Extraction;

/// <summary>Why one thing about a statement or an event was read as it was.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Words">The reason, for people.</param>
public sealed record Reason(ReasonAbout About, Bilingual Words);
