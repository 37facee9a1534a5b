using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>One of a group that can be decided together: mentions with the same phrase and rule, or entries told with the same words.</summary>
/// <param name="Sentence">What stands around it.</param>
public sealed record ReviewGroupItem(Subject Subject, long Version, long ArticleId, string? Title, string Sentence, DayRange? Days, DateOnly? WriterDay);
