using System.Xml.Linq;
using Timeline.Export.Tests.Readers;

namespace Timeline.Export.Tests.Atom;

public sealed class AtomWriterTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Write_HardText_XmllintReadsItAndItComesBack()
    {
        var bytes = await Written.AsBytes(ExportFormats.Atom, Rows.Statement() with { Label = HardText.Text, Sentence = HardText.Broken });

        (await ForeignReader.ProgramAsync("/usr/bin/xmllint", bytes, ".atom", "--noout")).ShouldBeEmpty();
        var entry = Parse(bytes).Element(s_atom + "entry")!;
        entry.Element(s_atom + "title")!.Value.ShouldBe(HardText.Text);
        entry.Element(s_atom + "content")!.Value.ShouldContain("قطع\uFFFD هنا\uFFFD\uFFFD\uFFFD");
    }

    [Fact]
    public async Task Write_AnEntry_HasWhatTheStandardAsksFor()
    {
        var feed = Parse(await Written.AsBytes(ExportFormats.Atom, Rows.Statement()));

        foreach (var place in (XElement[])[feed, feed.Element(s_atom + "entry")!])
        {
            place.Elements(s_atom + "id").ShouldHaveSingleItem();
            place.Elements(s_atom + "title").ShouldHaveSingleItem();
            place.Elements(s_atom + "updated").ShouldHaveSingleItem();
            place.Elements(s_atom + "author").ShouldHaveSingleItem();
        }

        feed.Element(s_atom + "entry")!.Element(s_atom + "id")!.Value.ShouldBe("tag:timeline.example,2017:entry/7");
        feed.Element(s_atom + "entry")!.Element(s_atom + "updated")!.Value.ShouldBe("2026-01-02T00:04:05Z");
        feed.Element(s_atom + "rights")!.Value.ShouldBe("CC BY 4.0");
        feed.Elements(s_atom + "link").Single(link => (string?)link.Attribute("rel") == "alternate").Attribute("href")!.Value.ShouldBe("https://timeline.example/?kind=statement");
    }

    [Fact]
    public async Task Write_AnEntry_CarriesItsWholeProvenance()
    {
        var entry = Parse(await Written.AsBytes(ExportFormats.Atom, Rows.Statement())).Element(s_atom + "entry")!;

        XNamespace ours = "urn:timeline:entry";
        (entry.Element(ours + "anchor")!.Value, entry.Element(ours + "time_rule")!.Value, entry.Element(ours + "edtf")!.Value).ShouldBe(("writer-day", "ar.deictic.day", "2018-04-10"));
    }

    private static XElement Parse(byte[] bytes) => XElement.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace);
}
