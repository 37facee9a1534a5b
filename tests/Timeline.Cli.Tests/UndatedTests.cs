using System.Text.Json;

namespace Timeline.Cli.Tests;

public sealed class UndatedTests
{
    private const string Article = "أكد المتحدث أمس التزام بلاده ببيان ميونيخ الصادر في 11 شباط الجاري.";

    [Fact]
    public async Task Tag_NoDate_PrintsPossibleDaysWidthAndReasons()
    {
        var run = await CliRun.Of(["tag"], Article);

        run.ExitCode.ShouldBe(0);
        run.Lines[0].ShouldStartWith("writer's day: not decided, 19 days are possible");
        run.Output.ShouldContain("2016-02-11/2016-02-29");
        run.Output.ShouldContain("Munich statement on Syria was in the current month");
    }

    [Fact]
    public async Task Analyze_NoDate_ListsCandidatesInJson()
    {
        var run = await CliRun.Of(["analyze"], $$"""{"id":"a","published":null,"text":"{{Article}}"}""");

        using var answer = JsonDocument.Parse(run.Output);
        answer.RootElement.GetProperty("writer_day").ValueKind.ShouldBe(JsonValueKind.Null);
        var candidate = answer.RootElement.GetProperty("writer_day_candidates").EnumerateArray().ShouldHaveSingleItem();
        candidate.GetProperty("from").GetString().ShouldBe("2016-02-11");
        candidate.GetProperty("to").GetString().ShouldBe("2016-02-29");
        candidate.GetProperty("reasons")[0].GetProperty("ar").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Tag_Landmarks_AddToTheTablesAndBadRowsAreTold()
    {
        using var folder = new TempFolder();
        var own = folder.Write("own.tsv", "معرض الورد\tevent\t2019-05-01/2019-05-05\tflower show\tthe show\nnonsense\n");

        var run = await CliRun.Of(["tag", "--landmarks", own, "--json"], "انطلق اليوم معرض الورد في المدينة");
        var byVariable = await CliRun.Of(["tag", "--json"], "انطلق اليوم معرض الورد في المدينة", new Dictionary<string, string?>(StringComparer.Ordinal) { ["TIMELINE_LANDMARKS"] = own });

        run.ExitCode.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"{own}:2: expected 6 cells");
        run.Output.ShouldContain("\"writer_day\":\"2019-05-01\"");
        byVariable.Output.ShouldBe(run.Output);
    }

    [Fact]
    public async Task Tag_LandmarksThatAreNotThere_IsWrongUsage()
    {
        (await CliRun.Of(["tag", "--landmarks", "/nowhere/own.tsv"], Article)).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Eval_Undated_PrintsCoverageAndWidth()
    {
        using var folder = new TempFolder();
        var gold = folder.Write("gold.jsonl", $$"""{"id":"a","source":"one","published":"2016-02-20","text":"{{Article}}"}""");

        var run = await CliRun.Of(["eval", gold, "--undated", "--json"]);

        run.ExitCode.ShouldBe(0);
        using var figures = JsonDocument.Parse(run.Output);
        figures.RootElement.GetProperty("covered").GetDouble().ShouldBe(1);
        figures.RootElement.GetProperty("median_width_days").GetInt32().ShouldBe(19);
    }
}
