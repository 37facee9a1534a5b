namespace Timeline.Temporal.Text;

/// <summary>Splits any string into tokens, in linear time. Nothing in a string can make it throw.</summary>
public static class Tokenizer
{
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

    /// <summary>The same into buffers that have served another text.</summary>
    internal static void Tokenize(string text, TokenizedText into)
    {
        var tokens = into.Begin(text);
        var mask = into.Mask;
        var table = CharacterClasses.Table;
        PlainLetters.Find(text, into.Normalized, mask);
        int count = 0, i = 0;
        var spaceBefore = true;
        while (i < text.Length)
        {
            var start = i;
            i = PlainLetters.EndOfRun(mask, i);
            if (count == tokens.Length)
            {
                tokens = into.Grow();
            }

            var c = i < text.Length ? text[i] : ' ';
            if (i > start && c == ' ')
            {
                // A plain word and a space: most of any text.
                tokens[count++] = new Token(start, i++, i - 1 - start, TokenKind.Word, spaceBefore);
                spaceBefore = true;
                continue;
            }

            var entry = table[c];
            var kind = CharacterClasses.ClassOf(entry);
            Token token;
            if (i > start)
            {
                token = kind is CharacterClass.Arabic or CharacterClass.Invisible
                    ? ReadRun(text, into.Normalized, start, i, CharacterClass.Arabic, spaceBefore, out i)
                    : new Token(start, i, i - start, TokenKind.Word, spaceBefore);
            }
            else if (kind is CharacterClass.Space or CharacterClass.Invisible)
            {
                spaceBefore |= kind == CharacterClass.Space;
                i++;
                continue;
            }
            else if (kind is CharacterClass.Punctuation or CharacterClass.LineEnd)
            {
                // A carriage return and the line feed after it are one line end.
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
                into.Normalized[start] = text[start];
                token = new Token(start, i, 1, s_kinds[(int)kind], spaceBefore);
            }
            else
            {
                token = ReadRun(text, into.Normalized, start, start, kind, spaceBefore, out i);
            }

            tokens[count++] = token;
            spaceBefore = token.Kind == TokenKind.LineEnd;
        }

        into.Finish(count);
    }

    /// <summary>
    /// Reads a run of one class with the marks and invisible characters in it, one character at a time. Its normalised form
    /// can only be shorter than the run, so it is written in its place.
    /// </summary>
    /// <param name="from">Where the run's plain letters end, which stand in their places already.</param>
    /// <param name="next">What follows the run and the invisible characters behind it.</param>
    private static Token ReadRun(string text, char[] normalized, int start, int from, CharacterClass kind, bool spaceBefore, out int next)
    {
        int end = from, length = from - start;
        for (next = from; next < text.Length; next++)
        {
            var entry = CharacterClasses.Table[text[next]];
            var found = CharacterClasses.ClassOf(entry);
            if (found == kind)
            {
                normalized[start + length++] = (char)entry;
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
