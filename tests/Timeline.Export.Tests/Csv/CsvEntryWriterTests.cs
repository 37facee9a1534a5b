using System.Text;
using CsvHelper;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests.Csv;

public sealed class CsvEntryWriterTests
{
    [Fact]
    public async Task Write_OneEntry_EveryColumnHasItsValue()
    {
        var row = await WriteAndRead(Rows.Statement());

        row["id"].ShouldBe("7");
        row["kind"].ShouldBe("statement");
        row["from"].ShouldBe("2018-04-10");
        row["to"].ShouldBe("2018-04-10");
        row["grain"].ShouldBe("day");
        row["edtf"].ShouldBe("2018-04-10");
        row["date_basis"].ShouldBe("mention");
        row["phrase"].ShouldBe("أمس");
        row["anchor"].ShouldBe("writer-day");
        row["anchor_days"].ShouldBe("2018-04-11");
        row["writer_day_basis"].ShouldBe("metadata");
        row["time_rule"].ShouldBe("ar.deictic.day");
        row["rule"].ShouldBe("said.verb");
        row["confidence"].ShouldBe("0.8765");
        row["speaker"].ShouldBe("سيرغي لافروف");
        row["actors"].ShouldBe("سيرغي لافروف");
        row["type"].ShouldBe("STATE");
        row["content"].ShouldBe("إن محادثات جديدة ستبدأ");
        row["sentence"].ShouldBe("قال سيرغي لافروف أمس إن محادثات جديدة ستبدأ.");
        row["article_url"].ShouldBe("https://example.org/1");
        row["outlet"].ShouldBe("سانا");
        row["published"].ShouldBe("2018-04-11");
        row["state"].ShouldBe("machine");
        row["reviewer"].ShouldBe("");
        row["updated_at"].ShouldBe("2026-01-02T00:04:05Z");
    }

    [Fact]
    public async Task Write_Undated_HasNoDays()
    {
        var row = await WriteAndRead(Rows.Undated());

        (row["from"], row["to"], row["edtf"], row["date_basis"]).ShouldBe(("", "", "", "none"));
    }

    [Fact]
    public async Task Write_Corrected_KeepsWhatTheMachineSaid()
    {
        var corrected = Rows.Statement() with
        {
            Days = DayRange.Of(new DateOnly(2018, 4, 9)), Corrected = true, CorrectedBy = "سلمى", State = ReviewState.Reviewed,
        };

        var row = await WriteAndRead(corrected);

        (row["from"], row["machine_from"], row["state"], row["reviewer"]).ShouldBe(("2018-04-09", "2018-04-10", "reviewed", "سلمى"));
    }

    [Theory]
    [InlineData("قال: \"نعم\"، ثم, مضى")]
    [InlineData("سطر\nوسطر\r\nوسطر")]
    [InlineData("  فراغ في الطرفين  ")]
    [InlineData("؛؛,,\"\"")]
    [InlineData("\u202Bمن اليمين\u202C then left \u200F!")]
    [InlineData("وجه 😀 ضاحك")]
    public async Task Write_AnyText_ComesBackAsItWas(string text)
    {
        var row = await WriteAndRead(Rows.Statement() with { Sentence = text });

        row["sentence"].ShouldBe(text);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+963")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData(" =1")]
    [InlineData("\n=1")]
    [InlineData("\u200F=1")]
    [InlineData("\uFEFF=1")]
    [InlineData("＝1")]
    public async Task Write_TextThatASpreadsheetWouldRun_GetsAnApostrophe(string text)
    {
        var row = await WriteAndRead(Rows.Statement() with
        {
            Speaker = text, Content = text, ArticleTitle = text, ArticleUrl = text, CorrectedBy = text, Actors = [new ActorName(1, text)],
        });

        foreach (var column in (string[])["speaker", "content", "article_title", "article_url", "reviewer", "actors"])
        {
            row[column].ShouldBe("'" + text, column);
        }
    }

    [Theory]
    [InlineData("قال - نعم")]
    [InlineData("a=b")]
    [InlineData("")]
    public async Task Write_HarmlessText_StaysAsItIs(string text)
    {
        (await WriteAndRead(Rows.Statement() with { Content = text }))["content"].ShouldBe(text);
    }

    [Fact]
    public async Task Write_HalfASurrogatePair_BecomesReplacementCharacter()
    {
        (await WriteAndRead(Rows.Statement() with { Sentence = "قطع\uD83D هنا" }))["sentence"].ShouldBe("قطع\uFFFD هنا");
    }

    [Fact]
    public async Task Write_ForExcel_BeginsWithAByteOrderMarkAndOtherwiseNot()
    {
        (await Written.AsBytes(ExportFormats.CsvForExcel)).Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        (await Written.AsBytes(ExportFormats.Csv)).Take(2).ShouldBe("# "u8.ToArray());
    }

    [Fact]
    public async Task Write_WithHeader_SaysWhatItHolds()
    {
        var lines = (await Written.AsText(ExportFormats.Csv)).Split("\r\n");

        lines[0].ShouldBe("# filter: kind=statement; q=محادثات");
        lines[1].ShouldBe("# exported_at: 2026-03-01T12:00:00Z");
        lines[2].ShouldStartWith("# version: Timeline ");
        lines[3].ShouldBe("# licence: CC BY 4.0");
        lines[4].ShouldBe("# view: https://timeline.example/?kind=statement");
        lines[5].ShouldStartWith("id,kind,type,status,from,to,");
    }

    [Fact]
    public async Task Write_ChosenColumns_InTheirOrder()
    {
        var request = new ExportRequest(ExportFormats.Csv, Written.About, ["entry_url", "ID", "phrase"], withHeader: false);

        var text = Encoding.UTF8.GetString(await Written.AsBytes(request, new Written.Source(Rows.Statement())));

        text.ShouldBe("entry_url,id,phrase\r\nhttps://timeline.example/entries/7,7,أمس\r\n");
    }

    [Theory]
    [InlineData("id", "nothing")]
    [InlineData("id", "id")]
    public void Columns_UnknownOrTwice_AreRefusedByName(string first, string second) =>
        Should.Throw<FormatException>(() => new ExportRequest(ExportFormats.Csv, Written.About, [first, second])).Message.ShouldContain(second);

    [Fact]
    public void Columns_OfAFormatWithoutAny_AreRefused() =>
        Should.Throw<FormatException>(() => new ExportRequest(ExportFormats.Calendar, Written.About, ["id"])).Message.ShouldContain("xlsx");

    [Fact]
    public async Task Write_TextThatLooksLikeAComment_IsQuoted()
    {
        var request = new ExportRequest(ExportFormats.Csv, Written.About, ["label"], withHeader: false);

        var text = Encoding.UTF8.GetString(await Written.AsBytes(request, new Written.Source(Rows.Statement() with { Label = "#وسم" })));

        text.ShouldBe("label\r\n\"#وسم\"\r\n");
    }

    [Fact]
    public async Task Write_AVeryLongField_ComesBackWhole()
    {
        var text = string.Concat(Enumerable.Repeat("كلمة😀\"، ", 20_000));

        (await WriteAndRead(Rows.Statement() with { Sentence = text }))["sentence"].ShouldBe(text);
    }

    private static async Task<IReadOnlyDictionary<string, string?>> WriteAndRead(EntryRow row)
    {
        var request = new ExportRequest(ExportFormats.Csv, Written.About, withHeader: false);
        using var stream = new MemoryStream(await Written.AsBytes(request, new Written.Source(row)));
        using var reader = CsvReader.Create(stream);
        var records = new List<IReadOnlyDictionary<string, string?>>();
        while (reader.Read())
        {
            records.Add(reader.Current.ToDictionary());
        }

        return records.ShouldHaveSingleItem();
    }
}
