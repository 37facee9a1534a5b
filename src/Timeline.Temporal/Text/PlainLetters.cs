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

    /// <summary>How many words of each mask <see cref="Find"/> fills for a text of that length.</summary>
    public static int MaskLength(int length) => (length >> 6) + 2;

    /// <summary>
    /// Sets a bit in <paramref name="letters"/> for each plain letter of the text, and writes its folded form to the same place in
    /// <paramref name="normalized"/>; the other places there hold nothing of use. Sets a bit in <paramref name="others"/> for what is
    /// neither such a letter nor a space, and for all behind the end.
    /// </summary>
    public static void Find(ReadOnlySpan<char> text, Span<char> normalized, Span<ulong> letters, Span<ulong> others)
    {
        var from = MemoryMarshal.Cast<char, ushort>(text);
        var to = MemoryMarshal.Cast<char, ushort>(normalized);
        var whole = text.Length & ~63;
        for (var at = 0; at < whole; at += 64)
        {
            letters[at >> 6] = Fold(from.Slice(at, 64), to.Slice(at, 64), out others[at >> 6]);
        }

        ulong rest = 0;
        var restOthers = ulong.MaxValue;
        for (var i = whole; i < text.Length; i++)
        {
            var bit = 1UL << (i & 63);
            normalized[i] = CharacterMap.Map(text[i]);
            rest |= IsPlain(text[i]) ? bit : 0;
            restOthers ^= IsPlain(text[i]) || text[i] == ' ' ? bit : 0;
        }

        (letters[whole >> 6], others[whole >> 6]) = (rest, restOthers);
        (letters[(whole >> 6) + 1], others[(whole >> 6) + 1]) = (0, ulong.MaxValue);
    }

    /// <summary>The sixty-four bits of a mask from a place on.</summary>
    public static ulong Window(ReadOnlySpan<ulong> mask, int at)
    {
        var (word, shift) = (at >> 6, at & 63);
        return (mask[word] >> shift) | (mask[word + 1] << 1 << (63 - shift));
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
    private static ulong Fold(ReadOnlySpan<ushort> from, Span<ushort> to, out ulong others)
    {
        var (first, second) = (Vector256.Create(from), Vector256.Create(from[16..]));
        var (third, fourth) = (Vector256.Create(from[32..]), Vector256.Create(from[48..]));
        var letters = IsLetter(first) | ((ulong)IsLetter(second) << 16) | ((ulong)IsLetter(third) << 32) | ((ulong)IsLetter(fourth) << 48);
        others = ~(letters | IsSpace(first) | ((ulong)IsSpace(second) << 16) | ((ulong)IsSpace(third) << 32) | ((ulong)IsSpace(fourth) << 48));
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

    private static uint IsSpace(Vector256<ushort> characters) => Vector256.Equals(characters, Vector256.Create((ushort)' ')).ExtractMostSignificantBits();

    private static uint IsLetter(Vector256<ushort> letters)
    {
        var isLetter = Vector256.LessThanOrEqual(letters - Vector256.Create((ushort)First), Vector256.Create((ushort)(Last - First)))
            & Vector256.GreaterThan(letters - Vector256.Create((ushort)HoleFirst), Vector256.Create((ushort)(HoleLast - HoleFirst)));
        return isLetter.ExtractMostSignificantBits();
    }
}
