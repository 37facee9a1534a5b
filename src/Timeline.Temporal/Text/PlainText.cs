using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Timeline.Temporal.Text;

/// <summary>
/// The characters that nearly all Arabic text is written with, told apart and folded sixty-four at a time. What is none of them is
/// left to the tokenizer, one character at a time.
/// </summary>
internal static class PlainText
{
    /// <summary>How many characters are read at once, and how many more than a text has its buffers must hold.</summary>
    public const int BlockLength = 64;

    private const char First = 'ء';

    private const char Last = 'ي';

    /// <summary>Tatweel and the unused codes before it stand in the middle of the letters.</summary>
    private const char HoleFirst = '\u063B';

    private const char HoleLast = '\u0640';

    private const ushort LastOfAscii = 0x7F;

    /// <summary>ASCII keeps its code as a byte; Arabic from U+0600 stands behind it, this much lower; all else is 255.</summary>
    private const ushort ArabicBehind = 0x600 - 0x80;

    /// <summary>
    /// By a letter's byte (<see cref="WordKey.ByteOf"/>), the byte of what it is folded into, 0 for what is no letter: <see cref="CharacterMap"/> says so,
    /// nothing here. In two halves, as large as what is looked up at once.
    /// </summary>
    private static readonly Vector256<byte> s_foldedLow = Folded(0);

    private static readonly Vector256<byte> s_foldedHigh = Folded(Vector256<byte>.Count);

    /// <summary>How many blocks a text of that length has, one behind it included that is read with the last.</summary>
    public static int Blocks(int length) => (length / BlockLength) + 2;

    /// <summary>
    /// Says of each character what it is, and writes each in its folded form to the same place in <paramref name="normalized"/> and
    /// <paramref name="keys"/>; only those of letters, digits and signs are of use there. Answers whether any letter is two when normalised.
    /// </summary>
    public static bool Read(ReadOnlySpan<char> text, Span<char> normalized, Span<byte> keys, Span<BlockMasks> masks)
    {
        var hasLamAlef = false;
        var whole = text.Length / BlockLength;
        for (var block = 0; block < whole; block++)
        {
            var at = block * BlockLength;
            hasLamAlef |= ReadBlock(text.Slice(at, BlockLength), normalized.Slice(at, BlockLength), keys.Slice(at, BlockLength), out masks[block]);
        }

        var rest = whole * BlockLength;
        Span<char> last = stackalloc char[BlockLength];
        last.Fill('\uFFFF');
        text[rest..].CopyTo(last);
        hasLamAlef |= ReadBlock(last, normalized.Slice(rest, BlockLength), keys.Slice(rest, BlockLength), out masks[whole]);
        masks[whole + 1] = new BlockMasks { Others = ulong.MaxValue };
        return hasLamAlef;
    }

    /// <summary>The first place from <paramref name="at"/> on that holds no plain letter.</summary>
    public static int EndOfLetters(ReadOnlySpan<BlockMasks> masks, int at)
    {
        var block = at / BlockLength;
        var others = ~masks[block].Letters >> (at % BlockLength);
        if (others != 0)
        {
            return at + BitOperations.TrailingZeroCount(others);
        }

        // The block behind the end has none, so this ends.
        do
        {
            others = ~masks[++block].Letters;
        }
        while (others == 0);
        return (block * BlockLength) + BitOperations.TrailingZeroCount(others);
    }

    private static bool ReadBlock(ReadOnlySpan<char> text, Span<char> normalized, Span<byte> keys, out BlockMasks masks)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(normalized));
        var low = new Half();
        var high = new Half();
        low.Read(ref from, ref to, ref keys[0]);
        high.Read(ref Unsafe.Add(ref from, 32), ref Unsafe.Add(ref to, 32), ref keys[32]);
        masks.Letters = low.Letters | ((ulong)high.Letters << 32);
        masks.Digits = low.Digits | ((ulong)high.Digits << 32);
        masks.Signs = low.Signs | ((ulong)high.Signs << 32);
        masks.Lines = low.Lines | ((ulong)high.Lines << 32);
        masks.Others = ~(masks.Letters | masks.Digits | masks.Signs | low.Spaces | ((ulong)high.Spaces << 32));
        masks.Marks = masks.Lines | low.Marks | ((ulong)high.Marks << 32);
        return masks.Others != 0 && text.IndexOfAnyInRange(CharacterMap.FirstLamAlef, CharacterMap.LastLamAlef) >= 0;
    }

    private static Vector256<byte> Folded(int from)
    {
        Span<byte> folded = stackalloc byte[Vector256<byte>.Count];
        for (var i = 0; i < folded.Length; i++)
        {
            var c = (char)(WordKey.BeforeLetters + from + i);
            folded[i] = c is (>= First and < HoleFirst) or (> HoleLast and <= Last) ? WordKey.ByteOf(CharacterMap.Map(c)) : (byte)0;
        }

        return Vector256.Create<byte>(folded);
    }

    private static byte CodeOf(char c) => (byte)(c - ArabicBehind);

    /// <summary>Thirty-two characters, as a byte each.</summary>
    private ref struct Half
    {
        public uint Letters;

        public uint Digits;

        public uint Signs;

        public uint Lines;

        public uint Spaces;

        public uint Marks;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Read(ref ushort from, ref ushort to, ref byte keys)
        {
            var (first, second) = (Vector256.LoadUnsafe(ref from), Vector256.LoadUnsafe(ref from, 16));
            var codes = Vector256.NarrowWithSaturation(Codes(first), Codes(second));
            // Of what lies below the letters the byte is larger than any of theirs.
            var bytes = codes - Vector256.Create((byte)(WordKey.BeforeLetters - ArabicBehind));
            var looked = Vector256.ConditionalSelect(
                Vector256.LessThan(bytes, Vector256.Create((byte)Vector256<byte>.Count)),
                Vector256.ShuffleNative(s_foldedLow, bytes),
                Vector256.ShuffleNative(s_foldedHigh, bytes - Vector256.Create((byte)Vector256<byte>.Count)));
            var letters = Vector256.LessThan(bytes, Vector256.Create((byte)(2 * Vector256<byte>.Count))) & ~Vector256.Equals(looked, Vector256<byte>.Zero);
            var digits = Within(codes, (byte)'0', (byte)'9');
            var lines = Vector256.Equals(codes, Vector256.Create((byte)'\n'));
            // Of ASCII what is neither digit nor letter; a question mark has no key of its own, so it is left to the tokenizer.
            var signs = (Within(codes, (byte)'!', (byte)'~') & ~digits & ~Within(codes | Vector256.Create((byte)0x20), (byte)'a', (byte)'z')) | lines
                | Vector256.Equals(codes, Vector256.Create(CodeOf('،'))) | Vector256.Equals(codes, Vector256.Create(CodeOf('؛')));
            Letters = letters.ExtractMostSignificantBits();
            Digits = digits.ExtractMostSignificantBits();
            Signs = signs.ExtractMostSignificantBits();
            Lines = lines.ExtractMostSignificantBits();
            Spaces = Vector256.Equals(codes, Vector256.Create((byte)' ')).ExtractMostSignificantBits();
            // Neither letters of ASCII nor any of Arabic's block, its marks included, end a line or a quotation.
            Marks = (~Within(codes, (byte)' ', byte.MaxValue - 1) | Vector256.Equals(codes, Vector256.Create((byte)'"'))).ExtractMostSignificantBits();
            var (lowBytes, highBytes) = Vector256.Widen(looked);
            var (lowLetters, highLetters) = Vector256.Widen(letters.AsSByte());
            Vector256.ConditionalSelect(lowLetters.AsUInt16(), lowBytes + Vector256.Create((ushort)WordKey.BeforeLetters), first).StoreUnsafe(ref to);
            Vector256.ConditionalSelect(highLetters.AsUInt16(), highBytes + Vector256.Create((ushort)WordKey.BeforeLetters), second).StoreUnsafe(ref to, 16);
            (looked | ~letters).StoreUnsafe(ref keys);
        }

        /// <summary>What lies between ASCII and Arabic is below zero when that is taken off, and becomes the highest code.</summary>
        private static Vector256<ushort> Codes(Vector256<ushort> characters) => Vector256.ConditionalSelect(
            Vector256.GreaterThan(characters, Vector256.Create(LastOfAscii)),
            Vector256.AddSaturate(characters - Vector256.Create((ushort)(ArabicBehind + LastOfAscii + 1)), Vector256.Create((ushort)(LastOfAscii + 1))),
            characters);

        private static Vector256<byte> Within(Vector256<byte> codes, byte first, byte last) =>
            Vector256.LessThanOrEqual(codes - Vector256.Create(first), Vector256.Create((byte)(last - first)));
    }
}
