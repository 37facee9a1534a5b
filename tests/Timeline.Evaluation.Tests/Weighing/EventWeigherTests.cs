using System.Text;
using Timeline.Evaluation.Readings;
using Timeline.Evaluation.Weighing;
using Timeline.Extraction;

namespace Timeline.Evaluation.Tests.Weighing;

public sealed class EventWeigherTests
{
    [Fact]
    public void Fit_OfSignThatGoesWithRight_WeighsMoreTheOftenerItIsSeen()
    {
        var seldom = LogisticFit.Of(Cases(2), _ => 1);
        var often = LogisticFit.Of(Cases(40), _ => 1);

        seldom.Weights["good"].ShouldBeGreaterThan(0);
        often.Weights["good"].ShouldBeGreaterThan(seldom.Weights["good"]);
        often.Weights["bad"].ShouldBeLessThan(0);
        often.Score(["good"]).ShouldBeGreaterThan(often.Score(["good", "bad"]));
        often.Score(["never seen"]).ShouldBe(often.Bias, 1e-9);
    }

    [Fact]
    public void Fit_OfCostlySign_WeighsLess() =>
        LogisticFit.Of(Cases(10), _ => 4).Weights["good"].ShouldBeLessThan(LogisticFit.Of(Cases(10), _ => 1).Weights["good"]);

    [Fact]
    public async Task Weigh_CountsWhatIsEnteredOnArticlesLeftOutToo()
    {
        var weights = EventWeigher.Weigh(await GoldAsync(), ArticleAnalyzer.Default);

        weights.Tellings.ShouldBe(2);
        weights.Fitted.Gold.ShouldBe(2);
        weights.Unseen.Gold.ShouldBe(2);
        weights.Fitted.Right.ShouldBe(2);
        weights.Signs.ContainsKey("type.consult").ShouldBeTrue();
        weights.Signs.ContainsKey("Dated").ShouldBeTrue();
    }

    [Fact]
    public void Rewrite_KeepsCommentsAndGlosses_AndAddsGroupsThatWeighAnything()
    {
        var weights = new EventWeights(
            -0.5, new Dictionary<string, double>(StringComparer.Ordinal) { ["Dated"] = 0.613, ["group.attack"] = -0.2, ["group.visit"] = 0.01 }, 10, new Tally(), new Tally());

        WeightTable.Rewrite(["# comment", "bias\t0\t\t", "Dated\t0\tله زمن\ta time", "Held\t0.4\tفعل\ta verb", "group.meet\t0.3"], weights)
            .ShouldBe(["# comment", "bias\t-0.50\t\t", "Dated\t0.61\tله زمن\ta time", "Held\t0.00\tفعل\ta verb", "group.attack\t-0.20"]);
    }

    private static List<(IReadOnlyList<string> Signs, bool Right)> Cases(int times) =>
        [.. Enumerable.Repeat(((IReadOnlyList<string>)["good"], true), times), .. Enumerable.Repeat(((IReadOnlyList<string>)["bad"], false), times)];

    private static async Task<IReadOnlyList<Reading>> GoldAsync()
    {
        const string Lines = """
            {"id":"a","published":"2018-04-11","text":"التقى لافروف كيري في موسكو أمس.","times":[],"statements":[],"events":[{"trigger_start":0,"trigger_end":5,"trigger":"التقى","type":"CONSULT","from":null,"to":null,"status":"happened"}]}
            {"id":"b","published":"2018-04-11","text":"التقى ماكرون ميركل في برلين أمس.","times":[],"statements":[],"events":[{"trigger_start":0,"trigger_end":5,"trigger":"التقى","type":"CONSULT","from":null,"to":null,"status":"happened"}]}

            """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Lines));
        return await ReadingFile.ReadAsync(stream);
    }
}
