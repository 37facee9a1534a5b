using Timeline.Temporal.Rules;

namespace Timeline.Temporal.Tests;

public sealed class CorpusTests
{
    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var @case in CorpusFile.ReadAll())
        {
            data.Add(@case.File, @case.Line);
        }

        return data;
    }

    public static TheoryData<string, int> Documents()
    {
        var data = new TheoryData<string, int>();
        foreach (var @case in CorpusFile.ReadAll("Anchors"))
        {
            data.Add(@case.File, @case.Line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tag_CorpusLine_FindsWhatItSays(string file, int line) =>
        FindsWhatItSays(CorpusFile.ReadAll().Single(candidate => candidate.File == file && candidate.Line == line));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Tag_Document_CountsFromWhatItTells(string file, int line) =>
        FindsWhatItSays(CorpusFile.ReadAll("Anchors").Single(candidate => candidate.File == file && candidate.Line == line));

    [Fact]
    public void Corpus_EachRule_HasPositiveAndNegativeCases()
    {
        var byRule = CorpusFile.ReadAll().ToLookup(@case => @case.File, StringComparer.Ordinal);

        foreach (var rule in RuleSet.All)
        {
            byRule[rule.Id].ShouldContain(@case => @case.Spans.Count > 0, $"{rule.Id} needs a positive case");
            byRule[rule.Id].ShouldContain(@case => @case.Spans.Count == 0, $"{rule.Id} needs a negative case");
        }

        byRule.Select(group => group.Key).ShouldBeSubsetOf(RuleSet.All.Select(rule => rule.Id), StringComparer.Ordinal);
    }

    private static void FindsWhatItSays(CorpusCase @case)
    {
        var found = TimeTagger.Default.Tag(@case.Text, @case.Published).Mentions;

        Describe(@case.Text, found.Select(mention => (mention.Start, mention.End, Value(mention))))
            .ShouldBe(Describe(@case.Text, @case.Spans.Zip(@case.Values, (span, value) => (span.Start, span.End, value))), @case.Text);
    }

    private static string Value(TimeMention mention) =>
        $"{mention.Type.ToTimeMl()} {mention.Value}{(mention.Modifier is { } modifier ? " " + modifier.ToTimeMl() : "")}";

    private static string Describe(string text, IEnumerable<(int Start, int End, string Value)> mentions) =>
        string.Join("\n", mentions.Select(mention => $"{text[mention.Start..mention.End]} = {mention.Value}"));
}
