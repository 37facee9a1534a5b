namespace Timeline.Ingestion;

/// <summary>What an ingestion did.</summary>
/// <param name="Added">Articles that were not there.</param>
/// <param name="Unchanged">Articles that were there, as they are.</param>
/// <param name="Updated">Articles whose text, date or analysis is new; people's decisions on them stayed.</param>
/// <param name="Rejected">Pieces of input that were left out; each was reported.</param>
/// <param name="UnplacedDecisions">Decisions whose phrase is no longer in its article; they wait as conflicts.</param>
public sealed record IngestResult(long Added, long Unchanged, long Updated, long Rejected, long UnplacedDecisions);
