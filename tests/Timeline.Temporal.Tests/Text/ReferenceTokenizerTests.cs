using Timeline.Temporal.Text;

namespace Timeline.Temporal.Tests.Text;

/// <summary>The tokenizer reads sixteen letters at a time; this reads one at a time and must say the same.</summary>
public sealed class ReferenceTokenizerTests
{
    [Fact]
    public void Tokenize_RandomText_IsWhatOneCharacterAtATimeGives()
    {
        var texts = new RandomTexts(3);
        for (var round = 0; round < 3000; round++)
        {
            // Long enough for whole blocks, with words across their ends.
            var text = string.Concat(Enumerable.Range(0, 1 + (round % 20)).Select(_ => texts.Next()));

            var tokens = Tokenizer.Tokenize(text);

            Enumerable.Range(0, tokens.Count).Select(i => (tokens[i], tokens.Norm(i).ToString())).ShouldBe(Reference(text));
        }
    }

    private static List<(Token Token, string Norm)> Reference(string text)
    {
        var tokens = new List<(Token, string)>();
        var space = true;
        for (var i = 0; i < text.Length;)
        {
            var kind = ClassAt(text, i);
            if (kind is CharacterClass.Space or CharacterClass.Invisible)
            {
                space |= kind == CharacterClass.Space;
                i++;
                continue;
            }

            int start = i, end = ++i;
            var norm = kind is CharacterClass.Punctuation or CharacterClass.LineEnd ? text[start..end] : CharacterMap.Map(text[start]).ToString();
            if (kind is CharacterClass.Arabic or CharacterClass.Foreign or CharacterClass.Digit)
            {
                for (; i < text.Length && (ClassAt(text, i) == kind || ClassAt(text, i) == CharacterClass.Invisible); i++)
                {
                    if (ClassAt(text, i) == kind)
                    {
                        norm += CharacterMap.Map(text[i]);
                    }

                    end = ClassAt(text, i) == kind || CharacterMap.IsMark(text[i]) ? i + 1 : end;
                }
            }
            else if (text[start] == '\r' && i < text.Length && text[i] == '\n')
            {
                end = ++i;
            }

            var token = kind switch
            {
                CharacterClass.Arabic => TokenKind.Word,
                CharacterClass.Foreign => TokenKind.Foreign,
                CharacterClass.Digit => TokenKind.Number,
                CharacterClass.LineEnd => TokenKind.LineEnd,
                _ => TokenKind.Punctuation,
            };
            tokens.Add((new Token(start, end, norm.Length, token, space), norm));
            space = kind == CharacterClass.LineEnd;
        }

        return tokens;
    }

    private static CharacterClass ClassAt(string text, int at) => CharacterClasses.ClassOf(CharacterClasses.Table[text[at]]);
}
