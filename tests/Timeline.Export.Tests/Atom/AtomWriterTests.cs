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

    [Fact]
    public async Task Write_AnEntryThatIsGone_NamesItAsDeleted()
    {
        var bytes = await Written.AsBytes(new ExportRequest(ExportFormats.Atom, Written.About), new Written.Source(Rows.Statement()) { Gone = [Rows.Gone()] });

        XNamespace tombstones = "http://purl.org/atompub/tombstones/1.0";
        var gone = Parse(bytes).Element(tombstones + "deleted-entry")!;
        ((string?)gone.Attribute("ref"), (string?)gone.Attribute("when")).ShouldBe(("tag:timeline.example,2017:entry/8", "2026-01-03T00:00:00Z"));
        (await Grammar.FaultsAsync("Atom/atom.rng", bytes)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_HardTextAndNothingKnown_FitsTheGrammarOfTheStandard()
    {
        var bare = Rows.Undated() with { Published = null, Outlet = null, ArticleUrl = "not an address", ArticleTitle = null, Speaker = null, Label = "" };

        (await Grammar.FaultsAsync("Atom/atom.rng", await Written.AsBytes(ExportFormats.Atom, Rows.Statement() with { Label = HardText.Text }, bare))).ShouldBeEmpty();
        (await Grammar.FaultsAsync("Atom/atom.rng", await Written.AsBytes(ExportFormats.Atom))).ShouldBeEmpty();
        (await Grammar.FaultsAsync("Atom/atom.rng", System.Text.Encoding.UTF8.GetBytes("<feed xmlns='http://www.w3.org/2005/Atom'><id>x:y</id><title>x</title></feed>"))).ShouldNotBeEmpty("a feed without a moment");
    }

    private static XElement Parse(byte[] bytes) => XElement.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace);
}
