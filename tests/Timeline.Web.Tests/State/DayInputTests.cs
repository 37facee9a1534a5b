using Timeline.Temporal;
using Timeline.Web.State;

namespace Timeline.Web.Tests.State;

public sealed class DayInputTests
{
    private static readonly DateOnly s_writerDay = new(2018, 4, 11);

    [Theory]
    [InlineData("2018-04-11", "2018-04-11")]
    [InlineData(" 2018-04-09/2018-04-11 ", "2018-04-09/2018-04-11")]
    [InlineData("2018-04", "2018-04-01/2018-04-30")]
    [InlineData("2018", "2018-01-01/2018-12-31")]
    [InlineData("2018-02/2018-03", "2018-02-01/2018-03-31")]
    public void Read_Iso_IsTaken(string typed, string expected) => DayInput.Read(typed, s_writerDay).Days?.ToString().ShouldBe(expected);

    [Fact]
    public void Read_ArabicWords_CountFromTheWritersDay()
    {
        var input = DayInput.Read("أمس", s_writerDay);

        input.Days.ShouldBe(DayRange.Of(s_writerDay.AddDays(-1)));
        input.Mention.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("201X", "2010-01-01/2019-12-31")]
    [InlineData("2018-21?", "2018-03-01/2018-05-31")]
    [InlineData("[2018-04-01, 2018-04-03]", "2018-04-01/2018-04-03")]
    public void Read_Edtf_IsTaken(string typed, string expected) => DayInput.Read(typed, s_writerDay).Days?.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("2018-02-30", "Correct_NoSuchDays")]
    [InlineData("2018-04-11/2018-04-09", "Correct_NoSuchDays")]
    [InlineData("2018/..", "Correct_OpenEnd")]
    [InlineData("كلام", "Correct_Unreadable")]
    [InlineData("", null)]
    public void Fault_OfWhatIsNoDate_SaysWhy(string typed, string? expected) => DayInput.Read(typed, s_writerDay).FaultText(typed).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2018-02-30")]
    [InlineData("2018-04-11/2018-04-09")]
    [InlineData("0000-01-01")]
    [InlineData("كلام")]
    [InlineData("/")]
    public void Read_WhatIsNoDate_GivesNothing(string? typed) => DayInput.Read(typed, s_writerDay).Days.ShouldBeNull();

    [Fact]
    public void Read_RelativeWordsWithoutWritersDay_GivesNothing() => DayInput.Read("أمس", null).Days.ShouldBeNull();
}
