using System.Text.Json;
using System.Text.RegularExpressions;
using Timeline.Export.Tests.Readers;

namespace Timeline.Export.Tests.Html;

public sealed class HtmlWriterTests
{
    [Fact]
    public async Task Write_MarkupInTheText_CannotEndItsElement()
    {
        var page = await Written.AsText(ExportFormats.Html, Rows.Statement() with { Label = "</script><script>alert(1)</script>", Sentence = HardText.Text });

        Regex.Count(page, "<script").ShouldBe(2);
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
        Regex.IsMatch(page, @"^(?:import|export)\b", RegexOptions.Multiline).ShouldBeFalse();
    }

    [Fact]
    public async Task Write_AnEntry_CarriesItsReasons()
    {
        using var data = Data(await Written.AsText(ExportFormats.Html, Rows.Statement()));

        var entry = data.RootElement.GetProperty("entries")[0];
        entry.GetProperty("chain").EnumerateArray().Select(line => line.GetString()).ShouldContain("القاعدة: ar.deictic.day");
        entry.GetProperty("url").GetString().ShouldBe("https://timeline.example/entries/7");
    }

    private static JsonDocument Data(string page) =>
        JsonDocument.Parse(Regex.Match(page, "<script type=\"application/json\" id=\"timeline-data\">(?<data>.*?)</script>", RegexOptions.Singleline).Groups["data"].Value);
}
