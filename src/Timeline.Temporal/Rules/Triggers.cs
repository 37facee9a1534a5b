using System.Numerics;
using System.Runtime.CompilerServices;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// Where in a text anything can begin: a word with which a rule can, or two words side by side that begin a phrase of the lexicon, with
/// all that can be written before them. Made of the lexicon and of what rules say that they begin with, so a new row or rule is known here
/// at once. Words are told by their endings, which particles do not change. Nine of ten words of an article are none, and nobody looks at them unless a
/// rule asks what they are.
/// </summary>
internal static class Triggers
{
    /// <summary>By a word's ending.</summary>
    public static BitTable Words { get; } = new();

    /// <summary>By a word's ending and that of the one behind it (<see cref="Pair"/>).</summary>
    public static BitTable Pairs { get; } = new();

    /// <summary>By a word's ending: whether it may follow an <see cref="Beginning.Opener"/>.</summary>
    public static BitTable BehindOpeners { get; } = new();

    static Triggers()
    {
        foreach (var spelled in RuleSet.Spellings)
        {
            BehindOpeners.Add(Hash(spelled));
        }

        foreach (var (letters, _) in Clitics.Combinations)
        {
            foreach (var (stem, _) in Starters())
            {
                Words.Add(Hash(letters + stem));
            }

            foreach (var (stem, entry) in TimeLexicon.Arabic.Words)
            {
                if (RuleSet.CanFollowOpener(entry) || entry.Phrases.ToArray().Any(phrase => RuleSet.CanFollowOpener(phrase.Entry)))
                {
                    BehindOpeners.Add(Hash(letters + stem));
                }

                foreach (var phrase in entry.Phrases)
                {
                    Pairs.Add(Pair(Hash(letters + stem), Hash(phrase.Following[0])));
                }
            }
        }
    }

    /// <summary>Two words' hashes as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Pair(uint first, uint second) => BitOperations.RotateLeft(first, 9) ^ second;

    private static uint Hash(string word) => WordKey.Hash(WordKey.EndingOf(word));

    private static IEnumerable<(string Stem, LexEntry Entry)> Starters() => TimeLexicon.Arabic.Words.Where(word => RuleSet.Begins(word.Entry.Id) != Beginning.None);
}
