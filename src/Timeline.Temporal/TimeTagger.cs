using Timeline.Temporal.Text;

namespace Timeline.Temporal;

/// <summary>
/// Finds the time expressions of Arabic text and resolves them to days, with reasons. Safe for use by many threads at
/// once; the same text and day always give the same answer.
/// </summary>
public sealed class TimeTagger
{
    public static TimeTagger Default { get; } = new();

    /// <param name="text">Any string at all.</param>
    /// <param name="published">The publication day, where it is known.</param>
    public TaggedText Tag(string text, DateOnly? published = null) => Tag(Tokenizer.Tokenize(text), published);

    /// <summary>The same for a text that is already split into tokens.</summary>
    public TaggedText Tag(TokenizedText tokens, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var writerDay = published is { } day ? new WriterDay(day, WriterDayBasis.Metadata, 0.95) : WriterDay.Unknown;
        return new TaggedText(tokens.Text, writerDay, []);
    }
}
