namespace Timeline.Storage.Tests.Review;

public sealed class SentenceWindowTests
{
    [Fact]
    public void Sentence_AroundAPhrase_ComesWithItsNeighbours()
    {
        const string Text = "وصل الوفد. قال لافروف أمس إن 3.5 بالمئة تكفي! ثم غادر.\nبعد ذلك";
        var start = Text.IndexOf("أمس", StringComparison.Ordinal);

        var window = SentenceWindow.Of(Text, new TextSpan(start, start + 3));

        window.ShouldBe(new SentenceWindow("وصل الوفد.", "قال لافروف ", "أمس", " إن 3.5 بالمئة تكفي!", "ثم غادر."));
    }

    [Fact]
    public void Sentence_OfTheWholeText_HasNoNeighbours() =>
        SentenceWindow.Of("أمس", new TextSpan(0, 3)).ShouldBe(new SentenceWindow("", "", "أمس", "", ""));
}
