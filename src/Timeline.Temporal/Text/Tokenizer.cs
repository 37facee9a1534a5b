using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timeline.Temporal.Text;

/// <summary>Splits any string into tokens, in linear time. Nothing in a string can make it throw.</summary>
public static class Tokenizer
{
    /// <summary>Tokens written at once, those behind the last of a window for nothing: how many there are is hard to guess.</summary>
    private const int AtOnce = 4;

    /// <summary>So many tokens can begin in a window, and some more are written behind them.</summary>
    private const int MostInWindow = 64 + AtOnce;

    /// <summary>The kind of the token that a character begins, by its class; white space and what is invisible begin none.</summary>
    private static readonly TokenKind[] s_kinds =
    [
        default, TokenKind.LineEnd, TokenKind.Word, TokenKind.Foreign, TokenKind.Number, TokenKind.Punctuation, default,
    ];

    public static TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new TokenizedText();
        Tokenize(text, tokens);
        return tokens;
    }

    /// <summary>The same into buffers that have served another text, which is gone then.</summary>
    public static void Tokenize(string text, TokenizedText into)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(into);
        var tokens = into.Begin(text);
        var table = CharacterClasses.Table;
        if (PlainText.Read(text, into.Normalized, into.Keys, into.Masks))
        {
            into.Widen();
        }

        int count = 0, i = 0;
        var spaceBefore = true;
        while (i < text.Length)
        {
            if (tokens.Length - count <= MostInWindow)
            {
                tokens = into.Grow();
            }

            var start = ReadPlain(into, i, tokens, ref count, ref spaceBefore, out var isCut);
            if (isCut || start == text.Length)
            {
                i = start;
                continue;
            }

            // What stands here is nothing plain, or has more letters than a window.
            i = PlainText.EndOfLetters(into.Masks, start);
            var c = i < text.Length ? text[i] : ' ';
            var entry = table[c];
            var kind = CharacterClasses.ClassOf(entry);
            Token token;
            if (i > start)
            {
                token = kind is CharacterClass.Arabic or CharacterClass.Invisible
                    ? ReadRun(into, start, i, CharacterClass.Arabic, spaceBefore, out i)
                    : new Token(start, i, i - start, TokenKind.Word, spaceBefore);
            }
            else if (kind is CharacterClass.Space or CharacterClass.Invisible)
            {
                spaceBefore |= kind == CharacterClass.Space;
                i = start + 1;
                continue;
            }
            else if (kind is CharacterClass.Punctuation or CharacterClass.LineEnd)
            {
                // A carriage return and the line feed after it are one line end.
                i = text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? start + 2 : start + 1;
                into.Normalized[into.NormStart(start)] = text[start];
                into.Keys[into.NormStart(start)] = WordKey.ByteOf(text[start]);
                token = new Token(start, i, 1, s_kinds[(int)kind], spaceBefore);
            }
            else
            {
                token = ReadRun(into, start, start, kind, spaceBefore, out i);
            }

            tokens[count++] = token;
            spaceBefore = token.Kind == TokenKind.LineEnd;
        }

        into.Finish(count);
    }

    /// <summary>
    /// Reads what is plain, most of any text, up to the first that is not or the end of a window of sixty-four characters. Answers where it
    /// stopped, which is never inside a token.
    /// </summary>
    /// <param name="isCut">Nothing but the end of the window stopped it.</param>
    private static int ReadPlain(TokenizedText into, int at, Token[] tokens, ref int count, ref bool spaceBefore, out bool isCut)
    {
        var (block, shift) = (at / PlainText.BlockLength, at % PlainText.BlockLength);
        ref readonly var low = ref into.Masks[block];
        ref readonly var high = ref into.Masks[block + 1];
        var letters = BlockMasks.Window(low.Letters, high.Letters, shift);
        var digits = BlockMasks.Window(low.Digits, high.Digits, shift);
        var signs = BlockMasks.Window(low.Signs, high.Signs, shift);
        var lines = BlockMasks.Window(low.Lines, high.Lines, shift);
        var others = BlockMasks.Window(low.Others, high.Others, shift);
        var plain = BitOperations.TrailingZeroCount(others);
        var inside = plain == 64 ? ulong.MaxValue : (1UL << plain) - 1;
        var starts = ((letters & ~(letters << 1)) | (digits & ~(digits << 1)) | signs) & inside;
        var ends = ((~letters & (letters << 1)) | (~digits & (digits << 1)) | (signs << 1)) & inside;
        var spaces = ~(letters | digits | signs | others) | lines;
        var behindSpace = (spaces << 1) | (spaceBefore ? 1UL : 0);
        // The bits of each token's kind, by where it begins: a word has none, and a line feed is a sign too.
        var punctuation = signs & ~lines;
        var kinds = new KindBits(punctuation, digits | punctuation, lines);
        var written = BitOperations.PopCount(ends);
        var isOpen = BitOperations.PopCount(starts) > written;
        var open = 63 - BitOperations.LeadingZeroCount(starts);
        var room = tokens.AsSpan(count, written + AtOnce);
        for (var i = 0; i < written; i += AtOnce)
        {
            var four = room.Slice(i, AtOnce);
            Write(out four[0], at, ref starts, ref ends, kinds, behindSpace);
            Write(out four[1], at, ref starts, ref ends, kinds, behindSpace);
            Write(out four[2], at, ref starts, ref ends, kinds, behindSpace);
            Write(out four[3], at, ref starts, ref ends, kinds, behindSpace);
        }

        count += written;

        // A token may go on behind the window, or be ended by something that is not plain.
        var next = isOpen ? open : plain;
        isCut = plain == 64 && next > 0;
        spaceBefore = next == 64 ? spaces >> 63 != 0 : ((behindSpace >> next) & 1) != 0;
        return at + next;
    }

    /// <summary>Writes the first token of those that are left. Where none is, what it writes means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(out Token token, int at, ref ulong starts, ref ulong ends, in KindBits kinds, ulong behindSpace)
    {
        int start = BitOperations.TrailingZeroCount(starts), end = BitOperations.TrailingZeroCount(ends);
        token = new Token(at + start, at + end, end - start, kinds.At(start), ((behindSpace >> start) & 1) != 0);
        starts &= starts - 1;
        ends &= ends - 1;
    }

    /// <summary>
    /// Reads a run of one class with the marks and invisible characters in it, one character at a time.
    /// </summary>
    /// <param name="from">Where the run's plain letters end, which stand in their places already.</param>
    /// <param name="next">What follows the run and the invisible characters behind it.</param>
    private static Token ReadRun(TokenizedText into, int start, int from, CharacterClass kind, bool spaceBefore, out int next)
    {
        var text = into.Text;
        var normalized = into.Normalized.AsSpan(into.NormStart(start));
        var keys = into.Keys[into.NormStart(start)..];
        int end = from, length = from - start;
        for (next = from; next < text.Length; next++)
        {
            var entry = CharacterClasses.Table[text[next]];
            var found = CharacterClasses.ClassOf(entry);
            if (found == kind)
            {
                normalized[length] = (char)entry;
                keys[length++] = WordKey.ByteOf((char)entry);
                if ((entry & CharacterClasses.LamAlef) != 0)
                {
                    normalized[length] = 'ا';
                    keys[length++] = WordKey.ByteOf('ا');
                }

                end = next + 1;
            }
            else if (found != CharacterClass.Invisible)
            {
                break;
            }
            else if ((entry & CharacterClasses.Mark) != 0)
            {
                end = next + 1;
            }
        }

        return new Token(start, end, length, s_kinds[(int)kind], spaceBefore);
    }

    /// <summary>The three bits of a <see cref="TokenKind"/>, for each of sixty-four characters.</summary>
    private readonly ref struct KindBits(ulong lowest, ulong middle, ulong highest)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TokenKind At(int at) => (TokenKind)(((lowest >> at) & 1) | (((middle >> at) & 1) << 1) | (((highest >> at) & 1) << 2));
    }
}
