using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>Why the machine read one thing about an entry as it did.</summary>
/// <param name="About">What it is about, as the analysis names it: <c>cue</c>, <c>speaker</c>, <c>day</c>, <c>occasion</c>, <c>event</c>, <c>status</c> …</param>
/// <param name="Words">The reason, for people.</param>
public sealed record EntryReason(string About, Bilingual Words);
