namespace Timeline.Temporal.Tests;

public sealed class EdtfReaderTests
{
    [Theory]
    [InlineData("2018-04-11", "2018-04-11")]
    [InlineData("2018-04", "2018-04-01/2018-04-30")]
    [InlineData("2018", "2018-01-01/2018-12-31")]
    [InlineData("2018-04-09/2018-04-11", "2018-04-09/2018-04-11")]
    [InlineData("2018-02/2018-03", "2018-02-01/2018-03-31")]
    [InlineData("201X", "2010-01-01/2019-12-31")]
    [InlineData("20XX", "2000-01-01/2099-12-31")]
    [InlineData("2018-XX", "2018-01-01/2018-12-31")]
    [InlineData("2018-1X", "2018-10-01/2018-12-31")]
    [InlineData("2018-02-XX", "2018-02-01/2018-02-28")]
    [InlineData("2018-02-2X", "2018-02-20/2018-02-28")]
    [InlineData("2018-04-0X", "2018-04-01/2018-04-09")]
    [InlineData("2018-21", "2018-03-01/2018-05-31")]
    [InlineData("2018-24", "2018-12-01/2019-02-28")]
    [InlineData("2018-33", "2018-01-01/2018-03-31")]
    [InlineData("2018-39", "2018-09-01/2018-12-31")]
    [InlineData("2018-41", "2018-07-01/2018-12-31")]
    [InlineData("2018~", "2018-01-01/2018-12-31")]
    [InlineData("2018-04-11?", "2018-04-11")]
    [InlineData("2018-?04-~11", "2018-04-11")]
    [InlineData("{2018-04-01,2018-04-05}", "2018-04-01/2018-04-05")]
    [InlineData("[2018-04-01..2018-04-03, 2018-05]", "2018-04-01/2018-05-31")]
    public void Read_OfEachForm_GivesItsDays(string text, string expected)
    {
        EdtfReader.Read(text, out var fault)?.ToString().ShouldBe(expected);
        fault.ShouldBe(EdtfFault.None);
    }

    [Theory]
    [InlineData("2018-02-30", EdtfFault.NoSuchDays)]
    [InlineData("2018-13", EdtfFault.NoSuchDays)]
    [InlineData("0000", EdtfFault.NoSuchDays)]
    [InlineData("XXXX-04-11", EdtfFault.NotEdtf)]
    [InlineData("2018-04-11/2018-04-09", EdtfFault.NoSuchDays)]
    [InlineData("2018-04-3X", EdtfFault.None)]
    [InlineData("2018-02-3X", EdtfFault.NoSuchDays)]
    [InlineData("../2018", EdtfFault.OpenEnd)]
    [InlineData("2018/", EdtfFault.OpenEnd)]
    [InlineData("2018/2019/2020", EdtfFault.NotEdtf)]
    [InlineData("أمس", EdtfFault.NotEdtf)]
    [InlineData("", EdtfFault.NotEdtf)]
    [InlineData("[]", EdtfFault.NotEdtf)]
    [InlineData("/", EdtfFault.OpenEnd)]
    public void Read_OfWhatIsNoRunOfDays_SaysWhy(string text, EdtfFault expected)
    {
        (EdtfReader.Read(text, out var fault) is null).ShouldBe(expected != EdtfFault.None);
        fault.ShouldBe(expected);
    }

    /// <summary>What is written into exports can be typed at the desk.</summary>
    [Theory]
    [InlineData("2018-04-11", "2018-04-11", Grain.Day)]
    [InlineData("2018-04-01", "2018-04-30", Grain.Month)]
    [InlineData("2018-01-01", "2018-03-31", Grain.Quarter)]
    [InlineData("2018-03-01", "2018-05-31", Grain.Season)]
    [InlineData("2018-07-01", "2018-12-31", Grain.HalfYear)]
    [InlineData("2010-01-01", "2019-12-31", Grain.Decade)]
    [InlineData("2018-04-09", "2018-04-15", Grain.Week)]
    public void Read_OfWhatIsWritten_GivesTheSameDays(string first, string last, Grain grain)
    {
        var days = new DayRange(DateOnly.ParseExact(first, "O", null), DateOnly.ParseExact(last, "O", null));

        EdtfReader.Read(Edtf.Of(days, grain), out _).ShouldBe(days);
    }
}
