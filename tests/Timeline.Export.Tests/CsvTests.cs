using System.Text;
using CsvHelper;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests;

public sealed class CsvTests
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
            Days = DayRange.Of(new DateOnly(2018, 4, 9)), Corrected = true, CorrectedBy = "سلمى",
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
        (await Write(ExportFormat.CsvForExcel)).Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        (await Write(ExportFormat.Csv)).Take(2).ShouldBe("id"u8.ToArray());
    }

    [Fact]
    public async Task Write_NothingToWrite_StillHasItsHeading()
    {
        var text = Encoding.UTF8.GetString(await Write(ExportFormat.Csv));

        text.ShouldStartWith("id,kind,type,status,from,to,");
        text.Split("\r\n").Length.ShouldBe(2);
    }

    private static async Task<byte[]> Write(ExportFormat format, params EntryRow[] rows)
    {
        using var output = new MemoryStream();
        var count = await EntryExport.WriteAsync(format, Rows.Stream(rows), output, TestContext.Current.CancellationToken);
        count.ShouldBe(rows.Length);
        return output.ToArray();
    }

    private static async Task<IReadOnlyDictionary<string, string?>> WriteAndRead(EntryRow row)
    {
        using var stream = new MemoryStream(await Write(ExportFormat.Csv, row));
        using var reader = CsvReader.Create(stream);
        var records = new List<IReadOnlyDictionary<string, string?>>();
        while (reader.Read())
        {
            records.Add(reader.Current.ToDictionary());
        }

        return records.ShouldHaveSingleItem();
    }
}
