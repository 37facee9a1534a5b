using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// What short words were found to be, by their letters: news repeats its words, and remembering one is cheaper than looking
/// up each way of splitting it. A word takes the place of another that falls on the same slot, so it never grows.
/// </summary>
internal sealed class WordMemory
{
    /// <summary>The longest word that is remembered; nine words of ten are no longer.</summary>
    public const int LongestWord = 8;

    /// <summary>The verdict on a word that the lexicon does not know, whatever follows it.</summary>
    public const uint Stranger = 0;

    /// <summary>The verdict on a word that only phrases begin with: it must be read where it stands.</summary>
    public const uint Depends = uint.MaxValue;

    private const int SlotBits = 14;

    /// <summary>By a word's length: which bits of its first four letters are its own, and which of the next four.</summary>
    private static readonly (ulong Low, ulong High)[] s_own =
    [
        .. Enumerable.Range(0, LongestWord + 1).Select(length => (Own(Math.Min(length, 4)), Own(Math.Max(0, length - 4)))),
    ];

    private readonly Slot[] _slots = new Slot[1 << SlotBits];

    /// <summary>The entry of the lexicon and the particles before it as one number.</summary>
    public static uint Verdict(ushort entry, Proclitics before) => entry | ((uint)before << 16);

    public static ushort EntryOf(uint verdict) => (ushort)verdict;

    public static Proclitics BeforeOf(uint verdict) => (Proclitics)(verdict >> 16);

    /// <summary>The place of a word, and whether it holds the word already.</summary>
    /// <param name="buffer">Holds the word, and at least eight characters behind its beginning.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="length">Between 1 and <see cref="LongestWord"/>.</param>
    public ref Slot Find(char[] buffer, int start, int length, out bool isKnown)
    {
        ref var first = ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(buffer), start));
        var (ownLow, ownHigh) = s_own[length];
        var low = Unsafe.ReadUnaligned<ulong>(ref first) & ownLow;
        var high = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, 8)) & ownHigh;
        var hash = ((low * 0x9E3779B97F4A7C15UL) ^ (high * 0xC2B2AE3D27D4EB4FUL)) * 0x165667B19E3779F9UL;
        ref var slot = ref _slots[(int)(hash >> (64 - SlotBits))];
        isKnown = slot.Low == low && slot.High == high;
        slot.Low = low;
        slot.High = high;
        return ref slot;
    }

    private static ulong Own(int letters) => letters == 0 ? 0 : ulong.MaxValue >> (64 - (16 * letters));

    /// <summary>A word, no letter of which is zero, so that shorter ones are told from longer; and the verdict on it.</summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Slot
    {
        internal ulong Low;

        internal ulong High;

        public uint Verdict;
    }
}
