using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>One of a group of mentions with the same phrase and rule.</summary>
/// <param name="Sentence">What stands around it.</param>
public sealed record ReviewGroupItem(long MentionId, long Version, long ArticleId, string? Title, string Sentence, DayRange? Days, DateOnly? WriterDay);
