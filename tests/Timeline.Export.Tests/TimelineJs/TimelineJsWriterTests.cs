using System.Text.Json;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests.TimelineJs;

public sealed class TimelineJsWriterTests
{
    [Fact]
    public async Task Write_AnEntry_HasItsDaysAndItsText()
    {
        var slide = await SlideAsync(Rows.Over(new DateOnly(2018, 4, 9), new DateOnly(2018, 4, 15), Grain.Week));

        slide.GetProperty("start_date").GetRawText().ShouldBe("{\"year\":2018,\"month\":4,\"day\":9}");
        slide.GetProperty("end_date").GetProperty("day").GetInt32().ShouldBe(15);
        slide.GetProperty("display_date").GetString().ShouldBe("9 – 15 نيسان 2018");
        slide.GetProperty("unique_id").GetString().ShouldBe("entry-7");
    }

    [Fact]
    public async Task Write_OnlyTheWritersDay_SaysSo() =>
        (await SlideAsync(Rows.Statement() with { DateBasis = DateBasis.WriterDay })).GetProperty("display_date").GetString()!.ShouldContain("لم يُذكر تاريخ");

    [Fact]
    public async Task Write_Markup_IsEncoded()
    {
        var slide = await SlideAsync(Rows.Statement() with { Label = "<img src=x onerror=alert(1)>", Sentence = "<script>" });

        slide.GetProperty("text").GetProperty("headline").GetString()!.ShouldStartWith("&lt;img");
        slide.GetProperty("text").GetProperty("text").GetString()!.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task Write_MoreThanItHolds_IsRefused()
    {
        var rows = Enumerable.Range(0, ExportFormats.TimelineJs.MostEntries!.Value + 1).Select(_ => Rows.Statement()).ToArray();

        await Should.ThrowAsync<ExportTooLargeException>(() => Written.AsBytes(ExportFormats.TimelineJs, rows));
    }

    private static async Task<JsonElement> SlideAsync(EntryRow row) =>
        JsonDocument.Parse(await Written.AsBytes(ExportFormats.TimelineJs, row)).RootElement.GetProperty("events")[0];
}
