using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>What an expression can begin with: a word of a class, and where a rule asks more of it, what. A class alone is one too.</summary>
/// <param name="Class">What the word must be.</param>
/// <param name="Value">Its <see cref="Sense.Value"/>; null for any.</param>
/// <param name="Extra">Its <see cref="Sense.Extra"/>; null for any.</param>
/// <param name="HasArticle">Whether ال stands before it; null for either.</param>
internal sealed record Start(LexClass Class, int? Value = null, int? Extra = null, bool? HasArticle = null)
{
    /// <summary>What may stand right behind it.</summary>
    public Followers Behind { get; init; } = Followers.Any;

    public static implicit operator Start(LexClass @class) => new(@class);

    /// <summary>Whether a word of the lexicon, with the article or without it, is one.</summary>
    public bool Fits(LexEntry entry, bool hasArticle) => entry.TryGet(Class, out var sense)
        && (Value ?? sense.Value) == sense.Value && (Extra ?? sense.Extra) == sense.Extra && (HasArticle ?? hasArticle) == hasArticle;
}
