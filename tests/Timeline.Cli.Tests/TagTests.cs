using System.Text;
using System.Text.Json;

namespace Timeline.Cli.Tests;

public sealed class TagTests
{
    private const string Sentence = "قال الوزير أمس إن اللقاء سيعقد غدا.";

    [Fact]
    public async Task Tag_Json_OneObjectThatSlicesTheText()
    {
        var run = await CliRun.Of(["tag", "--json", "--date", "2018-04-11"], Sentence);

        run.ExitCode.ShouldBe(0);
        run.Errors.ShouldBeEmpty();
        using var answer = JsonDocument.Parse(run.Output);
        answer.RootElement.GetProperty("writer_day").GetString().ShouldBe("2018-04-11");
        foreach (var time in answer.RootElement.GetProperty("times").EnumerateArray())
        {
            Sentence[time.GetProperty("start").GetInt32()..time.GetProperty("end").GetInt32()]
                .ShouldBe(time.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Tag_File_SameAsStandardInput()
    {
        using var folder = new TempFolder();
        var file = folder.Write("article.txt", Sentence);

        var fromFile = await CliRun.Of(["tag", file, "--json", "--date", "2018-04-11"]);
        var fromInput = await CliRun.Of(["tag", "-", "--json", "--date", "2018-04-11"], Sentence);

        fromFile.ExitCode.ShouldBe(0);
        fromFile.Output.ShouldBe(fromInput.Output);
    }

    [Fact]
    public async Task Tag_ForPeople_SaysTheWritersDay()
    {
        var run = await CliRun.Of(["tag", "--date", "2018-04-11"], Sentence);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("writer's day: 2018-04-11, Wednesday");
    }

    [Fact]
    public async Task Tag_ByteOrderMark_IsNoPartOfTheText()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sentence)];

        var run = await CliRun.Of(["tag", "--json", "--date", "2018-04-11"], marked);

        run.Output.ShouldBe((await CliRun.Of(["tag", "--json", "--date", "2018-04-11"], Sentence)).Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("no Arabic here")]
    public async Task Tag_NothingToFind_IsDone(string text)
    {
        var run = await CliRun.Of(["tag"], text);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("No time expressions.");
    }

    [Fact]
    public async Task Tag_UnknownEncoding_IsRejectedInOneSentence()
    {
        var run = await CliRun.Of(["tag"], [0x41, 0xFF]);

        run.ExitCode.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("expected UTF-8, UTF-16 with a byte order mark, Windows-1256 or ISO-8859-6");
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1256)]
    [InlineData(28596)]
    public async Task Tag_OldArabicCodePage_IsConverted(int codePage)
    {
        const string text = "وصل وفد الجمهورية العربية السورية أمس إلى مدينة جنيف للمشاركة في المحادثات";

        var run = await CliRun.Of(["tag", "--json", "--date", "2018-04-11"], CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text));

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe((await CliRun.Of(["tag", "--json", "--date", "2018-04-11"], text)).Output);
    }

    [Theory]
    [InlineData("2018-13-01")]
    [InlineData("01/02/2018")]
    [InlineData("yesterday")]
    public async Task Tag_DateThatIsNone_IsWrongUsage(string date)
    {
        var run = await CliRun.Of(["tag", "--date", date], Sentence);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines[0].ShouldContain($"\"{date}\", which is no day");
    }

    [Fact]
    public async Task Tag_MissingFile_IsWrongUsage()
    {
        var run = await CliRun.Of(["tag", "no-such-file.txt"]);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldBe("timeline: There is no file no-such-file.txt.");
    }

    [Fact]
    public async Task Tag_Directory_IsWrongUsage()
    {
        using var folder = new TempFolder();

        var run = await CliRun.Of(["tag", folder.Path]);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("is a directory");
    }
}
