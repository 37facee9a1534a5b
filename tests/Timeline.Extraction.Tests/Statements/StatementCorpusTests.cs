using Timeline.Extraction.Statements;
using Timeline.Extraction.Tests.Corpus;

namespace Timeline.Extraction.Tests.Statements;

public sealed class StatementCorpusTests
{
    private static readonly DateOnly s_day = new(2018, 4, 11);

    public static TheoryData<string, string> Cases => [.. CorpusFile.Of("ar.say.").Select(item => (item.Rule, item.Text))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rule_OnCorpusText_FindsWhatIsExpected(string rule, string text)
    {
        var expected = CorpusFile.All.Single(item => item.Rule == rule && item.Text == text).Expected;

        var found = ArticleAnalyzer.Default.Analyze(text, s_day).Statements.Where(statement => statement.Rule == rule).ToList();

        found.Select(statement => $"{text[statement.CueStart..statement.CueEnd].Replace(" قائلا", "", StringComparison.Ordinal)} | {statement.Speaker} | {statement.Kind.ToString().ToLowerInvariant()}")
            .ShouldBe(expected.Select(cells => string.Join(" | ", cells)));
    }

    [Fact]
    public void Rules_InCorpus_EachHaveAPositiveAndANegativeCase()
    {
        foreach (var rule in CueRules.All)
        {
            var cases = CorpusFile.All.Where(item => item.Rule == rule.Id).ToList();
            cases.ShouldContain(item => item.Expected.Count > 0, $"{rule.Id} has no positive case");
            cases.ShouldContain(item => item.Expected.Count == 0, $"{rule.Id} has no negative case");
        }
    }

    [Fact]
    public void Rules_ByType_AreAllListed() =>
        CueRules.All.Select(rule => rule.GetType()).ShouldBe(
            typeof(ICueRule).Assembly.GetTypes().Where(type => type is { IsClass: true } && typeof(ICueRule).IsAssignableFrom(type)),
            ignoreOrder: true);
}
