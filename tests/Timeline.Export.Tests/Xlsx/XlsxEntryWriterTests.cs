using System.Buffers;
using Timeline.Export.Tests.Readers;
using Timeline.Export.Xlsx;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests.Xlsx;

public sealed class XlsxEntryWriterTests
{
    [Fact]
    public async Task Write_AnEntry_OpenpyxlFindsTypesLinksAndLayout()
    {
        var lines = await ReadAsync(await Written.AsBytes(ExportFormats.Xlsx, Rows.Statement()), """
            s = book.worksheets[0]
            print(s.title, s.sheet_view.rightToLeft, s.freeze_panes, s.auto_filter.ref, s.max_row)
            for name in ('id', 'from', 'writer_day', 'confidence', 'updated_at', 'speaker', 'phrase'):
                print(name, repr(cell(name).value))
            print(cell('article_url').hyperlink.target, cell('entry_url').hyperlink.target)
            print(cell('from').number_format, cell('from').is_date)
            a = book.worksheets[1]
            for row in a.iter_rows(values_only=True):
                print(row[0], row[1])
            """);

        lines[0].ShouldBe("المداخل True A2 A1:AN2 2");
        lines[1].ShouldBe("id 7");
        lines[2].ShouldBe("from datetime.datetime(2018, 4, 10, 0, 0)");
        lines[3].ShouldBe("writer_day datetime.datetime(2018, 4, 11, 0, 0)");
        lines[4].ShouldBe("confidence 0.8765");
        lines[5].ShouldBe("updated_at datetime.datetime(2026, 1, 2, 0, 4, 5)");
        lines[6].ShouldBe("speaker 'سيرغي لافروف'");
        lines[7].ShouldBe("phrase 'أمس'");
        lines[8].ShouldBe("https://example.org/1 https://timeline.example/entries/7");
        lines[9].ShouldBe("yyyy\\-mm\\-dd True");
        lines[10].ShouldBe("filter kind=statement; q=محادثات");
        lines[13].ShouldBe("licence CC BY 4.0");
    }

    [Fact]
    public async Task Write_HardText_ComesBackAsItWas()
    {
        var lines = await ReadAsync(await Written.AsBytes(ExportFormats.Xlsx, Rows.Statement() with { Sentence = HardText.Text }), "from openpyxl.utils.escape import unescape\nprint(ascii(unescape(cell('sentence').value)))");

        var expected = await ReadAsync(await Written.AsBytes(ExportFormats.Xlsx, Rows.Statement()), $"print(ascii({Python(HardText.TextWithPlainLines)}))");
        lines.ShouldBe(expected);
    }

    [Fact]
    public async Task Write_WhatXmlForbids_BecomesReplacementCharacter()
    {
        var lines = await ReadAsync(await Written.AsBytes(ExportFormats.Xlsx, Rows.Statement() with { Sentence = HardText.Broken }), "print(cell('sentence').value)");

        lines[0].ShouldBe("قطع\uFFFD هنا\uFFFD\uFFFD\uFFFD");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+963")]
    [InlineData("@SUM(A1)")]
    public async Task Write_TextThatLooksLikeAFormula_IsText(string text)
    {
        var lines = await ReadAsync(
            await Written.AsBytes(ExportFormats.Xlsx, Rows.Statement() with { Content = text }),
            "import zipfile\nraw = zipfile.ZipFile(path).read('xl/worksheets/sheet1.xml').decode()\nprint('<f>' in raw, 't=\"str\"' in raw)\nprint(cell('content').value)");

        lines.ShouldBe(["False False", text]);
    }

    [Fact]
    public async Task Write_TextLongerThanACell_IsCutBetweenCharacters()
    {
        var lines = await ReadAsync(
            await Written.AsBytes(ExportFormats.Xlsx, Rows.Statement() with { Sentence = string.Concat(Enumerable.Repeat("😀", 20_000)) }),
            "v = cell('sentence').value\nprint(len(v.encode('utf-16-le')) // 2, v[-1], set(v[:-1]))");

        lines[0].ShouldBe("32767 … {'😀'}");
    }

    [Fact]
    public async Task Write_DaysBeforeSpreadsheetsCount_AreText()
    {
        var lines = await ReadAsync(
            await Written.AsBytes(ExportFormats.Xlsx, Rows.Over(new DateOnly(1187, 10, 2), new DateOnly(1187, 10, 2), Grain.Day)), "print(repr(cell('from').value))");

        lines[0].ShouldBe("'1187-10-02'");
    }

    [Fact]
    public async Task Write_MoreRowsThanASheetHolds_GoOnToTheNext()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new XlsxEntryWriter(new ExportRequest(ExportFormats.Xlsx, Written.About, ["id"]), output, mostRows: 3))
        {
            writer.Begin();
            for (var id = 1; id <= 5; id++)
            {
                writer.Write(Rows.Statement() with { Id = id });
            }

            writer.End();
        }

        var lines = await ReadAsync(output.WrittenSpan.ToArray(), "for s in book.worksheets:\n    print(s.title, [r[0] for r in s.iter_rows(values_only=True)][:4])");

        lines[0].ShouldBe("المداخل ['id', 1, 2]");
        lines[1].ShouldBe("المداخل 2 ['id', 3, 4]");
        lines[2].ShouldBe("المداخل 3 ['id', 5]");
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void NameOf_Column_CountsInLetters(int column, string name) => XlsxCells.NameOf(column).ShouldBe(name);

    private static string Python(string text) => System.Text.Json.JsonSerializer.Serialize(text).Replace("\\uD83D\\uDE00", "\\U0001F600", StringComparison.Ordinal);

    private static Task<string[]> ReadAsync(byte[] file, string script) => ForeignReader.PythonAsync("openpyxl", file, ".xlsx", $"""
        book = openpyxl.load_workbook(path)
        def cell(name, row=2):
            s = book.worksheets[0]
            names = [c.value for c in s[1]]
            return s.cell(row, names.index(name) + 1)
        {script}
        """);
}
