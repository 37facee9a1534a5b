using Timeline.Ingestion.Mapping;
using Timeline.Storage;

namespace Timeline.Ingestion.Tests.Mapping;

public sealed class SentenceBoundsTests
{
    private static string Around(string text, string word)
    {
        var start = text.IndexOf(word, StringComparison.Ordinal);
        var bounds = SentenceBounds.Around(text, new TextSpan(start, start + word.Length));
        return text[bounds.Start..bounds.End];
    }

    [Theory]
    [InlineData("جملة أولى. قال الوزير شيئا. جملة ثالثة.", "قال الوزير شيئا.")]
    [InlineData("العنوان\n\nقال الوزير شيئا\nسطر آخر", "قال الوزير شيئا")]
    [InlineData("قال الوزير إن النسبة 2.5 في المئة؟ نعم", "قال الوزير إن النسبة 2.5 في المئة؟")]
    [InlineData("قال", "قال")]
    public void Around_Word_IsItsSentence(string text, string expected) => Around(text, "قال").ShouldBe(expected);

    [Fact]
    public void Around_ParagraphWithoutAStop_IsCutAtSpaces()
    {
        var filler = string.Concat(Enumerable.Repeat("كلمة ", 400));
        var sentence = Around($"{filler}قال {filler}", "قال");
        sentence.Length.ShouldBeLessThan(700);
        sentence.Split(' ').ShouldAllBe(word => word == "كلمة" || word == "قال");
    }
}
