using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Lexicon;

/// <summary>
/// Finds a word among those of a lexicon. Almost no word of an article is one, so most look-ups end at one bit of a filter,
/// chosen by the word's length, its first four letters and its last; the same hash then leads to the few words that share the bit.
/// </summary>
internal sealed class LexIndex
{
    private const ulong LengthFactor = 0x165667B19E3779F9UL;

    /// <summary>By a word's length, up to eight: which bits of its first four characters are its own.</summary>
    private static readonly ulong[] s_firstFour = [0, 0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue];

    /// <summary>The same for the next four.</summary>
    private static readonly ulong[] s_nextFour = [0, 0, 0, 0, 0, 0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF, ulong.MaxValue];

    private readonly ulong[] _filter;

    /// <summary>By hash: one more than the place in <see cref="_words"/> where words of that hash begin; 0 for none.</summary>
    private readonly ushort[] _heads;

    private readonly (string Form, LexEntry Entry, int Next)[] _words;

    private readonly int _filterShift;

    private readonly int _headShift;

    public LexIndex(IReadOnlyDictionary<string, LexEntry> entries)
    {
        // Some thirty bits a word let three strangers of a hundred pass, and stay within the fastest cache.
        var filterBits = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, entries.Count * 32));
        var heads = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, entries.Count * 2));
        _filter = new ulong[filterBits / 64];
        _heads = new ushort[heads];
        _filterShift = 64 - BitOperations.Log2((uint)filterBits);
        _headShift = 64 - BitOperations.Log2((uint)heads);
        _words = new (string, LexEntry, int)[entries.Count];
        var count = 0;
        foreach (var (form, entry) in entries)
        {
            var hash = Hash(form);
            var bit = hash >> _filterShift;
            _filter[bit >> 6] |= 1UL << (int)bit;
            ref var head = ref _heads[hash >> _headShift];
            _words[count] = (form, entry, head - 1);
            head = checked((ushort)++count);
        }
    }

    /// <param name="word">Normalised; not empty.</param>
    public LexEntry? Find(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        for (var at = IsSet(hash) == 0 ? -1 : _heads[hash >> _headShift] - 1; at >= 0;)
        {
            ref readonly var candidate = ref _words[at];
            if (word.SequenceEqual(candidate.Form))
            {
                return candidate.Entry;
            }

            at = candidate.Next;
        }

        return null;
    }

    /// <summary>
    /// Where a stem may begin that the lexicon knows: bit n for one behind n letters of particles. None set: the word is a
    /// stranger. This is asked of every word of every text, so it takes no branch.
    /// </summary>
    /// <param name="buffer">Holds the word, and at least eight characters behind its beginning.</param>
    /// <param name="start">Where in the buffer the word begins.</param>
    /// <param name="length">Its length, one at least.</param>
    public uint StemsOf(char[] buffer, int start, int length)
    {
        ref var word = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), start);
        var low = Four(ref word) & s_firstFour[Math.Min(length, 8)];
        var high = Four(ref Unsafe.Add(ref word, 4)) & s_nextFour[Math.Min(length, 8)];
        var tail = Tail(Unsafe.Add(ref word, length - 1), length);
        var stems = IsSet(Hash(low, tail))
            | (IsSet(Hash((low >> 16) | (high << 48), tail - LengthFactor)) << 1)
            | (IsSet(Hash((low >> 32) | (high << 32), tail - (2 * LengthFactor))) << 2)
            | (IsSet(Hash((low >> 48) | (high << 16), tail - (3 * LengthFactor))) << 3)
            | (IsSet(Hash(high, tail - (4 * LengthFactor))) << 4);
        return (uint)stems & Clitics.StemStarts(Clitics.BeginningOf(MemoryMarshal.CreateReadOnlySpan(ref word, 4)), length);
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong four = 0;
        for (var i = Math.Min(word.Length, 4) - 1; i >= 0; i--)
        {
            four = (four << 16) | word[i];
        }

        return Hash(four, Tail(word[^1], word.Length));
    }

    private static ulong Hash(ulong firstFour, ulong tail) => (firstFour + tail) * 0x9E3779B97F4A7C15UL;

    private static ulong Tail(char last, int length) => (last * 0xC2B2AE3D27D4EB4FUL) + ((ulong)length * LengthFactor);

    private static ulong Four(ref char at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref at));

    private ulong IsSet(ulong hash)
    {
        var bit = hash >> _filterShift;
        return (Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_filter), (nint)(bit >> 6)) >> (int)bit) & 1;
    }
}
