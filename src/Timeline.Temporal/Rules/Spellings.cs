using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>The words that rules ask for by their letters (<see cref="RuleSet.Spellings"/>), by their keys.</summary>
internal static class Spellings
{
    private const int PlaceBits = 7;

    /// <summary>Each at the place of its hash or behind it; 0 where none is.</summary>
    private static readonly ulong[] s_keys = Build();

    /// <summary>Whether a word is one of them, by <see cref="WordKey"/>; another one may have the same key.</summary>
    public static bool Holds(ulong key)
    {
        for (var at = PlaceOf(key); s_keys[at] != 0; at = (at + 1) & (s_keys.Length - 1))
        {
            if (s_keys[at] == key)
            {
                return true;
            }
        }

        return false;
    }

    private static int PlaceOf(ulong key) => (int)(WordKey.Hash(key) >> (64 - PlaceBits));

    private static ulong[] Build()
    {
        var keys = new ulong[1 << PlaceBits];
        foreach (var key in RuleSet.Spellings.Select(word => WordKey.Of(word)).Distinct())
        {
            var at = PlaceOf(key);
            while (keys[at] != 0)
            {
                at = (at + 1) & (keys.Length - 1);
            }

            keys[at] = key;
        }

        return keys;
    }
}
