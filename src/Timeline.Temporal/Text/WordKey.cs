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
    public static ulong Of(ref byte first, int length) => Unsafe.ReadUnaligned<ulong>(ref first) << Behind(length);

    /// <summary>How many of a key's bits lie behind a word's end; none below zero. Without a branch, since lengths cannot be guessed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Behind(int length)
    {
        var bits = 64 - (8 * length);
        return bits & ~(bits >> 31);
    }

    /// <summary>Of a word that stands alone.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[Letters];
        letters.Clear();
        word[..Math.Min(word.Length, Letters)].CopyTo(letters);
        var less = Vector128.Create(MemoryMarshal.Cast<char, ushort>(letters)) - Vector128.Create((ushort)BeforeLetters);
        return Vector128.NarrowWithSaturation(less, less).AsUInt64().ToScalar() << Behind(word.Length);
    }

    /// <summary>Whether no other word of that length has the same key.</summary>
    public static bool IsWhole(ReadOnlySpan<char> word) =>
        word.Length <= Letters && !word.ContainsAnyExceptInRange((char)(BeforeLetters + 1), (char)(BeforeLetters + byte.MaxValue - 1));

    /// <summary>Letters that make an ending, and so many bytes there must be before the first word.</summary>
    public const int EndingLetters = 4;

    /// <summary>
    /// A word's last four letters as one number, a byte each. Particles stand before a word, so most of what it can be written with has the
    /// same ending.
    /// </summary>
    /// <param name="first">The word's first byte; the others stand behind it, and four that mean nothing before it.</param>
    /// <param name="length">How many it has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint EndingOf(ref byte first, int length)
    {
        var before = (8 * EndingLetters) - (8 * length);
        before &= ~(before >> 31);
        return Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, length - EndingLetters)) >> before << before;
    }

    /// <summary>Of a word that stands alone.</summary>
    public static uint EndingOf(ReadOnlySpan<char> word)
    {
        Span<byte> letters = stackalloc byte[EndingLetters];
        letters.Clear();
        var last = word[Math.Max(word.Length - EndingLetters, 0)..];
        for (var i = 0; i < last.Length; i++)
        {
            letters[EndingLetters - last.Length + i] = ByteOf(last[i]);
        }

        return Unsafe.ReadUnaligned<uint>(ref letters[0]);
    }

    /// <summary>Of a word whose key is known; cheaper where the key has all its letters.</summary>
    public static uint EndingOf(ulong key, ReadOnlySpan<char> word) => word.Length <= Letters ? (uint)(key >> 32) : EndingOf(word);

    public static uint Hash(uint ending) => (ending ^ (ending >> 15)) * 0x9E3779B1;

    public static ulong Hash(ulong key) => (key ^ (key >> 29)) * 0x9E3779B97F4A7C15UL;
}
