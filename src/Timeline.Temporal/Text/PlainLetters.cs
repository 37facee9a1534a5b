using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timeline.Temporal.Text;

/// <summary>
/// The letters that nearly all Arabic text is written with, found and folded sixteen at a time. What is no such letter is
/// left to the tokenizer, one character at a time.
/// </summary>
internal static class PlainLetters
{
    private const char First = 'ء';

    private const char Last = 'ي';

    /// <summary>Tatweel and the unused codes before it stand in the middle of the letters.</summary>
    private const char HoleFirst = '\u063B';

    private const char HoleLast = '\u0640';

    /// <summary>The letters among them that are folded, and what into; <see cref="CharacterMap"/> says so, nothing here.</summary>
    private static readonly (Vector256<ushort> From, Vector256<ushort> To)[] s_folded =
    [
        .. Enumerable.Range(First, Last - First + 1).Where(c => IsPlain((char)c) && CharacterMap.Map((char)c) != c)
            .Select(c => (Vector256.Create((ushort)c), Vector256.Create((ushort)CharacterMap.Map((char)c)))),
    ];

    public static bool IsPlain(char c) => c is >= First and <= Last and not (>= HoleFirst and <= HoleLast);

    /// <summary>How many words <see cref="Find"/> fills for a text of that length.</summary>
    public static int MaskLength(int length) => (length >> 6) + 1;

    /// <summary>
    /// Sets a bit in <paramref name="mask"/> for each plain letter of the text, and writes its folded form to the same place in
    /// <paramref name="normalized"/>; the other places there hold nothing of use.
    /// </summary>
    public static void Find(ReadOnlySpan<char> text, Span<char> normalized, Span<ulong> mask)
    {
        var from = MemoryMarshal.Cast<char, ushort>(text);
        var to = MemoryMarshal.Cast<char, ushort>(normalized);
        var whole = text.Length & ~63;
        for (var at = 0; at < whole; at += 64)
        {
            mask[at >> 6] = Fold(from.Slice(at, 64), to.Slice(at, 64));
        }

        ulong rest = 0;
        for (var i = whole; i < text.Length; i++)
        {
            normalized[i] = CharacterMap.Map(text[i]);
            rest |= IsPlain(text[i]) ? 1UL << (i & 63) : 0;
        }

        mask[whole >> 6] = rest;
    }

    /// <summary>The first place from <paramref name="at"/> on that holds no plain letter.</summary>
    public static int EndOfRun(ReadOnlySpan<ulong> mask, int at)
    {
        var word = at >> 6;
        var others = ~mask[word] >> (at & 63);
        if (others != 0)
        {
            return at + BitOperations.TrailingZeroCount(others);
        }

        // The last word of the mask always has a bit to spare, so this ends.
        do
        {
            others = ~mask[++word];
        }
        while (others == 0);
        return (word << 6) + BitOperations.TrailingZeroCount(others);
    }

    /// <summary>Sixty-four characters at once, so that none waits for another.</summary>
    private static ulong Fold(ReadOnlySpan<ushort> from, Span<ushort> to)
    {
        var (first, second) = (Vector256.Create(from), Vector256.Create(from[16..]));
        var (third, fourth) = (Vector256.Create(from[32..]), Vector256.Create(from[48..]));
        var letters = IsLetter(first) | ((ulong)IsLetter(second) << 16) | ((ulong)IsLetter(third) << 32) | ((ulong)IsLetter(fourth) << 48);
        foreach (var (variant, plain) in s_folded)
        {
            // What a letter is folded into is never folded itself.
            first = Vector256.ConditionalSelect(Vector256.Equals(first, variant), plain, first);
            second = Vector256.ConditionalSelect(Vector256.Equals(second, variant), plain, second);
            third = Vector256.ConditionalSelect(Vector256.Equals(third, variant), plain, third);
            fourth = Vector256.ConditionalSelect(Vector256.Equals(fourth, variant), plain, fourth);
        }

        first.CopyTo(to);
        second.CopyTo(to[16..]);
        third.CopyTo(to[32..]);
        fourth.CopyTo(to[48..]);
        return letters;
    }

    private static uint IsLetter(Vector256<ushort> letters)
    {
        var isLetter = Vector256.LessThanOrEqual(letters - Vector256.Create((ushort)First), Vector256.Create((ushort)(Last - First)))
            & Vector256.GreaterThan(letters - Vector256.Create((ushort)HoleFirst), Vector256.Create((ushort)(HoleLast - HoleFirst)));
        return isLetter.ExtractMostSignificantBits();
    }
}
