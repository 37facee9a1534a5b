using System.Xml.Linq;
using Timeline.Export.Tests.Readers;
using Timeline.Export.TimeMl;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests.TimeMl;

public sealed class ArticleTimeMlTests
{
    private const string Text = "قال <الوزير> أمس & غدا.\nانتهى";

    [Fact]
    public void Of_AnArticle_KeepsItsTextAndAnchorsItsTimes()
    {
        var document = Parse(Article(Mention(13, 16, AnchorKind.WriterDay, -1), Mention(19, 22, AnchorKind.Mention, 13)));

        document.Element("TEXT")!.Value.ShouldBe(Text);
        var times = document.Element("TEXT")!.Elements("TIMEX3").ToList();
        times.Select(time => time.Value).ShouldBe(["أمس", "غدا"]);
        times.Select(time => (string?)time.Attribute("anchorTimeID")).ShouldBe(["t0", (string?)times[0].Attribute("tid")]);
        document.Element("DCT")!.Element("TIMEX3")!.Attribute("value")!.Value.ShouldBe("2018-04-11");
    }

    [Fact]
    public void Of_ATimeWithinAnother_IsLeftToTheOuterOne() =>
        Parse(Article(Mention(13, 22, AnchorKind.None, -1), Mention(19, 22, AnchorKind.None, -1))).Element("TEXT")!.Elements("TIMEX3").ShouldHaveSingleItem();

    [Fact]
    public void Of_ACorrectedTime_HasTheValueThatHolds()
    {
        var corrected = Mention(13, 16, AnchorKind.WriterDay, -1) with { Corrected = true, Days = DayRange.Of(new DateOnly(2018, 4, 9)) };

        var time = Parse(Article(corrected)).Descendants("TIMEX3").Last();

        time.Attribute("value")!.Value.ShouldBe("2018-04-09");
        time.Attribute("comment")!.Value.ShouldContain("the machine said 2018-04-10");
    }

    [Fact]
    public async Task Of_HardText_XmllintReadsIt() => (await ForeignReader.ProgramAsync(
        "/usr/bin/xmllint", ArticleTimeMl.Of(Article() with { Text = HardText.Text + HardText.Broken }), ".tml", "--noout")).ShouldBeEmpty();

    private static XElement Parse(ArticleView article) => XElement.Load(new MemoryStream(ArticleTimeMl.Of(article)), LoadOptions.PreserveWhitespace);

    private static ArticleView Article(params MentionView[] mentions) => new(
        5, "key", "عنوان", Text, null, null, null, new DateOnly(2018, 4, 11), null, null,
        new WriterDay(new DateOnly(2018, 4, 11), WriterDayBasis.Metadata, 0.95), "1", DateTimeOffset.UnixEpoch, mentions, [], []);

    private static MentionView Mention(int start, int end, AnchorKind anchor, int anchorStart) => new(
        start, 1, new TextSpan(start, end), Text[start..end], "DATE", "2018-04-10", null, DayRange.Of(new DateOnly(2018, 4, 10)), DayRange.Of(new DateOnly(2018, 4, 10)),
        false, Grain.Day, 0.9, "ar.deictic.day", anchor, null, anchorStart, [new Bilingual("خطوة", "step")], []);
}
