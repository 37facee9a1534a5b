using System.Text;
using Timeline.Evaluation.PublicSets;
using Timeline.Temporal;

namespace Timeline.Evaluation.Tests.PublicSets;

public sealed class PublicScorerTests
{
    [Fact]
    public async Task Score_RecognizersCases_CountsFittingAndLeftOutApart()
    {
        var report = await Score("""
            {"text":"سأعود في 12 يناير 2016","reference":null,"expected":[{"text":"12 يناير 2016","type":"date"}],"status":"dotnet-tested","source":"microsoft/Recognizers-Text@1 Specs/DateTime/Arabic/DateExtractor.json#5","license":"MIT"}
            {"text":"سأعود في 15","reference":null,"expected":[{"text":"15","type":"date"}],"status":"dotnet-tested","source":"microsoft/Recognizers-Text@1 Specs/DateTime/Arabic/DateExtractor.json#0","license":"MIT"}
            {"text":"سأترك لمدة ساعة ونصف","reference":"2016-11-07T00:00:00","expected":[{"text":"ساعة ونصف","type":"duration","value":{"Timex":"PT1.5H"}}],"status":"dotnet-tested","source":"microsoft/Recognizers-Text@1 Specs/DateTime/Arabic/DurationParser.json#1","license":"MIT"}
            {"text":"سأعود الآن","reference":null,"expected":[{"text":"الآن","type":"datetime"}],"status":"dotnet-unsupported","source":"microsoft/Recognizers-Text@1 Specs/DateTime/Arabic/DateTimeExtractor.json#0","license":"MIT"}
            """);

        (report.Fitting.Right, report.Fitting.Of).ShouldBe((2, 2));
        report.LeftOut.Keys.ShouldBe(["a number alone", "never run for Arabic by its own project"]);
    }

    [Fact]
    public async Task Score_Pair_RightOnlyOnTheTwiceToldDay()
    {
        var report = await Score("""
            {"published":"2015-07-21","text":"10 شعبان 1436 هـ الموافق 28 مايو 2015","context":"يستمر حتى 10 شعبان 1436 هـ الموافق 28 مايو 2015م","gregorian":"2015-05-28","umalqura_day_difference":0}
            {"published":"2015-07-21","text":"10 شعبان 1436 هـ الموافق 28 مايو 2015","context":"يستمر حتى 10 شعبان 1436 هـ الموافق 28 مايو 2015م","gregorian":"2015-05-27","umalqura_day_difference":0}
            """);

        (report.Fitting.Right, report.Fitting.Of).ShouldBe((1, 2));
        report.Errors.ShouldHaveSingleItem().Case.Id.ShouldBe("pairs#2");
    }

    private static async Task<PublicReport> Score(string lines)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        (await PublicSetFile.HoldsCasesAsync(file, TestContext.Current.CancellationToken)).ShouldBeTrue();
        file.Position = 0;
        return PublicScorer.Score(await PublicSetFile.ReadAsync(file, TestContext.Current.CancellationToken), TimeTagger.Default);
    }
}
