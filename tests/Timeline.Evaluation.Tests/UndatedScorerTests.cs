using System.Text;
using Timeline.Evaluation.Readings;
using Timeline.Temporal;

namespace Timeline.Evaluation.Tests;

public sealed class UndatedScorerTests
{
    [Fact]
    public async Task Score_HiddenDates_CountsCoveredWidthAndDecided()
    {
        var report = UndatedScorer.Score(await ReadDated("""
            {"id":"told","source":"one","published":"2018-05-09","text":"وصل الوفد اليوم الأربعاء 9 أيار 2018."}
            {"id":"wrong","source":"one","published":"2018-05-20","text":"وصل الوفد اليوم الأربعاء 9 أيار 2018."}
            {"id":"silent","source":"two","published":"2018-05-20","text":"وصل الوفد."}
            """), TimeTagger.Default);

        report.Articles.Count.ShouldBe(3);
        (report.Covered.Right, report.Decided.Right, report.RightWhenDecided.Right, report.Narrowed.Right).ShouldBe((2, 2, 1, 2));
        report.Width(0).ShouldBe(1);
        report.Width(1).ShouldBe(UndatedScorer.AllDays);
    }

    [Fact]
    public async Task ReadDated_Moment_IsTheDaysThatClocksShowedThen()
    {
        var articles = await ReadDated("""
            {"id":"evening","title":"العنوان","published":"2018-02-15T22:59:52+00:00","text":"النص"}
            {"id":"writer","published":"2018-02-15","writer_day":"2018-02-14","text":"النص"}
            {"id":"none","published":null,"text":"النص"}
            """);

        articles.Select(article => article.Days.ToString()).ShouldBe(["2018-02-15/2018-02-16", "2018-02-14"]);
        articles[0].Text.ShouldBe("العنوان\n\nالنص");
    }

    [Fact]
    public async Task ReadDated_DayThatIsNone_NamesTheLine()
    {
        (await Should.ThrowAsync<FormatException>(() => ReadDated("""{"id":"a","published":"neulich","text":"النص"}""")))
            .Message.ShouldBe("line 1: \"neulich\" is neither a day nor a moment");
    }

    private static async Task<IReadOnlyList<DatedArticle>> ReadDated(string lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        return await ReadingFile.ReadDatedAsync(stream, TestContext.Current.CancellationToken);
    }
}
