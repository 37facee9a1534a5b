namespace Timeline.Temporal.Tests.Dating;

public sealed class UndatedTextTests
{
    [Fact]
    public void Tag_NotDecided_ResolvesOnlyWhatAllPossibleDaysAgreeOn()
    {
        var tagged = TimeTagger.Default.Tag("أكد المتحدث أمس التزام بلاده ببيان ميونيخ الصادر في 11 شباط الجاري");

        tagged.WriterDay.Day.ShouldBeNull();
        tagged.WriterDay.PossibleDays.ShouldBe(19);
        var (yesterday, statement) = (tagged.Mentions[0], tagged.Mentions[1]);
        (yesterday.Value, yesterday.Days).ShouldBe(("XXXX-XX-XX", null));
        (statement.Value, statement.Days).ShouldBe(("2016-02-11", DayRange.Of(new DateOnly(2016, 2, 11))));
        statement.Derivation.Explanation.En.ShouldContain("All possible days");
    }

    [Fact]
    public void Tag_Candidates_AreRankedSharesWithReasonsInBothLanguages()
    {
        var candidates = TimeTagger.Default.Tag("قال الوزير اليوم الثلاثاء إن مؤتمر الحوار الوطني السوري المرتقب في سوتشي سيناقش الدستور").WriterDay.Candidates;

        candidates.Count.ShouldBeGreaterThan(5);
        candidates.Sum(candidate => candidate.Score).ShouldBe(1, 0.01);
        candidates.Select(candidate => candidate.Score).ShouldBeInOrder(SortDirection.Descending);
        candidates.ShouldAllBe(candidate => candidate.Days.First.DayOfWeek == DayOfWeek.Tuesday && candidate.Reasons.Count > 0);
        candidates[0].Reasons.ShouldAllBe(reason => reason.Ar.Length > 0 && reason.En.Length > 0);
    }

    [Fact]
    public void Tag_SitesOfOneWeekday_KeepEveryPossibleDay()
    {
        // Weekdays over many years are more runs than anybody reads; they are joined, and none is lost.
        var writer = TimeTagger.Default.Tag("قال وزير الخارجية الروسي سيرغي لافروف اليوم الثلاثاء إن المحادثات مستمرة").WriterDay;

        writer.Candidates.Count.ShouldBeLessThanOrEqualTo(60);
        for (var day = new DateOnly(2005, 1, 4); day.Year < 2035; day = day.AddDays(7))
        {
            writer.Candidates.ShouldContain(candidate => candidate.Days.Contains(day));
        }
    }

    [Fact]
    public void Tag_SameTextTwice_GivesTheSameAnswer()
    {
        const string Text = "بحث وزير الخارجية الأمريكي جون كيري اليوم الأزمة في 11 شباط الجاري";

        var (first, second) = (TimeTagger.Default.Tag(Text).WriterDay, TimeTagger.Default.Tag(Text).WriterDay);

        first.Candidates.Select(candidate => (candidate.Days, candidate.Score)).ShouldBe(second.Candidates.Select(candidate => (candidate.Days, candidate.Score)));
    }
}
