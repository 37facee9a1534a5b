using Timeline.Extraction.Events;
using Timeline.Extraction.Tests.Corpus;
using Timeline.Temporal;

namespace Timeline.Extraction.Tests.Events;

public sealed class EventCorpusTests
{
    private static readonly DateOnly s_day = new(2018, 4, 11);

    public static TheoryData<string, string> Cases => [.. CorpusFile.Of("ar.event.").Select(item => (item.Rule, item.Text))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rule_OnCorpusText_FindsWhatIsExpected(string rule, string text)
    {
        var expected = CorpusFile.All.Single(item => item.Rule == rule && item.Text == text).Expected;

        var found = ArticleAnalyzer.Default.Analyze(text, s_day).Events.Where(item => item.Rule == rule).ToList();

        found.Select(item => $"{text[item.TriggerStart..item.TriggerEnd]} | {item.Type} | {item.Status}")
            .ShouldBe(expected.Select(cells => string.Join(" | ", cells[..3])));
        foreach (var (item, cells) in found.Zip(expected).Where(pair => pair.Second[3] != "-"))
        {
            item.Participants.Contains(cells[3], StringComparer.Ordinal).ShouldBeTrue(string.Join(", ", item.Participants));
        }
    }

    [Fact]
    public void Rules_InCorpus_EachHaveAPositiveAndANegativeCase()
    {
        foreach (var rule in TriggerRules.All)
        {
            var cases = CorpusFile.All.Where(item => item.Rule == rule.Id).ToList();
            cases.ShouldContain(item => item.Expected.Count > 0, $"{rule.Id} has no positive case");
            cases.ShouldContain(item => item.Expected.Count == 0, $"{rule.Id} has no negative case");
        }
    }

    [Fact]
    public void Event_ToldTwice_IsOneEntry()
    {
        const string Text = "عقد لافروف اجتماعا مع كيري في موسكو. وقال لافروف بعد الاجتماع إن النتائج جيدة.";

        ArticleAnalyzer.Default.Analyze(Text, s_day).Events.Count(item => item.Type == EventType.Consult).ShouldBe(1);
    }

    [Fact]
    public void Event_OfTheHeadline_HasTheDayThatTheBodyTells()
    {
        const string Text = "لافروف يلتقي كيري في جنيف\n\nالتقى لافروف كيري في جنيف الاثنين.";

        ArticleAnalyzer.Default.Analyze(Text, s_day).Events.Single(item => item.Type == EventType.Consult).Days
            .ShouldBe(DayRange.Of(new DateOnly(2018, 4, 9)));
    }

    [Fact]
    public void Event_SaysWhy()
    {
        const string Text = "عقد لافروف اجتماعا مع كيري في موسكو أمس.";

        var analysis = ArticleAnalyzer.Default.Analyze(Text, s_day);
        var reasons = EventReasons.Of(analysis.Events.Single(), analysis);

        reasons.Select(reason => reason.About).ShouldBe([ReasonAbout.Event, ReasonAbout.Day, ReasonAbout.Status]);
        reasons[0].Words.Ar.ShouldContain("«عقد»");
        reasons[1].Words.En.ShouldContain("“أمس”");
        reasons[2].Words.En.ShouldContain("by the tense of “عقد”");
    }
}
