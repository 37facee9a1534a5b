using Bunit;
using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Components.Controls;

namespace Timeline.Web.Tests.Controls;

/// <summary>What a reader sees of an entry, of its date's reasons and of an article.</summary>
public sealed class ReadingTests : PageTest
{
    [Fact]
    public void Card_OfAStatement_MarksCueWordsAndDateInTheEvidence()
    {
        var card = Render<EntryCard>(parameters => parameters.Add(each => each.Entry, Sample.Entry(mention: Sample.Mention())));

        card.FindAll(".evidence mark").Select(mark => (mark.ClassName, mark.TextContent))
            .ShouldBe([("hl-cue", "قال"), ("hl-time", "أمس"), ("hl-content", "سترد غدا")]);
    }

    [Fact]
    public void Card_DatedByTheWritersDay_SaysSo()
    {
        var card = Render<EntryCard>(parameters => parameters.Add(each => each.Entry, Sample.Entry(basis: DateBasis.WriterDay)));

        card.Find(".why").TextContent.ShouldContain("فأُخذ يوم المقال");
        card.FindComponents<CorrectionForm>().ShouldBeEmpty();
    }

    [Fact]
    public void Card_WithADangerousSource_ShowsNoLinkToIt()
    {
        var card = Render<EntryCard>(parameters => parameters.Add(each => each.Entry, Sample.Entry(mention: Sample.Mention(), url: "javascript:alert(1)")));

        card.Markup.ShouldNotContain("javascript:");
    }

    [Fact]
    public void Why_OfAMachineDate_GivesPhraseAnchorRuleStepsAndOtherReadings()
    {
        var why = Render<WhyThisDate>(parameters => parameters.Add(each => each.Mention, Sample.Mention()));

        var text = why.Find(".chain").TextContent;
        text.ShouldContain("أمس");
        text.ShouldContain("يوم الكاتب");
        text.ShouldContain("ar.deictic.day");
        text.ShouldContain("ناقص يوم");
        text.ShouldContain("الثلاثاء 10 نيسان 2018");
        why.Find(".alternatives").TextContent.ShouldContain("الأسبوع الماضي");
    }

    [Fact]
    public void Why_OfACorrectedDate_KeepsTheMachineValueInSight()
    {
        var mention = Sample.Mention(days: DayRange.Of(new DateOnly(2018, 4, 3)), corrected: true);

        var why = Render<WhyThisDate>(parameters => parameters.Add(each => each.Mention, mention));

        why.Find("del").TextContent.ShouldContain("10 نيسان 2018");
        why.Find("ins").TextContent.ShouldContain("3 نيسان 2018");
    }

    [Fact]
    public void Text_WithMarkupInIt_IsShownAsWritten()
    {
        const string Text = "قال <script>alert(1)</script> أمس سترد غدا";
        var mention = Sample.Mention() with { Span = Sample.Span("أمس", Text) };

        var shown = Render<HighlightedText>(parameters => parameters.Add(each => each.Article, Sample.Article(2, Text, mention)));

        shown.FindAll("script").ShouldBeEmpty();
        shown.Find("p").TextContent.ReplaceLineEndings(string.Empty).ShouldContain("<script>alert(1)</script>");
        shown.Find("a.hl-time").GetAttribute("href").ShouldBe("/articles/2?mention=7#m7");
        shown.Find("a.hl-time").Id.ShouldBe("m7");
    }
}
