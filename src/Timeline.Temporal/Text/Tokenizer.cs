using System.Numerics;

namespace Timeline.Temporal.Text;

/// <summary>Splits any string into tokens, in linear time. Nothing in a string can make it throw.</summary>
public static class Tokenizer
{
    /// <summary>So many plain words can begin in a window, and one more token behind them.</summary>
    private const int MostInWindow = 33;

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
        var hasLamAlef = text.AsSpan().IndexOfAnyInRange(CharacterMap.FirstLamAlef, CharacterMap.LastLamAlef) >= 0;
        var tokens = into.Begin(text, hasLamAlef);
        var letters = into.Letters;
        var table = CharacterClasses.Table;
        if (hasLamAlef)
        {
            // No letter of such a text has its place in the normalised one: all are read one by one.
            letters.AsSpan().Clear();
            into.Others.AsSpan().Fill(ulong.MaxValue);
        }
        else
        {
            PlainLetters.Find(text, into.Normalized, letters, into.Others);
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

            // What stands here is no plain word with a space behind it, or has more letters than a window.
            i = PlainLetters.EndOfRun(letters, start);
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
    /// Reads plain words with spaces between and behind them, most of any text, up to the first that is none or the end of a window
    /// of sixty-four characters. Answers where it stopped, which is never inside a word.
    /// </summary>
    /// <param name="isCut">Nothing but the end of the window stopped it.</param>
    private static int ReadPlain(TokenizedText into, int at, Token[] tokens, ref int count, ref bool spaceBefore, out bool isCut)
    {
        var letters = PlainLetters.Window(into.Letters, at);
        var plain = BitOperations.TrailingZeroCount(PlainLetters.Window(into.Others, at));
        var inside = plain == 64 ? ulong.MaxValue : (1UL << plain) - 1;
        var starts = letters & ~(letters << 1) & inside;
        var ends = ~letters & (letters << 1) & inside;
        for (; ends != 0; ends &= ends - 1, starts &= starts - 1)
        {
            int start = BitOperations.TrailingZeroCount(starts), end = BitOperations.TrailingZeroCount(ends);
            tokens[count++] = new Token(at + start, at + end, end - start, TokenKind.Word, spaceBefore | (start > 0));
            spaceBefore = true;
        }

        if (starts != 0)
        {
            // A word that goes on behind the window, or that something else than a space ends.
            var start = BitOperations.TrailingZeroCount(starts);
            isCut = plain == 64 && start > 0;
            spaceBefore |= start > 0;
            return at + start;
        }

        isCut = plain == 64;

        spaceBefore |= plain > 0;
        return at + plain;
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
        int end = from, length = from - start;
        for (next = from; next < text.Length; next++)
        {
            var entry = CharacterClasses.Table[text[next]];
            var found = CharacterClasses.ClassOf(entry);
            if (found == kind)
            {
                normalized[length++] = (char)entry;
                if ((entry & CharacterClasses.LamAlef) != 0)
                {
                    normalized[length++] = 'ا';
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
}
