using System.Text;
using CsvHelper;
using Timeline.Export.Columns;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests.Readers;

/// <summary>LibreOffice opens the tables and gives back the same rows.</summary>
public sealed class LibreOfficeTests
{
    private const string Program = "/usr/bin/soffice";

    // Comma, quotation mark, UTF-8, from the first line; everything quoted that needs it, as it is shown, the first sheet.
    private const string AsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";
    private const string FromCsv = "CSV:44,34,76,1";

    private static readonly string[] s_columns = ["id", "from", "to", "label", "phrase", "speaker", "sentence", "published", "explanation_ar", "state"];

    private static readonly EntryRow[] s_rows =
    [
        Rows.Statement(),
        Rows.Statement() with { Id = 8, Label = "=1+1", Sentence = "قال: \"نعم\"، 'لا' «بلى» “أجل”, 50% \u200F! 😀\nسطر" },
        Rows.Over(new DateOnly(1899, 12, 1), new DateOnly(2030, 1, 31), Grain.Month) with { Id = 9 },
        Rows.Undated() with { Id = 10 },
    ];

    [Fact]
    public async Task Xlsx_OpenedAndSavedAsCsv_HasTheSameRows()
    {
        var csv = await ConvertAsync(await Written.AsBytes(new ExportRequest(ExportFormats.Xlsx, Written.About, s_columns), new Written.Source(s_rows)), ".xlsx", AsCsv, "*.csv");

        using var stream = new MemoryStream(csv);
        using var reader = CsvReader.Create(stream);
        foreach (var row in s_rows)
        {
            reader.Read().ShouldBeTrue();
            var read = reader.Current.ToDictionary();
            read.Keys.ShouldBe(s_columns, ignoreOrder: true);
            foreach (var column in s_columns)
            {
                (read[column] ?? "").ShouldBe(EntryColumns.TextOf(column, row, Written.About), $"{row.Id} {column}");
            }
        }

        reader.Read().ShouldBeFalse();
    }

    [Fact]
    public async Task Csv_OpenedAndSavedAsAWorkbook_HasTheSameRowsAndNoFormula()
    {
        var csv = await Written.AsBytes(new ExportRequest(ExportFormats.CsvForExcel, Written.About, s_columns, withHeader: false), new Written.Source(s_rows));
        var workbook = await ConvertAsync(csv, ".csv", "xlsx", "*.xlsx", $"--infilter={FromCsv}");

        var lines = await ForeignReader.PythonAsync("openpyxl", workbook, ".xlsx", """
            sheet = openpyxl.load_workbook(path).worksheets[0]
            rows = list(sheet.iter_rows())
            print([cell.value for cell in rows[0]])
            print(any(cell.data_type == 'f' for row in rows for cell in row), len(rows))
            for row in rows[1:]:
                print(row[0].value, row[1].is_date, str(row[1].value)[:10], ascii(row[6].value))
            print(rows[2][3].value)
            """);

        lines[0].ShouldBe($"[{string.Join(", ", s_columns.Select(column => $"'{column}'"))}]");
        lines[1].ShouldBe("False 5");
        lines[2].ShouldStartWith("7 True 2018-04-10 ");
        lines[3].ShouldEndWith(Ascii(s_rows[1].Sentence));
        lines[4].ShouldStartWith("9 True 1899-12-01 ");
        lines[5].ShouldStartWith("10 False None ");
        lines[6].ShouldBe("'=1+1");
    }

    // As Python writes it.
    private static string Ascii(string text)
    {
        var builder = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            builder.Append(rune.Value switch
            {
                '\n' => "\\n",
                '\'' => "\\'",
                < 127 => rune.ToString(),
                <= 0xFF => $"\\x{rune.Value:x2}",
                <= 0xFFFF => $"\\u{rune.Value:x4}",
                _ => $"\\U{rune.Value:x8}",
            });
        }

        return builder.Append('\'').ToString();
    }

    private static async Task<byte[]> ConvertAsync(byte[] file, string extension, string into, string wanted, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("timeline-calc-");
        try
        {
            await ForeignReader.ProgramAsync(
                Program, file, extension,
                ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", .. options, "--convert-to", into, "--outdir", $"{folder.FullName}/out"]);
            return await File.ReadAllBytesAsync(folder.GetFiles("out/" + wanted)[0].FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
