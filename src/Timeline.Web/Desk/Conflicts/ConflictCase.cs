using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Web.Desk.Conflicts;

/// <summary>A conflict with what speaks for each side, and the ways out of it.</summary>
/// <param name="Sides">Side by side, in the order of their numbers.</param>
public sealed record ConflictCase(ConflictView View, IReadOnlyList<ConflictEvidence> Sides, IReadOnlyList<ConflictOption> Options);

/// <summary>One side of a conflict.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Days">Which days it says; null where it says none.</param>
/// <param name="Evidence">The sentence, or what is known.</param>
/// <param name="Source">Where that stands: an outlet.</param>
/// <param name="Address">The page about it.</param>
public sealed record ConflictEvidence(string Title, DayRange? Days, string? Evidence, string? Source, string? Address);
