using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Tests.Lexicon;

/// <summary>Forms are written down with their particles when the lexicon is loaded; taking words apart must say the same.</summary>
public sealed class WrittenFormsTests
{
    private static readonly HashSet<string> s_known = [.. TimeLexicon.Arabic.Forms];

    [Fact]
    public void Find_KnownWordWithAnyParticles_IsItsFirstSplitThatIsKnown()
    {
        foreach (var stem in s_known)
        {
            foreach (var (letters, _) in Clitics.Combinations)
            {
                var word = letters + stem;

                var form = TimeLexicon.Arabic.Written.Find(word);

                (form.Length == 0 ? default : (form.Before, TimeLexicon.Arabic[form.Entry])).ShouldBe(ByTakingApart(word), word);
            }
        }
    }

    [Theory]
    [InlineData("ظ")]
    [InlineData("ظظظظظظظظظظظظ")]
    public void Find_WordThatOnlyBeginsAsAKnownOne_IsAStranger(string tail)
    {
        foreach (var stem in s_known)
        {
            TimeLexicon.Arabic.Written.Find(stem + tail).ShouldBe(WrittenForm.None, stem + tail);
        }
    }

    private static (Proclitics, LexEntry) ByTakingApart(string word)
    {
        Span<Clitics.Split> splits = stackalloc Clitics.Split[Clitics.MostSplits];
        foreach (var split in splits[..Clitics.SplitsOf(word, splits)])
        {
            if (s_known.Contains(word[split.StemStart..]))
            {
                return (split.Before, TimeLexicon.Arabic.Find(word.AsSpan(split.StemStart))!);
            }
        }

        return default;
    }
}
