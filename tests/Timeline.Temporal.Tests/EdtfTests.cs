using System.Globalization;

namespace Timeline.Temporal.Tests;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2018-04-11", "2018-04-11", Grain.Day, "2018-04-11")]
    [InlineData("2018-04-01", "2018-04-30", Grain.Month, "2018-04")]
    [InlineData("2016-02-01", "2016-02-29", Grain.Month, "2016-02")]
    [InlineData("2018-01-01", "2018-12-31", Grain.Year, "2018")]
    [InlineData("2010-01-01", "2019-12-31", Grain.Decade, "201X")]
    [InlineData("1900-01-01", "1999-12-31", Grain.Century, "19XX")]
    [InlineData("2018-04-09", "2018-04-15", Grain.Week, "2018-04-09/2018-04-15")]
    [InlineData("2018-04-01", "2018-04-29", Grain.Month, "2018-04-01/2018-04-29")]
    [InlineData("2018-04-01", "2018-05-30", Grain.Month, "2018-04-01/2018-05-30")]
    [InlineData("2018-03-01", "2018-05-31", Grain.Season, "2018-21")]
    [InlineData("2017-12-01", "2018-02-28", Grain.Season, "2017-24")]
    [InlineData("2018-10-01", "2018-12-31", Grain.Quarter, "2018-36")]
    [InlineData("2018-07-01", "2018-12-31", Grain.HalfYear, "2018-41")]
    [InlineData("9999-12-01", "9999-12-31", Grain.Month, "9999-12")]
    public void Of_DaysAndGrain_TheShortestExactForm(string first, string last, Grain grain, string expected)
    {
        Edtf.Of(new DayRange(Day(first), Day(last)), grain).ShouldBe(expected);
    }

    [Theory]
    [InlineData("نحو عام 2017", "2017~")]
    [InlineData("بعد ثلاثة أيام", "2018-05-07")]
    [InlineData("قبيل أيار 2016", "../2016-05")]
    [InlineData("الأسبوع الماضي", "2018-04-23/2018-04-29")]
    [InlineData("الساعة الثالثة عصر أمس", "2018-05-03T15:00:00")]
    [InlineData("مساء أمس", "2018-05-03")]
    [InlineData("تسعينيات القرن الماضي", "199X")]
    [InlineData("كل يوم جمعة", null)]
    [InlineData("مؤخرا", null)]
    [InlineData("سنتين", null)]
    public void Of_Mention_KeepsGrainAndModifier(string text, string? expected) =>
        Edtf.Of(TimeTagger.Default.Tag("وقع " + text, new DateOnly(2018, 5, 4)).Mentions[0]).ShouldBe(expected);

    [Fact]
    public void Of_DayWithoutAYear_LeavesTheYearOpen() =>
        Edtf.Of(TimeTagger.Default.Tag("وصل في 14 أيار").Mentions[0]).ShouldBe("XXXX-05-14");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
