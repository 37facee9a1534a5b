namespace Timeline.Storage;

/// <summary>What is looked for. What is given must hold all at once.</summary>
/// <param name="Text">Words in any form and spelling; between quotation marks, next to each other; the last may be unfinished.</param>
/// <param name="Year">The year in which the entry's days begin.</param>
public sealed record SearchRequest(
    string Text, EntryKind? Kind = null, string? Type = null, long? OutletId = null, long? ActorId = null, int? Year = null);
