namespace Timeline.Storage;

/// <summary>One entry with its evidence, its reasons and everything that people decided about it.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Span">Where the cue or trigger stands in the article's text.</param>
/// <param name="ContentSpan">Where the words that were said stand; null for events.</param>
/// <param name="SentenceStart">Where <see cref="EntryRow.Sentence"/> begins in the article's text.</param>
/// <param name="Mention">The time expression that dates it; null when none does.</param>
/// <param name="Decisions">What people decided about it and about that expression, latest first.</param>
public sealed record EntryDetail(
    EntryRow Entry,
    TextSpan Span,
    TextSpan? ContentSpan,
    int SentenceStart,
    MentionView? Mention,
    IReadOnlyList<DecisionRecord> Decisions)
{
    /// <summary>Why the machine read it so; empty where an older analysis wrote it.</summary>
    public IReadOnlyList<EntryReason> Reasons { get; init; } = [];
}
