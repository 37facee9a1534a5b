using Timeline.Temporal.Text;

namespace Timeline.Temporal.Tests.Text;

/// <summary>The tokenizer reads sixteen letters at a time; this reads one at a time and must say the same.</summary>
public sealed class ReferenceTokenizerTests
{
    /// <summary>Long enough for whole blocks, with words across their ends.</summary>
    [Fact]
    public void Tokenize_RandomText_IsWhatOneCharacterAtATimeGives() => RandomTexts.ForAll(3000, seed: 3, mostPieces: 120, text =>
    {
        var tokens = Tokenizer.Tokenize(text);

        Enumerable.Range(0, tokens.Count).Select(i => (tokens[i], tokens.Norm(i).ToString())).ShouldBe(Reference(text));
    });

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
            var norm = kind is CharacterClass.Punctuation or CharacterClass.LineEnd ? text[start..end] : CharacterMap.Normalize(text[start..end]);
            if (kind is CharacterClass.Arabic or CharacterClass.Foreign or CharacterClass.Digit)
            {
                for (; i < text.Length && (ClassAt(text, i) == kind || ClassAt(text, i) == CharacterClass.Invisible); i++)
                {
                    if (ClassAt(text, i) == kind)
                    {
                        norm += CharacterMap.Normalize(text[i].ToString());
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
