using System.Text.Json;
using Timeline.Testing;

namespace Timeline.Cli.Tests;

/// <summary>The commands that need a database, on a real one.</summary>
public sealed class StoreCommandTests : IAsyncLifetime
{
    private const string Articles = """
        {"id":"1","outlet":"سانا","title":"لقاء","text":"قال سيرغي لافروف أمس إن المحادثات ستبدأ غدا.","published":"2018-04-11"}
        {"id":"2","outlet":"سانا","title":"زيارة","text":"أعلن متحدث باسم الحكومة اليوم أن الوفد وصل.","published":"2018-04-12"}

        """;

    private readonly TempFolder _folder = new();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Ingest_Twice_ChangesNothingTheSecondTime()
    {
        var file = _folder.Write("news.jsonl", Articles);

        var first = await RunAsync("ingest", file);
        var second = await RunAsync("ingest", file);

        (first.ExitCode, first.Output).ShouldBe((0, "2 added, 0 updated, 0 unchanged, 0 rejected\n"));
        (second.ExitCode, second.Output).ShouldBe((0, "0 added, 0 updated, 2 unchanged, 0 rejected\n"));
    }

    [Fact]
    public async Task Ingest_BadLine_IsNamedAndTheRestIsStored()
    {
        var file = _folder.Write("news.jsonl", Articles + "{broken\n");

        var run = await RunAsync("ingest", file);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBe("2 added, 0 updated, 0 unchanged, 1 rejected\n");
        run.ErrorLines.ShouldContain(line => line.Contains("news.jsonl:3: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_WhatWasIngested_AsCsvAndJsonLines()
    {
        await RunAsync("ingest", _folder.Write("news.jsonl", Articles));

        var csv = await RunAsync("export", "--no-header");
        var json = await RunAsync("export", "--format", "jsonl", "--no-header", "--kind", "statement", "--output", _folder["out.jsonl"]);

        csv.ExitCode.ShouldBe(0);
        csv.Output.ShouldStartWith("id,kind,type,status,from,to,");
        json.ExitCode.ShouldBe(0);
        var lines = await File.ReadAllLinesAsync(_folder["out.jsonl"], TestContext.Current.CancellationToken);
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => JsonDocument.Parse(line, default).RootElement.GetProperty("kind").GetString() == "statement");
    }

    [Fact]
    public async Task Export_InEachFormat_WritesAFile()
    {
        await RunAsync("ingest", _folder.Write("news.jsonl", Articles));

        foreach (var format in Timeline.Export.ExportFormats.Names)
        {
            var run = await RunAsync("export", "--format", format, "--output", _folder[format]);

            run.ExitCode.ShouldBe(0, run.Errors);
            run.ErrorLines[^1].ShouldMatch("^[0-9]+ (entries|ties) written to ", format);
            new FileInfo(_folder[format]).Length.ShouldBeGreaterThan(100, format);
        }
    }

    [Fact]
    public async Task Export_OfAPageByItsAddress_IsWhatItsOptionsSay()
    {
        await RunAsync("ingest", _folder.Write("news.jsonl", Articles));

        var byOptions = await RunAsync("export", "--no-header", "--kind", "statement", "--from", "2018-04-10", "--to", "2018-04-10");
        var byAddress = await RunAsync("export", "--no-header", "--view", "https://timeline.example/?from=2018-04-10&to=2018-04-10&kind=statement&lane=type&sel=1#x");
        var before = await RunAsync("export", "--no-header", "--view", "/?as_of=2018-01-01");
        var now = await RunAsync("export", "--no-header", "--as-of", "9999-12-31");

        byOptions.ExitCode.ShouldBe(0);
        byOptions.Lines.Length.ShouldBe(2, "a heading and one statement");
        byAddress.Output.ShouldBe(byOptions.Output);
        before.Lines.Length.ShouldBe(1, "nothing was known then");
        now.Lines.Length.ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData("--columns nothing", "--columns must be of id, kind")]
    [InlineData("--format ics --columns id", "--columns go with csv, csv-excel, xlsx")]
    [InlineData("--undated --from 2018-01-01", "--undated goes with neither")]
    [InlineData("--view /?kind=event --actor 3", "--actor does not go with it")]
    [InlineData("--view /entries/3", "--view /entries/3 is no page that shows entries")]
    [InlineData("--as-of yesterday", "--as-of is \"yesterday\"")]
    public async Task Export_WhatDoesNotGoTogether_IsRefusedInOneSentence(string arguments, string sentence)
    {
        var run = await RunAsync(["export", .. arguments.Split(' ')]);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(sentence);
    }

    [Fact]
    public async Task DbStatus_MigratedDatabase_SaysWhatItHoldsAndNoPassword()
    {
        await RunAsync("ingest", _folder.Write("news.jsonl", Articles));

        var run = await RunAsync("db", "status");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("articles    2\n");
        run.Output.ShouldContain(" 0 pending\n");
        run.Output.ShouldNotContain("assword");
    }

    [Fact]
    public async Task DbMigrate_MigratedDatabase_HasNothingToDo()
    {
        var run = await RunAsync("db", "migrate");

        (run.ExitCode, run.Output).ShouldBe((0, "The database is up to date.\n"));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x", 3, "No database answers")]
    [InlineData("this is no connection string", 2, "ConnectionStrings__Timeline cannot be read")]
    public async Task AnyCommand_NoDatabase_IsOneSentence(string connectionString, int exitCode, string sentence)
    {
        var run = await CliRun.Of(["db", "migrate"], "", Environment(connectionString));

        run.ExitCode.ShouldBe(exitCode);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("timeline: " + sentence);
    }

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.Of(arguments, "", Environment(_database.ConnectionString));

    private static Dictionary<string, string?> Environment(string connectionString) =>
        new(StringComparer.Ordinal) { ["ConnectionStrings__Timeline"] = connectionString };
}
