using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timeline.Temporal.Lexicon;

/// <summary>
/// A set that may say yes to what was never added, but never no to what was. Two bits of one number stand for each thing, so that asking is
/// one look at memory and takes no branch.
/// </summary>
internal readonly struct BitFilter
{
    private readonly ulong[] _words;

    private readonly int _shift;

    /// <param name="most">How many things there are at most.</param>
    /// <param name="bitsEach">How many bits for each; with eight, four strangers of a hundred pass.</param>
    public BitFilter(int most, int bitsEach)
    {
        _words = new ulong[BitOperations.RoundUpToPowerOf2((uint)(((long)most * bitsEach / 64) + 2))];
        _shift = 64 - BitOperations.Log2((uint)_words.Length);
    }

    /// <param name="hash">A number all of whose bits but the lowest are well mixed.</param>
    public void Add(ulong hash) => _words[hash >> _shift] |= (1UL << FirstBit(hash)) | (1UL << SecondBit(hash));

    /// <summary>1 where it may have been added, 0 where it was not; in the lowest bit, beside others of no meaning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong MayHold(ulong hash)
    {
        var word = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words), (nint)(hash >> _shift));
        return (word >> FirstBit(hash)) & (word >> SecondBit(hash));
    }

    private static int FirstBit(ulong hash) => (int)(hash >> 40) & 63;

    private static int SecondBit(ulong hash) => (int)(hash >> 34) & 63;
}
