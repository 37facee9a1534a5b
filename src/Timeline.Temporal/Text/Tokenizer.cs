using System.Globalization;

namespace Timeline.Temporal.Text;

/// <summary>Splits any string into tokens, in one pass and linear time. Nothing in a string can make it throw.</summary>
public static class Tokenizer
{
    private enum Class : byte
    {
        Space,
        LineEnd,
        Arabic,
        Foreign,
        Digit,
        Punctuation,
        Invisible,
    }

    private static readonly Class[] s_classes = BuildClasses();

    public static TokenizedText Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normalized = new char[text.Length];
        var tokens = new Token[Math.Max(16, (text.Length / 5) + 16)];
        int count = 0, length = 0, i = 0;
        var spaceBefore = true;
        while (i < text.Length)
        {
            var kind = s_classes[text[i]];
            switch (kind)
            {
                case Class.Space:
                    spaceBefore = true;
                    i++;
                    continue;
                case Class.Invisible:
                    i++;
                    continue;
                default:
                    break;
            }

            int start = i, normStart = length, end = i;
            if (kind is Class.Arabic or Class.Foreign or Class.Digit)
            {
                do
                {
                    var c = text[i++];
                    var mapped = CharacterMap.Map(c);
                    if (mapped != CharacterMap.Nothing)
                    {
                        normalized[length++] = mapped;
                        end = i;
                    }
                    else if (CharacterMap.IsMark(c))
                    {
                        end = i;
                    }
                }
                while (i < text.Length && (s_classes[text[i]] == kind || s_classes[text[i]] == Class.Invisible));
                i = Math.Max(i, end);
            }
            else
            {
                // A carriage return and the line feed after it are one line end.
                i += kind == Class.LineEnd && text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
                end = i;
                normalized[length++] = text[start];
            }

            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, count * 2);
            }

            var tokenKind = kind switch
            {
                Class.Arabic => TokenKind.Word,
                Class.Foreign => TokenKind.Foreign,
                Class.Digit => TokenKind.Number,
                Class.LineEnd => TokenKind.LineEnd,
                _ => TokenKind.Punctuation,
            };
            tokens[count++] = new Token(start, end, normStart, length - normStart, tokenKind, spaceBefore);
            spaceBefore = kind == Class.LineEnd;
        }

        return new TokenizedText(text, normalized, tokens, count);
    }

    private static Class[] BuildClasses()
    {
        var classes = new Class[char.MaxValue + 1];
        for (var i = 0; i < classes.Length; i++)
        {
            var c = (char)i;
            var mapped = CharacterMap.Map(c);
            classes[i] = c switch
            {
                '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f' => Class.LineEnd,
                _ when i == 0 => Class.Space,
                _ when mapped == CharacterMap.Nothing => Class.Invisible,
                _ when mapped is >= '0' and <= '9' => Class.Digit,
                _ when char.IsWhiteSpace(c) || char.IsControl(c) => Class.Space,
                _ when char.IsLetter(c) => IsArabic(mapped) ? Class.Arabic : Class.Foreign,
                _ when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Class.Foreign,
                _ => Class.Punctuation,
            };
        }

        return classes;
    }

    private static bool IsArabic(char c) => c is (>= '\u0620' and <= '\u06FF') or (>= '\u0750' and <= '\u077F');
}
