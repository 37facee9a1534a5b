using System.Text.Json;
using Timeline.Export.Tests.Readers;

namespace Timeline.Export.Tests.Html;

public sealed class HtmlWriterTests
{
    [Fact]
    public async Task Write_MarkupInTheText_CannotEndItsElement()
    {
        var page = await Written.AsText(ExportFormats.Html, Rows.Statement() with { Label = "</script><script>alert(1)</script>", Sentence = HardText.Text });

        page.Split("<script").Length.ShouldBe(3);
        using var data = Data(page);
        data.RootElement.GetProperty("entries")[0].GetProperty("label").GetString().ShouldBe("</script><script>alert(1)</script>");
    }

    [Fact]
    public async Task Write_APage_NeedsNothingFromElsewhere()
    {
        var page = await Written.AsText(ExportFormats.Html, Rows.Statement());

        page.ShouldContain("default-src 'none'; script-src 'sha256-");
        page.ShouldNotContain("src=\"");
        page.ShouldNotContain("<link");
        page.Split('\n').ShouldAllBe(line => !line.StartsWith("import ", StringComparison.Ordinal) && !line.StartsWith("export ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_AnEntry_CarriesItsReasons()
    {
        using var data = Data(await Written.AsText(ExportFormats.Html, Rows.Statement()));

        var entry = data.RootElement.GetProperty("entries")[0];
        entry.GetProperty("chain").EnumerateArray().ShouldContain(line => line.GetString() == "القاعدة: ar.deictic.day");
        entry.GetProperty("url").GetString().ShouldBe("https://timeline.example/entries/7");
    }

    private static JsonDocument Data(string page)
    {
        const string Opening = "<script type=\"application/json\" id=\"timeline-data\">";
        var from = page.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        return JsonDocument.Parse(page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)]);
    }
}
