using System.Numerics;
using System.Runtime.CompilerServices;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// Where in a text anything can begin: a word with which a rule can, or two words side by side that begin a phrase of the lexicon, with
/// all that can be written before them. Made of the lexicon and of what rules say that they begin with, so a new row or rule is known here
/// at once. Nine of ten words of an article are none, and nobody looks at them unless a rule asks what they are.
/// </summary>
internal static class Triggers
{
    /// <summary>Both filters together stay in a core's fastest memory.</summary>
    private const int BitsEach = 8;

    /// <summary>By written word.</summary>
    public static BitFilter Words { get; } = new(Starters().Count() * Clitics.Combinations.Length, BitsEach);

    /// <summary>By written word and the one behind it (<see cref="Pair"/>).</summary>
    public static BitFilter Pairs { get; } = new(TimeLexicon.Arabic.Entries.Sum(entry => entry.Phrases.Length) * Clitics.Combinations.Length, BitsEach);

    static Triggers()
    {
        foreach (var (letters, _) in Clitics.Combinations)
        {
            foreach (var (stem, _) in Starters())
            {
                Words.Add(WordKey.Hash(WordKey.Of(letters + stem)));
            }

            foreach (var (stem, entry) in TimeLexicon.Arabic.Words)
            {
                foreach (var phrase in entry.Phrases)
                {
                    Pairs.Add(Pair(WordKey.Hash(WordKey.Of(letters + stem)), WordKey.Hash(phrase.NextKey)));
                }
            }
        }
    }

    /// <summary>Two words' hashes as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pair(ulong first, ulong second) => BitOperations.RotateLeft(first, 21) ^ second;

    private static IEnumerable<(string Stem, LexEntry Entry)> Starters() => TimeLexicon.Arabic.Words.Where(word => RuleSet.Starts(word.Entry.Id) != 0);
}
