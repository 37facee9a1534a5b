using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>One thing to decide, with all that is needed for it: a time expression, or an entry that none dates.</summary>
/// <param name="Mention">The expression and what the machine made of it; null when an entry lies there for itself, the only one of <paramref name="Dependants"/>.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Weight">(1 − confidence) × (1 + dependants) of an expression, 1 − confidence of an entry: the heaviest come first.</param>
/// <param name="Dependants">What moves with it.</param>
/// <param name="GroupSize">How many open mentions have the same phrase and rule, this one among them; counted to 1,000.</param>
/// <param name="FirstEditorId">Who decided already, where two have to and the second is missing; else null.</param>
public sealed record ReviewItem(
    MentionView? Mention, ReviewArticle Article, double Weight, IReadOnlyList<ReviewDependant> Dependants, int GroupSize, string? FirstEditorId)
{
    /// <summary>What is asked about, and claimed.</summary>
    public Subject Subject => Mention is { } mention ? Subject.Mention(mention.Id) : Subject.Entry(Dependants[0].EntryId);

    /// <summary>The words that it is about: the expression, or the entry's cue or trigger.</summary>
    public string Phrase => Mention?.Phrase ?? Dependants[0].Trigger;

    /// <summary>Where in the article it stands.</summary>
    public TextSpan Span => Mention?.Span ?? Dependants[0].Span;

    public ReviewState State => Mention?.State ?? Dependants[0].State;

    /// <summary>An editor is asked as the second of two, and should not be told what the first said.</summary>
    public bool IsSecondFor(Editor editor)
    {
        ArgumentNullException.ThrowIfNull(editor);
        return FirstEditorId is { } first && first != editor.Id;
    }
}
