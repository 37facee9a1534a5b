namespace Timeline.Cli.Tests;

public sealed class UsageTests
{
    [Fact]
    public async Task NoArguments_ShowsHelpAndIsWrongUsage()
    {
        var run = await CliRun.Of([]);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("analyze");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("tag --help")]
    [InlineData("analyze -h")]
    public async Task Help_IsDone(string arguments)
    {
        var run = await CliRun.Of(arguments.Split(' '));

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldNotBeEmpty();
        run.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("tag --nonsense")]
    [InlineData("analyze one two")]
    [InlineData("eval")]
    [InlineData("weigh")]
    public async Task WrongArguments_AreWrongUsageAndSayWhereHelpIs(string arguments)
    {
        var run = await CliRun.Of(arguments.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines[^1].ShouldStartWith("See: ./timeline ");
    }
}
