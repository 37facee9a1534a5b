using Timeline.Temporal;

namespace Timeline.Storage.Clustering;

/// <summary>What one article tells of one event, as far as it can be compared with others.</summary>
/// <param name="Days">The days that hold: a person's over the machine's.</param>
/// <param name="Trigger">The word that tells it, folded.</param>
/// <param name="Actors">Who took part, by name; bare roles are left out.</param>
/// <param name="States">Which of them are states: many things happen to a state on one day.</param>
/// <param name="Place">Folded, or null.</param>
/// <param name="Words">Words of the sentence that tells it, folded, without the short ones.</param>
internal sealed record Telling(long EntryId, long ArticleId, string Type, DayRange Days, string Trigger, long[] Actors, bool[] States, string? Place, HashSet<string> Words);
