namespace Timeline.Ingestion;

/// <summary>How far an ingestion is.</summary>
/// <param name="Articles">Stored so far, whatever became of them.</param>
/// <param name="Bytes">Read of all files.</param>
/// <param name="TotalBytes">The size of all files.</param>
public sealed record IngestProgress(long Articles, long Rejected, long Bytes, long TotalBytes);
