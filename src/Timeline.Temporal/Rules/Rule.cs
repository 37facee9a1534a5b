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

    /// <summary>
    /// Words that an expression of this rule can begin with. The more is told of them here, the less often the rule is asked in vain.
    /// </summary>
    public abstract IReadOnlyList<Start> Starts { get; }

    /// <summary>Of how many digits a number can be that an expression of this rule begins with; 0 where it begins with none.</summary>
    public virtual int MostDigits => 0;

    /// <summary>What may stand right behind such a number.</summary>
    public virtual Followers BehindDigits => Followers.Any;

    /// <summary>Reads at <paramref name="at"/>; false when nothing of this kind stands there. Never throws.</summary>
    public abstract bool TryMatch(UnitSequence units, int at, out Match match);
}
