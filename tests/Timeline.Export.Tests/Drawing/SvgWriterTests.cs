using System.Xml.Linq;
using Timeline.Export.Tests.Readers;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests.Drawing;

public sealed class SvgWriterTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Write_HardText_XmllintReadsIt() => (await ForeignReader.ProgramAsync(
        "/usr/bin/xmllint", await Written.AsBytes(ExportFormats.Svg, Rows.Statement() with { Label = HardText.Text, Sentence = HardText.Broken }), ".svg", "--noout")).ShouldBeEmpty();

    [Theory]
    [InlineData(true, "من اليمين إلى اليسار")]
    [InlineData(false, "من اليسار إلى اليمين")]
    public async Task Write_EitherDirection_IsSaidAndPutsThePastThere(bool runsLeft, string sentence)
    {
        var early = Rows.Statement() with { Id = 1, Days = DayRange.Of(new DateOnly(2017, 1, 2)) };
        var late = Rows.Statement() with { Id = 2, Days = DayRange.Of(new DateOnly(2018, 1, 2)) };
        var request = new ExportRequest(ExportFormats.Svg, Written.About with { TimeRunsLeft = runsLeft });

        var drawing = XElement.Load(new MemoryStream(await Written.AsBytes(request, new Written.Source(early, late))));

        drawing.Value.ShouldContain(sentence);
        var marks = drawing.Elements(s_svg + "a").ToDictionary(
            mark => (string)mark.Attribute("href")!, mark => (double)mark.Descendants(s_svg + "rect").First().Attribute("x")!,
            StringComparer.Ordinal);
        (marks["https://timeline.example/entries/1"] > marks["https://timeline.example/entries/2"]).ShouldBe(runsLeft);
    }

    [Fact]
    public async Task Write_HowSureADateIs_Shows()
    {
        var sure = Rows.Statement();
        var within = Rows.Over(new DateOnly(2018, 4, 1), new DateOnly(2018, 4, 9), Grain.Day);
        var nobody = Rows.Statement() with { DateBasis = DateBasis.WriterDay };

        var drawing = XElement.Load(new MemoryStream(await Written.AsBytes(ExportFormats.Svg, sure, within, nobody)));

        var marks = drawing.Elements(s_svg + "a").Select(mark => mark.Descendants(s_svg + "rect").First()).ToList();
        marks.Count(mark => (string?)mark.Attribute("fill") == "url(#soft-statement)").ShouldBe(1);
        marks.Count(mark => mark.Attribute("stroke-dasharray") is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Write_Nothing_IsStillADrawing() =>
        XElement.Load(new MemoryStream(await Written.AsBytes(ExportFormats.Svg, Rows.Undated()))).Value.ShouldContain("1 بلا تاريخ");
}
