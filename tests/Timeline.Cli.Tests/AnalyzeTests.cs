using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Timeline.Cli.Tests;

public sealed class AnalyzeTests
{
    [Fact]
    public async Task Analyze_Files_OneLineForEachInOrder()
    {
        using var folder = new TempFolder();
        var input = folder.Write("in.jsonl", Documents(200));

        var run = await CliRun.Of(["analyze", "--input", input, "--output", folder["out.jsonl"]]);

        run.ExitCode.ShouldBe(0);
        (run.Output, run.Errors).ShouldBe(("", ""));
        var ids = File.ReadLines(folder["out.jsonl"]).Select(line => JsonDocument.Parse(line, default).RootElement.GetProperty("id").GetString());
        ids.ShouldBe(Enumerable.Range(0, 200).Select(i => i.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Analyze_StandardStreams_SameAsFiles()
    {
        using var folder = new TempFolder();
        var input = folder.Write("in.jsonl", Documents(20));
        await CliRun.Of(["analyze", "--input", input, "--output", folder["out.jsonl"]]);

        var run = await CliRun.Of(["analyze", "--input", "-", "--output", "-"], Documents(20));

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe(await File.ReadAllTextAsync(folder["out.jsonl"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Analyze_Twice_GivesTheSameBytes()
    {
        var first = await CliRun.Of(["analyze"], Documents(50));
        var second = await CliRun.Of(["analyze"], Documents(50));

        second.Output.ShouldBe(first.Output);
    }

    [Fact]
    public async Task Analyze_OneDocument_HasTheFieldsOfTheContract()
    {
        var run = await CliRun.Of(["analyze"], """{"id":"a","published":"2018-04-11","text":"قال سيرغي لافروف أمس إن المحادثات ستبدأ غدا."}""");

        using var answer = JsonDocument.Parse(run.Output);
        answer.RootElement.EnumerateObject().Select(field => field.Name).Take(6)
            .ShouldBe(["id", "writer_day", "writer_day_basis", "times", "statements", "events"]);
        answer.RootElement.GetProperty("writer_day_basis").GetString().ShouldBe("metadata");
        run.Output.ShouldNotContain("\\u");
    }

    [Fact]
    public async Task Analyze_IdThatIsANumber_ComesBackAsANumber()
    {
        var run = await CliRun.Of(["analyze"], """{"id":12,"text":"x","published":null}""");

        run.Output.ShouldStartWith("""{"id":12,"writer_day":null,"writer_day_basis":"unknown",""");
    }

    [Theory]
    [InlineData("{oops", "not JSON")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("""{"text":"x"}""", "\"id\" is missing")]
    [InlineData("""{"id":"x"}""", "\"text\" is missing")]
    [InlineData("""{"id":"x","text":7}""", "\"text\" is missing or no text")]
    [InlineData("""{"id":"x","text":"t","published":"31/12/2018"}""", "\"published\" is \"31/12/2018\", which is no day")]
    [InlineData("""{"id":"x","text":"t","published":2018}""", "\"published\" is 2018, which is no day")]
    [InlineData("""{"id":"\ud83d","text":"t"}""", "\"id\" holds half a character")]
    public async Task Analyze_BadLine_IsNamedAndSkippedAndTheRestGoesOn(string bad, string complaint)
    {
        var run = await CliRun.Of(["analyze"], Documents(2) + bad + "\n" + Documents(1));

        run.ExitCode.ShouldBe(1);
        run.Lines.Length.ShouldBe(3);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("standard input:3: " + complaint);
    }

    [Fact]
    public async Task Analyze_NotUtf8_IsNamedAndSkipped()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(Documents(1)), .. "{\"id\":\"x\",\"text\":\""u8, 0xC7, .. "\"}\n"u8];

        var run = await CliRun.Of(["analyze"], input);

        run.ExitCode.ShouldBe(1);
        run.Lines.ShouldHaveSingleItem();
        run.ErrorLines.ShouldHaveSingleItem().ShouldBe("standard input:2: not UTF-8; skipped");
    }

    [Fact]
    public async Task Analyze_EmptyLinesMarkAndCarriageReturns_AreNoTrouble()
    {
        var run = await CliRun.Of(["analyze"], "\uFEFF" + Documents(2).Replace("\n", "\r\n\r\n", StringComparison.Ordinal));

        run.ExitCode.ShouldBe(0);
        run.Lines.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Analyze_Nothing_IsDone()
    {
        var run = await CliRun.Of(["analyze"]);

        (run.ExitCode, run.Output, run.Errors).ShouldBe((0, "", ""));
    }

    [Fact]
    public async Task Analyze_HalfASurrogatePair_IsReadAndWritten()
    {
        var run = await CliRun.Of(["analyze"], """{"id":"x","text":"وجه \ud83d أمس \"غدا\"","published":"2018-04-11"}""");

        run.ExitCode.ShouldBe(0);
        JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).Dispose();
    }

    [Fact]
    public async Task Analyze_LineOfManyMegabytes_IsNamedAndSkipped()
    {
        using var folder = new TempFolder();
        await using (var file = new StreamWriter(folder["in.jsonl"]))
        {
            var filler = new string('x', 1 << 20);
            for (var i = 0; i < 34; i++)
            {
                await file.WriteAsync(filler);
            }

            await file.WriteAsync("\n" + Documents(1));
        }

        var run = await CliRun.Of(["analyze", "--input", folder["in.jsonl"]]);

        run.ExitCode.ShouldBe(1);
        run.Lines.ShouldHaveSingleItem();
        run.ErrorLines.ShouldHaveSingleItem().ShouldEndWith("in.jsonl:1: longer than 32 MB; skipped");
    }

    [Fact]
    public async Task Analyze_Conversation_AnswersBeforeTheInputEnds()
    {
        using var process = CliRun.Start(["analyze"]);
        await process.StandardInput.WriteAsync(Documents(1).AsMemory(), TestContext.Current.CancellationToken);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);

        var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        answer.ShouldNotBeNull().ShouldStartWith("{\"id\":\"0\"");
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Analyze_ReaderGone_EndsWithOneSentence()
    {
        using var process = CliRun.Start(["analyze"]);
        process.StandardOutput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(Documents(1).AsMemory(), TestContext.Current.CancellationToken);
        process.StandardInput.Close();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(3);
        (await errors).ShouldBe("timeline: Standard output was closed or is full before everything was written.\n");
    }

    [Fact]
    public async Task Analyze_OutputThatCannotBeWritten_IsTheWorldsFault()
    {
        using var folder = new TempFolder();
        var input = folder.Write("in.jsonl", Documents(1));

        var run = await CliRun.Of(["analyze", "--input", input, "--output", folder["no/such/folder/out.jsonl"]]);

        run.ExitCode.ShouldBe(3);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("cannot be written");
    }

    [Fact]
    public async Task Analyze_MissingInput_LeavesTheOutputAlone()
    {
        using var folder = new TempFolder();
        var output = folder.Write("out.jsonl", "precious");

        var run = await CliRun.Of(["analyze", "--input", folder["none.jsonl"], "--output", output]);

        run.ExitCode.ShouldBe(2);
        (await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken)).ShouldBe("precious");
    }

    [Fact]
    public async Task Analyze_OutputIsInput_IsRefused()
    {
        using var folder = new TempFolder();
        var file = folder.Write("in.jsonl", Documents(1));

        var run = await CliRun.Of(["analyze", "--input", file, "--output", file]);

        run.ExitCode.ShouldBe(2);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(Documents(1));
    }

    private static string Documents(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":"{{i}}","published":"2018-04-11","text":"زار الوفد المدينة أمس، ويعود بعد {{i + 2}} أيام."}""").Append('\n');
        }

        return lines.ToString();
    }
}
