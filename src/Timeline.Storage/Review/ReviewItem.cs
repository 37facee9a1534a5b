namespace Timeline.Storage;

/// <summary>One thing to decide, with all that is needed for it.</summary>
/// <param name="Mention">The expression and what the machine made of it.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Weight">(1 − confidence) × (1 + dependants): the heaviest come first.</param>
/// <param name="Dependants">What moves with it.</param>
/// <param name="GroupSize">How many open mentions have the same phrase and rule, this one among them; counted to 1,000.</param>
/// <param name="FirstEditorId">Who decided already, where two have to and the second is missing; else null.</param>
public sealed record ReviewItem(
    MentionView Mention, ReviewArticle Article, double Weight, IReadOnlyList<ReviewDependant> Dependants, int GroupSize, string? FirstEditorId)
{
    /// <summary>An editor is asked as the second of two, and should not be told what the first said.</summary>
    public bool IsSecondFor(Editor editor)
    {
        ArgumentNullException.ThrowIfNull(editor);
        return FirstEditorId is { } first && first != editor.Id;
    }
}
