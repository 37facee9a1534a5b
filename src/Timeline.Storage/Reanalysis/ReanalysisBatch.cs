namespace Timeline.Storage;

/// <summary>What reading some articles again did, or would do.</summary>
/// <param name="Articles">How many were read.</param>
/// <param name="Effects">Every mention and entry that people see differently.</param>
/// <param name="Held">Mentions and entries of which people's decisions hold.</param>
/// <param name="Unplaced">Decisions that found no place and wait as conflicts.</param>
public sealed record ReanalysisBatch(int Articles, IReadOnlyList<Effect> Effects, int Held, int Unplaced);
