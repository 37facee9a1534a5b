using Timeline.Cli.Output;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Cli.Tests;

public sealed class LearntTextTests
{
    private static readonly DateOnly s_writerDay = new(2018, 4, 11);

    [Fact]
    public void CorpusLine_OfAConfirmation_HasTheMachinesValue() =>
        LearntText.CorpusLine(Case()).ShouldBe("+ قال لافروف [[أمس]] إنه سيعود. = DATE 2018-04-10");

    [Fact]
    public void CorpusLine_OfACorrection_HasTheDaysThatPeopleChose() =>
        LearntText.CorpusLine(Case() with { Days = DayRange.Of(new DateOnly(2018, 4, 3)) }).ShouldBe("+ قال لافروف [[أمس]] إنه سيعود. = DATE 2018-04-03");

    [Theory]
    [InlineData("2018-04-01", "2018-04-30", Grain.Month, "2018-04")]
    [InlineData("2018-01-01", "2018-12-31", Grain.Year, "2018")]
    [InlineData("2018-04-02", "2018-04-30", Grain.Month, null)]
    [InlineData("2018-04-02", "2018-04-05", Grain.Day, null)]
    public void Value_OfCorrectedDays_IsTheirCalendarUnitOrNothing(string first, string last, Grain grain, string? value) =>
        LearntText.ValueOf(Case() with { Days = new DayRange(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)), Grain = grain })
            .ShouldBe(value);

    [Fact]
    public void CorpusLine_OfARejection_SaysThatNothingIsThere() =>
        LearntText.CorpusLine(Case() with { State = ReviewState.Rejected }).ShouldBe("- قال لافروف أمس إنه سيعود.");

    [Fact]
    public void CorpusLine_OfASentenceWithOtherTimes_IsNotWritten() => LearntText.CorpusLine(Case() with { Others = 1 }).ShouldBeNull();

    [Fact]
    public void Candidates_OfCorrections_AreCountedByPhraseAndDistance()
    {
        var week = Case() with { Days = DayRange.Of(s_writerDay.AddDays(-8)) };

        LearntText.Candidates([week, week, Case() with { State = ReviewState.Rejected }]).ShouldBe(["أمس\tar.deictic.day\t3\t-8×2 none×1"]);
    }

    private static LearntCase Case() => new(
        1, s_writerDay, new SentenceWindow("", "قال لافروف ", "أمس", " إنه سيعود.", ""), "أمس", "DATE", "ar.deictic.day", "2018-04-10",
        DayRange.Of(s_writerDay.AddDays(-1)), DayRange.Of(s_writerDay.AddDays(-1)), Grain.Day, ReviewState.Reviewed, 0);
}
