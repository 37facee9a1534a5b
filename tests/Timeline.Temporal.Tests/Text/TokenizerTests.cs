using Timeline.Temporal.Text;

namespace Timeline.Temporal.Tests.Text;

public sealed class TokenizerTests
{
    [Fact]
    public void Tokenize_MarksTatweelAndControls_MapBackToTheOriginal()
    {
        const string text = "غـــداً\u200F،الأربعاء";

        var tokens = Tokenizer.Tokenize(text);

        tokens.Count.ShouldBe(3);
        tokens.Norm(0).ToString().ShouldBe("غدا");
        tokens.Raw(0).ToString().ShouldBe("غـــداً");
        tokens.Norm(2).ToString().ShouldBe("الاربعاء");
    }

    [Theory]
    [InlineData("٢٠١٨", "2018")]
    [InlineData("۲۰۱۸", "2018")]
    [InlineData("إلى", "الي")]
    [InlineData("فاطمة", "فاطمه")]
    [InlineData("ﺃﻣﺲ", "امس")]
    [InlineData("اﻷحد", "الاحد")]
    [InlineData("ﺍﻵﻥ", "الان")]
    public void Norm_Variants_AreFolded(string written, string expected) => Tokenizer.Tokenize(written).Norm(0).ToString().ShouldBe(expected);

    [Fact]
    public void Tokenize_CarriageReturnLineFeed_IsOneLineEnd() => Tokenizer.Tokenize("أ\r\nب").Count.ShouldBe(3);

    /// <summary>As far before Arabic as digits are before the end of ASCII.</summary>
    [Fact]
    public void Tokenize_HebrewPointAlone_IsNoNumber() => Tokenizer.Tokenize("في \u05B5\u05B0 مايو")[1].Kind.ShouldBe(TokenKind.Foreign);

    [Fact]
    public void IndexAt_OffsetInsideToken_IsThatToken()
    {
        var tokens = Tokenizer.Tokenize("وصل أمس");

        tokens.IndexAt(5).ShouldBe(1);
        tokens.IndexAt(99).ShouldBe(2);
    }
}
