using System.Globalization;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Tests;

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
    [InlineData("9999-12-01", "9999-12-31", Grain.Month, "9999-12")]
    public void Of_DaysAndGrain_TheShortestExactForm(string first, string last, Grain grain, string expected)
    {
        Edtf.Of(Rows.Over(Day(first), Day(last), grain)).ShouldBe(expected);
    }

    [Fact]
    public void Of_OnlyTheWritersDay_IsMarkedUncertain()
    {
        Edtf.Of(Rows.Statement() with { DateBasis = DateBasis.WriterDay }).ShouldBe("2018-04-10?");
    }

    [Fact]
    public void Of_Undated_IsNothing() => Edtf.Of(Rows.Undated()).ShouldBeNull();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
