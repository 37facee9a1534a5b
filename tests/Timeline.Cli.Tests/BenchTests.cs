namespace Timeline.Cli.Tests;

public sealed class BenchTests
{
    [Fact]
    public async Task Bench_WithoutItsRival_PrintsOursAndSaysHowToGetIt()
    {
        using var folder = new TempFolder();
        var input = folder.Write("articles.jsonl", """{"id": 1, "published": "2018-05-09", "text": "وصل الوفد أمس الأول ويغادر غدا"}""");

        var run = await CliRun.Of(
            ["bench", "tagger", "--rounds", "1", "--input", input],
            environment: new Dictionary<string, string?>(StringComparer.Ordinal) { ["XDG_CACHE_HOME"] = folder.Path });

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("Timeline");
        run.Output.ShouldContain("--install");
    }

    [Theory]
    [InlineData("nothing-of-this-name")]
    [InlineData("tagger --rounds 0")]
    public async Task Bench_WrongArguments_AreWrongUsage(string arguments)
    {
        var run = await CliRun.Of(["bench", .. arguments.Split(' ')]);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
    }
}
