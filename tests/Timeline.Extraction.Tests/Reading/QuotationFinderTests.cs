using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Tests.Reading;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("قال «نعم ثم نعم» وخرج", "نعم ثم نعم")]
    [InlineData("قال “نعم ثم نعم” وخرج", "نعم ثم نعم")]
    [InlineData("قال \"نعم ثم نعم\" وخرج", "نعم ثم نعم")]
    [InlineData("قال ‹نعم ثم نعم› وخرج", "نعم ثم نعم")]
    [InlineData("قال: «نعم ثم نعم\" وخرج", "نعم ثم نعم")]
    [InlineData("اجتماع »نعم ثم نعم» وخرج", "نعم ثم نعم")]
    [InlineData("قال »نعم ثم نعم« وخرج", "نعم ثم نعم")]
    [InlineData("قال بـ\"نعم ثم نعم\" وخرج", "نعم ثم نعم")]
    [InlineData("قال “نعم ثم نعم\nوخرج", "نعم ثم نعم")]
    public void Find_MarksOfAnyKind_HoldsWhatIsQuoted(string text, string quoted)
    {
        var tokens = Tokenizer.Tokenize(text);

        var all = Find(tokens).All;

        all.Count.ShouldBe(1);
        text[tokens[all[0].Open].End..tokens[all[0].Close].Start].ShouldBe(quoted);
        all[0].Words.ShouldBe(3);
    }

    [Fact]
    public void Find_NestedMarks_HoldsBoth()
    {
        var tokens = Tokenizer.Tokenize("قال «نقيم اتصالات مع «فصائل المعارضة» ولكن ليس معها كلها»");

        Find(tokens).All.Select(item => item.Words).ShouldBe([9, 2]);
    }

    [Fact]
    public void Find_StraightMarkLeftOpen_DoesNotTakeTheNextSpeech()
    {
        const string Text = "قال \"تبادلنا وجهات النظر. وأضاف \"بحثنا كل شيء اليوم\" ثم خرج";
        var tokens = Tokenizer.Tokenize(Text);

        Find(tokens).All.Select(item => Text[tokens[item.Open].End..tokens[item.Close].Start]).ShouldBe(["تبادلنا وجهات النظر", "بحثنا كل شيء اليوم"]);
    }

    [Fact]
    public void Find_SentencesInOneQuotation_StayTogether()
    {
        var tokens = Tokenizer.Tokenize("قال \"تبادلنا وجهات النظر. وبحثنا كل شيء اليوم\" ثم خرج");

        Find(tokens).All.Count.ShouldBe(1);
    }

    [Fact]
    public void Find_StrayClosingMark_OpensNothing() =>
        Find(Tokenizer.Tokenize("خرج الوزير\" من القاعة ثم عاد")).All.ShouldBeEmpty();

    private static Quotations Find(TokenizedText tokens)
    {
        var buffers = new ReadingBuffers();
        buffers.Hold(tokens.Count);
        return QuotationFinder.Find(tokens, buffers);
    }
}
