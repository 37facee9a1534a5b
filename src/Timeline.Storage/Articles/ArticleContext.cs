using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>What an article's reading view shows beside what was read in it.</summary>
/// <param name="Names">Where the actors of its entries are named.</param>
/// <param name="Disagreements">Where other articles give other days for what it tells.</param>
public sealed record ArticleContext(IReadOnlyList<NamedActor> Names, IReadOnlyList<Disagreement> Disagreements);

/// <summary>An actor's name where it stands in the text.</summary>
public sealed record NamedActor(long ActorId, string Name, TextSpan Span);

/// <summary>An event that this article and another date differently.</summary>
public sealed record Disagreement(
    long EntryId, string Label, DayRange Days, long OtherEntryId, long OtherArticleId, string? OtherOutlet, DayRange OtherDays);
