using Timeline.Storage;
using Timeline.Temporal;
using Timeline.Web.Desk;

namespace Timeline.Web.Tests.Desk;

public sealed class CalendarStripTests
{
    [Fact]
    public void Candidates_OfAMention_AreNumberedAndEachStandsOnce()
    {
        var chosen = DayRange.Of(new DateOnly(2018, 4, 3));

        var candidates = Candidate.Of(Sample.Mention(days: chosen, corrected: true));

        // What holds, the machine's own; the alternative has the days that hold already.
        candidates.Select(each => (each.Number, each.Days)).ShouldBe([(1, chosen), (2, DayRange.Of(Sample.WriterDay.AddDays(-1)))]);
    }

    [Fact]
    public void Strip_OfNearDays_DrawsWholeWeeksWithTheWritersDay()
    {
        var strip = CalendarStrip.Of(Candidate.Of(Sample.Mention()), Sample.WriterDay);

        var days = strip.Weeks!.SelectMany(week => week).ToList();
        days.Count.ShouldBe(14);
        days[0].Day.DayOfWeek.ShouldBe(DayOfWeek.Saturday);
        days.Single(day => day.IsWritersDay).Day.ShouldBe(Sample.WriterDay);
        days.Single(day => day.Candidates.Contains(1)).Day.ShouldBe(new DateOnly(2018, 4, 10));
        days.Single(day => day.Candidates.Contains(2)).Day.ShouldBe(new DateOnly(2018, 4, 3));
    }

    [Fact]
    public void Strip_OfFarDays_IsNotDrawn()
    {
        Candidate[] far =
        [
            new(1, DayRange.Of(new DateOnly(2018, 4, 3)), 1, new Bilingual("", "")), new(2, DayRange.Of(new DateOnly(1990, 4, 3)), 1, new Bilingual("", "")),
        ];

        CalendarStrip.Of(far, Sample.WriterDay).Weeks.ShouldBeNull();
        CalendarStrip.Of([], Sample.WriterDay).Weeks.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3_652_058)]
    public void Strip_AtTheEndsOfTime_DoesNotBreak(int dayNumber)
    {
        var day = DateOnly.FromDayNumber(dayNumber);

        Should.NotThrow(() => CalendarStrip.Of([new Candidate(1, DayRange.Of(day), 1, new Bilingual("", ""))], day));
    }
}
