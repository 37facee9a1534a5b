using Timeline.Extraction;

namespace Timeline.Evaluation.Tests;

public sealed class ScorerTests
{
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData("span_f1", 2, 4, 3)] // the optional year is neither required nor counted as found
    [InlineData("strict_f1", 1, 4, 3)]
    [InlineData("value_f1", 1, 4, 3)]
    [InlineData("day_f1", 1, 2, 2)] // "سابقا" has no days to compare with, so the month given for it is left out
    [InlineData("cue_f1", 3, 3, 4)]
    [InlineData("who_when_f1", 1, 3, 4)]
    [InlineData("trigger_f1", 2, 3, 3)] // 30 characters apart and of one type counts, 50 does not
    public async Task Score_SmallCase_CountsAsWorkedOutByHand(string figure, int right, int gold, int system)
    {
        var tally = (await ScoreSmallCase()).All.Tallies[figure];

        (tally.Right, tally.Gold, tally.System).ShouldBe((right, gold, system));
    }

    [Theory]
    [InlineData("type", 2, 2)]
    [InlineData("speaker", 2, 3)] // hamza does not matter
    [InlineData("kind", 2, 3)]
    [InlineData("date", 1, 2)] // one day of two is wrong
    [InlineData("event_type", 2, 2)]
    [InlineData("event_date", 1, 1)]
    [InlineData("status", 1, 2)]
    public async Task Score_SmallCase_SharesAsWorkedOutByHand(string figure, int right, int of)
    {
        var share = (await ScoreSmallCase()).All.Shares[figure];

        (share.Right, share.Of).ShouldBe((right, of));
    }

    [Fact]
    public async Task Score_SmallCase_F1IsTheHarmonicMean()
    {
        var span = (await ScoreSmallCase()).All.Tallies["span_f1"];

        span.Precision.ShouldBe(2 / 3.0, Tolerance);
        span.Recall.ShouldBe(1 / 2.0, Tolerance);
        span.F1.ShouldBe(4 / 7.0, Tolerance);
    }

    [Fact]
    public async Task Score_DocumentWithoutAnswer_CountsAsMissed()
    {
        var report = await ScoreSmallCase();

        report.Unanswered.ShouldBe(1);
        report.Errors.ShouldContain(error => error.DocumentId == "b" && error.What == "time missed");
    }

    [Fact]
    public async Task Score_TwoSources_KeepsThemApart()
    {
        var report = await ScoreSmallCase();

        report.BySource.Keys.ShouldBe(["one", "two"]);
        report.BySource["one"].Tallies["span_f1"].Gold.ShouldBe(3);
        report.BySource["two"].Tallies["span_f1"].Gold.ShouldBe(1);
        report.BySource["two"].Tallies["span_f1"].F1.ShouldBe(0);
    }

    [Fact]
    public async Task Score_Confidences_StandBesideTheShareThatIsRight()
    {
        var report = await ScoreSmallCase();

        // Of two times said with 0.95 one is right; the one that answers an optional entry does not count.
        var sure = report.Times.Bins[9];
        (sure.Cases, sure.Right).ShouldBe((2, 1));
        sure.MeanConfidence.ShouldBe(0.95, Tolerance);
        report.Times.Bins[3].Right.ShouldBe(0);
        report.Times.ExpectedCalibrationError.ShouldBe(((2 * 0.45) + 0.35) / 3, Tolerance);
        report.Statements.Bins[9].Right.ShouldBe(1);
        report.Statements.Bins[5].Cases.ShouldBe(3);
    }

    [Fact]
    public async Task Score_GoldAgainstItself_IsPerfect()
    {
        var gold = await Read.Documents(SmallCase.Gold);

        var report = Scorer.Score(gold, gold);

        report.All.Tallies.ShouldAllBe(figure => Math.Abs(figure.Value.F1 - 1) < Tolerance);
        report.All.Shares.ShouldAllBe(figure => Math.Abs(figure.Value.Value - 1) < Tolerance);
        report.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Score_NothingAtAll_IsZeroAndNotNotANumber()
    {
        var report = Scorer.Score([], ArticleAnalyzer.Default);

        report.All.Tallies.ShouldAllBe(figure => figure.Value.F1 == 0);
        report.Times.ExpectedCalibrationError.ShouldBe(0);
    }

    [Fact]
    public async Task Score_OwnAnalysis_AnswersEveryDocument()
    {
        var gold = await Read.Documents("""{"id":"x","published":"2018-04-11","text":"قال الوزير أمس.","times":[],"statements":[],"events":[]}""");

        var report = Scorer.Score(gold, ArticleAnalyzer.Default);

        report.Unanswered.ShouldBe(0);
        report.All.Documents.ShouldBe(1);
    }

    [Fact]
    public async Task Score_RepeatedId_KeepsTheLast()
    {
        var system = await Read.Documents(SmallCase.System + """{"id":"a","times":[]}""");

        system.Count.ShouldBe(1);
        system[0].Times.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"id\":\"a\"}\n{\"id\":", "line 2: ")]
    [InlineData("{\"text\":\"x\"}", "line 1: \"id\" is missing")]
    [InlineData("{\"id\":\"a\",\"times\":[{\"end\":3}]}", "line 1: ")]
    public async Task Read_BrokenLine_NamesItsNumber(string lines, string message)
    {
        var failure = await Should.ThrowAsync<FormatException>(() => Read.Documents(lines));

        failure.Message.ShouldStartWith(message);
    }

    private static async Task<ScoreReport> ScoreSmallCase() =>
        Scorer.Score(await Read.Documents(SmallCase.Gold), await Read.Documents(SmallCase.System));
}
