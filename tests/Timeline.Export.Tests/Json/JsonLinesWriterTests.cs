using System.Text;
using System.Text.Json;
using Timeline.Export.Json;
using Timeline.Storage;

namespace Timeline.Export.Tests.Json;

public sealed class JsonLinesWriterTests
{
    [Fact]
    public async Task Write_Entries_OneObjectALine()
    {
        var text = await Write(Rows.Statement(), Rows.Undated() with { Sentence = "سطر\nوسطر" });

        var lines = text.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(2);
        lines.ShouldAllBe(line => JsonDocument.Parse(line, default).RootElement.ValueKind == JsonValueKind.Object);
        text.ShouldEndWith("}\n");
    }

    [Fact]
    public async Task Write_Arabic_IsNotEscaped()
    {
        (await Write(Rows.Statement())).ShouldContain("\"speaker\":\"سيرغي لافروف\"");
    }

    [Fact]
    public async Task Write_Statement_CarriesItsReasons()
    {
        using var line = JsonDocument.Parse(await Write(Rows.Statement()));

        var time = line.RootElement.GetProperty("time");
        time.GetProperty("phrase").GetString().ShouldBe("أمس");
        time.GetProperty("anchor").GetProperty("from").GetString().ShouldBe("2018-04-11");
        time.GetProperty("explanation").GetProperty("en").GetString().ShouldBe("writer's day minus one day");
        line.RootElement.GetProperty("days").GetProperty("machine").GetProperty("from").GetString().ShouldBe("2018-04-10");
    }

    [Fact]
    public async Task Write_Undated_HasNullsAndNoTime()
    {
        using var line = JsonDocument.Parse(await Write(Rows.Undated()));

        line.RootElement.GetProperty("time").ValueKind.ShouldBe(JsonValueKind.Null);
        line.RootElement.GetProperty("days").GetProperty("from").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Write_HalfASurrogatePair_IsStillJson()
    {
        using var line = JsonDocument.Parse(await Write(Rows.Statement() with { Sentence = "قطع\uD83D هنا" }));

        line.RootElement.GetProperty("sentence").GetString().ShouldBe("قطع\uFFFD هنا");
    }

    [Fact]
    public async Task Write_ManyEntries_AllArrive()
    {
        var rows = Enumerable.Range(0, 500).Select(id => Rows.Statement() with { Id = id }).ToArray();

        (await Write(rows)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(500);
    }

    [Fact]
    public async Task Write_EveryProperty_IsInTheSchema()
    {
        using var schemaFile = EntrySchema.Open();
        using var schema = JsonDocument.Parse(schemaFile);
        using var line = JsonDocument.Parse(await Write(Rows.Statement()));

        Compare(line.RootElement, schema.RootElement.GetProperty("$defs").GetProperty("entry"), "entry");
    }

    private static void Compare(JsonElement value, JsonElement schema, string place)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Compare(item, schema.GetProperty("items"), place);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            var described = schema.GetProperty("properties");
            var names = value.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
            names.ShouldBe(described.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal), place);
            foreach (var property in value.EnumerateObject())
            {
                Compare(property.Value, described.GetProperty(property.Name), $"{place}.{property.Name}");
            }
        }
    }

    [Fact]
    public async Task Write_WithHeader_SaysWhatItHoldsInTheFirstLine()
    {
        var lines = (await Written.AsText(ExportFormats.JsonLines, Rows.Statement())).TrimEnd('\n').Split('\n');

        lines.Length.ShouldBe(2);
        using var first = JsonDocument.Parse(lines[0]);
        first.RootElement.GetProperty("export").GetProperty("licence").GetString().ShouldBe("CC BY 4.0");
    }

    private static async Task<string> Write(params EntryRow[] rows) => Encoding.UTF8.GetString(
        await Written.AsBytes(new ExportRequest(ExportFormats.JsonLines, Written.About, withHeader: false), new Written.Source(rows)));
}
