using System.Text.Json;

namespace Timeline.Cli.Tests;

public sealed class EvalTests
{
    private const string Gold = """
        {"id":"a","source":"one","published":"2018-04-11","text":"زار الوفد المدينة أمس.","times":[{"start":18,"end":21,"text":"أمس","type":"DATE","value":"2018-04-10","mod":null,"from":"2018-04-10","to":"2018-04-10","optional":false}],"statements":[],"events":[]}

        """;

    private const string Questions = """
        {"id":"1","source":"one","published":"2018-04-11","text":"زار الوفد المدينة أمس.","kind":"yesterday:word_alone","start":18,"end":21,"expression":"أمس","day":"2018-04-10"}

        """;

    [Fact]
    public async Task Eval_GivenAnswers_PrintsTheirFigures()
    {
        using var folder = new TempFolder();
        var gold = folder.Write("gold.jsonl", Gold);
        var system = folder.Write("system.jsonl", """{"id":"a","times":[{"start":18,"end":21,"value":"2018-04-10","from":"2018-04-09","to":"2018-04-09"}]}""");

        var run = await CliRun.Of(["eval", gold, system, "--json"]);

        run.ExitCode.ShouldBe(0);
        using var figures = JsonDocument.Parse(run.Output);
        figures.RootElement.GetProperty("value_f1").GetDouble().ShouldBe(1);
        figures.RootElement.GetProperty("day_f1").GetDouble().ShouldBe(0);
        figures.RootElement.GetProperty("sources").GetProperty("one").GetProperty("documents").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Eval_NoAnswers_SameAsAnalyzingFirst()
    {
        using var folder = new TempFolder();
        var gold = folder.Write("gold.jsonl", Gold);
        await CliRun.Of(["analyze", "--input", gold, "--output", folder["out.jsonl"]]);

        var direct = await CliRun.Of(["eval", gold, "--json"]);
        var inTwoSteps = await CliRun.Of(["eval", gold, folder["out.jsonl"], "--json"]);

        direct.ExitCode.ShouldBe(0);
        direct.Output.ShouldBe(inTwoSteps.Output);
    }

    [Fact]
    public async Task Eval_DateQuestions_AreRecognised()
    {
        using var folder = new TempFolder();
        var questions = folder.Write("dates.jsonl", Questions);
        var answers = folder.Write("answers.jsonl", """{"id":"1","times":[{"start":18,"end":21,"from":"2018-04-10","to":"2018-04-10"}]}""");

        var run = await CliRun.Of(["eval", questions, answers]);

        run.ExitCode.ShouldBe(0);
        run.Lines[^1].ShouldMatch("^all +1.000   1 of 1$");
    }

    [Fact]
    public async Task Eval_Errors_AreListedOnRequest()
    {
        using var folder = new TempFolder();
        var gold = folder.Write("gold.jsonl", Gold);
        var nothing = folder.Write("nothing.jsonl", "");

        var run = await CliRun.Of(["eval", gold, nothing, "--errors", "5"]);

        run.Lines[0].ShouldBe("1 documents, 1 of them not answered");
        run.Lines[^1].ShouldStartWith("a: time missed: gold «أمس»");
    }

    [Fact]
    public async Task Eval_BrokenGold_IsRefusedWithItsLine()
    {
        using var folder = new TempFolder();
        var gold = folder.Write("gold.jsonl", Gold + "{broken\n");

        var run = await CliRun.Of(["eval", gold]);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("gold.jsonl, line 2: ");
    }
}
