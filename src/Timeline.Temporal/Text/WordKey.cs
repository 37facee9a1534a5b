using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timeline.Temporal.Text;

/// <summary>
/// A word's first eight letters as one number, a byte each, those behind its end shifted out. Words are told apart by it at once: those with
/// different keys are different.
/// </summary>
internal static class WordKey
{
    /// <summary>Letters that make a key, and that can be read wherever a word begins.</summary>
    public const int Letters = 8;

    /// <summary>Arabic letters begin behind it, so that a letter less this is one byte, and no letter is zero.</summary>
    public const char BeforeLetters = '\u061F';

    /// <summary>A letter's byte. One far from the others becomes the highest, which no word of a lexicon has.</summary>
    public static byte ByteOf(char letter) => (byte)Math.Min((ushort)(letter - BeforeLetters), byte.MaxValue);

    /// <summary>Of a word whose bytes begin at <paramref name="first"/>; seven more can be read behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ref byte first, int length) => Unsafe.ReadUnaligned<ulong>(ref first) << Math.Max(64 - (8 * length), 0);

    /// <summary>Of a word that stands alone.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[Letters];
        letters.Clear();
        word[..Math.Min(word.Length, Letters)].CopyTo(letters);
        var less = Vector128.Create(MemoryMarshal.Cast<char, ushort>(letters)) - Vector128.Create((ushort)BeforeLetters);
        return Vector128.NarrowWithSaturation(less, less).AsUInt64().ToScalar() << Math.Max(64 - (8 * word.Length), 0);
    }

    /// <summary>Whether no other word of that length has the same key.</summary>
    public static bool IsWhole(ReadOnlySpan<char> word) =>
        word.Length <= Letters && !word.ContainsAnyExceptInRange((char)(BeforeLetters + 1), (char)(BeforeLetters + byte.MaxValue - 1));

    public static ulong Hash(ulong key) => (key ^ (key >> 29)) * 0x9E3779B97F4A7C15UL;
}
