using Timeline.Temporal.Lexicon;

namespace Timeline.Temporal.Rules;

/// <summary>
/// One phenomenon of the language of time. A rule looks at one position, reads as far as it can, and says what it read;
/// it never looks at the calendar. The matcher asks only the rules whose <see cref="Starts"/> fit the unit there, and
/// takes the longest reading; of equally long ones the rule that is registered first.
/// </summary>
internal abstract class Rule
{
    /// <summary>Stable name, stored with every mention: <c>ar.deictic.day</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What it reads, in few words.</summary>
    public abstract Bilingual Gloss { get; }

    /// <summary>Classes of words that an expression of this rule can begin with.</summary>
    public abstract IReadOnlyList<LexClass> Starts { get; }

    /// <summary>Whether an expression of this rule can begin with digits.</summary>
    public virtual bool StartsWithNumber => false;

    /// <summary>Reads at <paramref name="at"/>; false when nothing of this kind stands there. Never throws.</summary>
    public abstract bool TryMatch(UnitSequence units, int at, out Match match);
}
