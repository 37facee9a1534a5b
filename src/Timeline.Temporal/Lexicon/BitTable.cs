using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timeline.Temporal.Lexicon;

/// <summary>
/// A small set that may say yes to what was never added, but never no to what was: one bit for each thing, in a table so large that most are
/// free and so small that it stays in a core's fastest memory. Asking is one look at memory and takes no branch.
/// </summary>
internal readonly struct BitTable
{
    /// <summary>Of a table: sixteen thousand bytes.</summary>
    private const int Bits = 17;

    private const int BitsOfWord = 6;

    private readonly ulong[] _words = new ulong[1 << (Bits - BitsOfWord)];

    public BitTable()
    {
    }

    /// <param name="hash">A number whose highest bits are well mixed.</param>
    public void Add(uint hash) => _words[hash >> (32 - Bits + BitsOfWord)] |= 1UL << BitOf(hash);

    /// <summary>1 where it may have been added, 0 where it was not; in the lowest bit, beside others of no meaning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong MayHold(uint hash) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_words), (nint)(hash >> (32 - Bits + BitsOfWord))) >> BitOf(hash);

    private static int BitOf(uint hash) => (int)(hash >> (32 - Bits)) & 63;
}
