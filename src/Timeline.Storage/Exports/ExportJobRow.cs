namespace Timeline.Storage;

/// <summary>An export that is made, or was, while whoever asked for it does other things.</summary>
/// <param name="Owner">Who asked for it: an account or a network address.</param>
/// <param name="Query">What for, as the query of the request.</param>
/// <param name="Site">The address of the dashboard as its reader knows it.</param>
/// <param name="Total">How many entries it will hold; null until they are counted, and for networks.</param>
/// <param name="Written">How many it holds already.</param>
/// <param name="Error">Why it failed.</param>
public sealed record ExportJobRow(
    long Id,
    string Owner,
    string Query,
    string Site,
    ExportJobState State,
    long? Total,
    long Written,
    long Bytes,
    string? Error,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset ExpiresAt);
