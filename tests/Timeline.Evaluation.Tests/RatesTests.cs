using Timeline.Evaluation.Readings;
using Timeline.Extraction;

namespace Timeline.Evaluation.Tests;

public sealed class RatesTests
{
    private static readonly DateOnly s_day = new(2018, 5, 8);

    private static Reading Gold(string id, string value) => new(
        id, null, s_day, "وصل أمس", [new TimeReading(4, 7, "أمس", "DATE", value, value, value, Optional: false, null)], [], []);

    [Fact]
    public void Lines_OfTwoRuns_AreAddedUp()
    {
        var rates = Scorer.Score([Gold("a", "2018-05-07"), Gold("b", "2018-05-01")], ArticleAnalyzer.Default).Rates;

        var first = rates.Lines([]);
        first.ShouldBe(["ar.deictic.day\tWriterDay\tPlain\t1\t2"]);
        rates.Lines(first).ShouldBe(["ar.deictic.day\tWriterDay\tPlain\t2\t4"]);
    }

    [Fact]
    public void Lines_NoTable_AreRefused()
    {
        var rates = Scorer.Score([Gold("a", "2018-05-07")], ArticleAnalyzer.Default).Rates;

        Should.Throw<FormatException>(() => rates.Lines(["no table"]));
    }

    [Fact]
    public void LeaveOneOut_OneDocument_KeepsTheRulesFigure()
    {
        var reliability = Scorer.Score([Gold("a", "2018-05-01")], ArticleAnalyzer.Default).Rates.LeaveOneOut();

        reliability.Bins[9].Cases.ShouldBe(1);
        reliability.Bins[9].Right.ShouldBe(0);
    }
}
