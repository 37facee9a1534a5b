using Timeline.Storage;
using Timeline.Web.State;

namespace Timeline.Web.Tests.State;

public sealed class TextSegmentTests
{
    [Fact]
    public void Split_OverlappingMarks_CutsAtEveryEdge()
    {
        var paragraphs = TextSegment.Split("abcdef", [new(MarkKind.Content, new TextSpan(1, 5), 1), new(MarkKind.Time, new TextSpan(3, 6), 2)]);

        paragraphs.ShouldHaveSingleItem().Select(segment => (segment.Text, segment.Marks.Count))
            .ShouldBe([("a", 0), ("bc", 1), ("de", 2), ("f", 1)]);
    }

    [Fact]
    public void Split_MarkOverALineBreak_ContinuesInTheNextParagraph()
    {
        var paragraphs = TextSegment.Split("ab\r\n\ncd", [new(MarkKind.Content, new TextSpan(1, 6), 1)]);

        paragraphs.Count.ShouldBe(2);
        paragraphs[0][1].Text.ShouldBe("b");
        paragraphs[1][0].ShouldSatisfyAllConditions(segment => segment.Text.ShouldBe("c"), segment => segment.Of(MarkKind.Content).ShouldNotBeNull());
    }

    [Fact]
    public void Split_AnyTextAndMarks_GivesTheTextBackInOrder()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => "اب ت\n"[random.Next(5)])]);
            var marks = Enumerable.Range(0, random.Next(0, 8))
                .Select(index => new TextMark((MarkKind)random.Next(4), new TextSpan(random.Next(-5, 45), random.Next(-5, 45)), index));

            var written = string.Concat(TextSegment.Split(text, marks).SelectMany(paragraph => paragraph).Select(segment => segment.Text));

            var expected = string.Concat(text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
            written.ShouldBe(expected, $"seed {seed}");
        }
    }
}
