namespace Timeline.Storage;

/// <summary>One thing to decide, with all that is needed for it.</summary>
/// <param name="Mention">The expression and what the machine made of it.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Weight">(1 − confidence) × (1 + dependants): the heaviest come first.</param>
/// <param name="Dependants">What moves with it.</param>
/// <param name="GroupSize">How many open mentions have the same phrase and rule, this one among them; counted to 1,000.</param>
public sealed record ReviewItem(
    MentionView Mention, ReviewArticle Article, double Weight, IReadOnlyList<ReviewDependant> Dependants, int GroupSize);
