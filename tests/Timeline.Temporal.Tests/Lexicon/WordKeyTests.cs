using Timeline.Temporal.Text;

namespace Timeline.Temporal.Tests.Lexicon;

/// <summary>Keys of a text's words are made sixty-four letters at a time; those of words that stand alone one at a time.</summary>
public sealed class WordKeyTests
{
    [Fact]
    public void KeyOf_EachTokenOfARandomText_IsThatOfItsWordAlone() => RandomTexts.ForAll(2000, seed: 11, mostPieces: 120, text =>
    {
        var tokens = Tokenizer.Tokenize(text);

        for (var i = 0; i < tokens.Count; i++)
        {
            tokens.KeyOf(i).ShouldBe(TokenizedText.KeyOf(tokens.Norm(i)), tokens.Norm(i).ToString());
        }
    });
}
