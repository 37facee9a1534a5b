using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>
/// What may stand right behind the first word of an expression: words of some classes, some words by their spelling, numbers, punctuation. A rule that
/// tells it is not asked where nothing of that stands.
/// </summary>
/// <param name="Bits">A bit for each <see cref="LexClass"/>, and the highest for the rest.</param>
/// <param name="Spellings">Normalised words that a rule asks for by their letters, whatever the lexicon knows of them.</param>
internal sealed record Followers(ulong Bits, IReadOnlyList<string> Spellings)
{
    /// <summary>Set for whatever stands there, the end of the text included.</summary>
    public const ulong Anything = 1UL << 63;

    public const ulong Number = 1UL << 62;

    public const ulong Punctuation = 1UL << 61;

    public const ulong Foreign = 1UL << 60;

    /// <summary>Set for each word that is spelled as one of <see cref="Spellings"/> of any rule.</summary>
    public const ulong Spelled = 1UL << 59;

    /// <summary>Punctuation stands before the first word.</summary>
    public const ulong PunctuationBefore = 1UL << 58;

    public static Followers Any { get; } = new(Anything, []);

    /// <summary>Digits.</summary>
    public static Followers Digits { get; } = new(Number, []);

    /// <summary>Any sign.</summary>
    public static Followers Signs { get; } = new(Punctuation, []);

    /// <summary>A word of another script.</summary>
    public static Followers OtherScripts { get; } = new(Foreign, []);

    /// <summary>Whatever stands behind, where a sign stands before.</summary>
    public static Followers BehindSigns { get; } = new(PunctuationBefore, []);

    public static Followers Of(params ReadOnlySpan<LexClass> classes)
    {
        ulong bits = 0;
        foreach (var @class in classes)
        {
            bits |= 1UL << (int)@class;
        }

        return new(bits, []);
    }

    /// <param name="words">Normalised, with all that is written before them.</param>
    public static Followers Words(params string[] words) => new(Spelled, words);

    public static implicit operator Followers(LexClass @class) => Of(@class);

    public static Followers operator |(Followers one, Followers other) => new(one.Bits | other.Bits, [.. one.Spellings, .. other.Spellings]);
}
