using Timeline.Export.Tests.Readers;

namespace Timeline.Export.Tests.Csv;

public sealed class PandasTests
{
    [Fact]
    public async Task Csv_Pandas_ReadsTypesAndText()
    {
        var bytes = await Written.AsBytes(ExportFormats.Csv, Rows.Statement() with { Sentence = HardText.Text }, Rows.Undated());

        var lines = await ForeignReader.PythonAsync("pandas", bytes, ".csv", """
            f = pandas.read_csv(path, skiprows=5, parse_dates=['from', 'updated_at'])
            print(len(f), f['from'].dtype, f['id'].dtype, f['confidence'].dtype)
            print(f['from'][0], f['from'].isna()[1])
            print(f['sentence'][0].encode('utf-8').hex())
            """);

        lines[0].ShouldBe("2 datetime64[ns] int64 float64");
        lines[1].ShouldBe("2018-04-10 00:00:00 True");
        lines[2].ShouldBe(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(HardText.Text)));
    }
}
